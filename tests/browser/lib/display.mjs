// For browsers that draw WebGL only in a window: a display in memory, and words where a program is missing.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The path of the first of these programs that is there; '' where none is. A path stands for itself. */
export function programOf(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find(canRun) ?? '';
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Why a test cannot run here, for its `skip`; false where it can. On Debian web/setup installs the
 * packages, so there the test runs and fails.
 */
export function reasonToSkip(needed) {
  const missing = Object.entries(needed).filter(([, path]) => path === '').map(([name]) => name);
  if (missing.length === 0) return false;
  const reason = `not on this computer: ${missing.join(', ')}`;
  if (existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) {
    throw new Error(`${reason} (web/setup --tests installs it)`);
  }
  return reason;
}

const running = new Set(); // process groups
const folders = new Set();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));
process.on('exit', () => {
  running.forEach((pid) => signal(pid, 'SIGTERM')); // X removes its socket then
  if (running.size > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  running.forEach((pid) => signal(pid, 'SIGKILL'));
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
});

function signal(pid, name) {
  try { process.kill(-pid, name); } catch { /* gone already */ }
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `bothways-${name}-`));
  folders.add(folder);
  return folder;
}

/** Ends a program's process group with the test, however that ends. */
export function endWithTest(child) {
  running.add(child.pid);
  child.once('exit', () => running.delete(child.pid));
}

/** Starts a program in a process group of its own; `stop` ends all of it. */
export function startProgram(path, args, options = {}) {
  const child = spawn(path, args, { stdio: 'ignore', ...options, detached: true });
  const ended = new Promise((done) => child.once('exit', done).once('error', done));
  endWithTest(child);
  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    await Promise.race([ended, sleep(3000, null, { ref: false })]);
    signal(child.pid, 'SIGKILL');
    await ended;
  };
  return { child, ended, stop };
}

/** A display that nobody sees, under a number that is free: { env, stop }. */
export async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp', '-noreset'];
  const { child, ended, stop } = startProgram('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await Promise.race([
    new Promise((done) => child.stdio[3].once('data', (data) => done(String(data).trim()))),
    ended.then(() => { throw new Error('Xvfb did not start'); }),
  ]);
  // No session bus: without the second, each program would look for one and wait.
  const env = { ...process.env, DISPLAY: `:${number}`, DBUS_SESSION_BUS_ADDRESS: 'disabled:', GDK_BACKEND: 'x11' };
  delete env.WAYLAND_DISPLAY;
  return { env, stop };
}
