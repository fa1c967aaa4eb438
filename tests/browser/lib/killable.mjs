// A Chromium of our own on a profile that outlives it, which can be killed at any moment.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { launchOptions } from '../chromium.mjs';

/** Gives { page, kill }. `kill` is SIGKILL for the browser and all that it started. */
export async function startKillable(profile) {
  const { executablePath, args } = launchOptions(['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']);
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const child = spawn(executablePath, args, { detached: true, stdio: 'ignore' }); // a process group of its own
  const ended = new Promise((done) => child.once('exit', done));
  const kill = async () => {
    try { process.kill(-child.pid, 'SIGKILL'); } catch { /* gone already */ }
    await ended;
  };
  try {
    for (let i = 0; i < 300 && !(existsSync(port) && readFileSync(port, 'utf8').includes('\n')); i++) await sleep(50);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
    const context = browser.contexts()[0];
    const page = context.pages()[0] ?? await context.newPage();
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
