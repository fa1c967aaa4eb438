// How the tests start Debian's Chromium: no window, WebGL in software, nothing fetched by itself.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Options for chromium.launch and launchPersistentContext. BOTHWAYS_CHROMIUM names another program. */
export function launchOptions(extra = []) {
  return {
    executablePath: process.env.BOTHWAYS_CHROMIUM ?? programs.find((path) => existsSync(path)),
    headless: true,
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
      '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...extra],
  };
}

export function launch() {
  return chromium.launch(launchOptions());
}
