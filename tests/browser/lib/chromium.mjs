// Debian's Chromium for the journey: real mouse, key and touch events through its developer tools.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from '../chromium.mjs';
import { PageDriver } from './page_driver.mjs';

export const needed = {};

class ChromiumPage extends PageDriver {
  constructor(context, page, tools) {
    super('');
    Object.assign(this, { context, page, tools });
  }

  evaluate(expression) { return this.page.evaluate(expression); }
  goto(url) { return this.page.goto(url); }
  reload() { return this.page.reload(); }
  click(x, y) { return this.page.mouse.click(x, y); }
  async drag(from, to) {
    await this.page.mouse.move(...from);
    await this.page.mouse.down();
    await this.page.mouse.move(...to, { steps: 4 });
    await this.page.mouse.up();
  }
  async wheel(x, y, by) {
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, by);
  }
  tap(x, y) { return this.page.touchscreen.tap(x, y); }
  /** A finger over the glass, which stops before it lets go. */
  async swipe(x, y, by) {
    const touch = (type, ...points) => this.tools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const from = y + by / 2;
    await touch('touchStart', { x, y: from });
    for (let i = 1; i <= 6; i++) await touch('touchMove', { x, y: from - (by * i) / 6 });
    await this.pause(150);
    await touch('touchEnd');
  }
  key(chord) { return this.page.keyboard.press(chord); }
  type(text) { return this.page.keyboard.type(text); }
  insert(text) { return this.page.keyboard.insertText(text); }
  async download(act) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  async chooseFile(act, name, text) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), act()]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }
  clipboard() { return this.evaluate('navigator.clipboard.readText()'); }
  media(media) { return this.page.emulateMedia({ media }); }
  screenshot(path) { return this.page.screenshot({ path }); }
  close() { return this.context.close(); }
}

/** { version, profile({ touch }), close }: a profile is a page with storage of its own. */
export async function startChromium() {
  const browser = await chromium.launch(launchOptions(['--disable-smooth-scrolling']));
  const profile = async ({ width = 1280, height = 800, touch = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height }, hasTouch: touch, isMobile: touch, reducedMotion: 'reduce', acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    return new ChromiumPage(context, page, await context.newCDPSession(page));
  };
  return { version: () => `Chromium ${browser.version()}`, profile, close: () => browser.close() };
}
