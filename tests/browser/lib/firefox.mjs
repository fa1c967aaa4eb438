// Firefox ESR over WebDriver BiDi, in a window on a display of its own: without one it has no WebGL.
import puppeteer from 'puppeteer-core';
import { endWithTest, programOf, startDisplay, temporaryFolder } from './display.mjs';
import { PageDriver } from './page_driver.mjs';

const program = programOf(process.env.BOTHWAYS_FIREFOX ?? 'firefox-esr', 'firefox');
export const needed = { 'Firefox (firefox-esr)': program, Xvfb: programOf('Xvfb') };

async function launch(display) {
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: program, headless: false, env: display.env, timeout: 90_000,
      userDataDir: temporaryFolder('firefox'),
      extraPrefsFirefox: {
        'webgl.force-enabled': true, 'general.smoothScroll': false, 'ui.prefersReducedMotion': 1,
        // Each would take the keyboard away from the page.
        'browser.download.alwaysOpenPanel': false, 'permissions.default.persistent-storage': 1,
      },
    });
    endWithTest(browser.process());
    return browser;
  } catch (error) {
    await display.stop();
    throw error;
  }
}

async function stop(browser, display) {
  await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
  await display.stop();
}

/** For the journey: { version, profile({ touch }), close }. A profile is a page with storage of its own. */
export async function startFirefoxForJourney(display = null) {
  display ??= await startDisplay();
  const browser = await launch(display);
  const profile = async ({ width = 1280, height = 800, touch = false } = {}) => {
    const folder = temporaryFolder('downloads');
    const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: folder } });
    const page = await context.newPage();
    await page.setViewport({ width, height, hasTouch: touch });
    return new FirefoxPage(folder, context, page);
  };
  return { version: () => browser.version(), profile, close: () => stop(browser, display) };
}

/** What lib/smoke.mjs drives. */
export async function startFirefox() {
  const display = await startDisplay();
  const browser = await launch(display);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return driver(browser, page, display);
}

class FirefoxPage extends PageDriver {
  constructor(folder, context, page) {
    super(folder);
    Object.assign(this, { context, page });
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
    await this.page.mouse.wheel({ deltaY: Math.round(by) }); // it takes whole pixels only
  }
  tap(x, y) { return this.page.touchscreen.tap(x, y); }
  async swipe(x, y, by) {
    const touch = await this.page.touchscreen.touchStart(x, y + by / 2);
    for (let i = 1; i <= 10; i++) await touch.move(x, y + by / 2 - (by * i) / 10);
    await touch.end();
  }
  async key(chord) {
    const all = chord.split('+');
    for (const key of all.slice(0, -1)) await this.page.keyboard.down(key);
    await this.page.keyboard.press(all.at(-1) === 'Space' ? ' ' : all.at(-1));
    for (const key of all.slice(0, -1).reverse()) await this.page.keyboard.up(key);
  }
  type(text) { return this.page.keyboard.type(text); }
  async chooseFile(act, name, text) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), act()]);
    await chooser.accept([this.fileFor(name, text)]);
  }
  screenshot(path) { return this.page.screenshot({ path }); }
  close() { return this.context.close(); }
}

function driver(browser, page, display) {
  return {
    version: () => browser.version(),
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    evaluate: (expression) => page.evaluate(expression),
    /** Elements with that role and whole name, as the browser's accessibility tree has them. */
    all: (role, name) => page.$$(name === undefined ? `::-p-aria([role="${role}"])` : `::-p-aria([name="${name}"][role="${role}"])`),
    text: (element) => element.evaluate((node) => node.textContent),
    value: (element) => element.evaluate((node) => node.value),
    click: (element) => element.click(),
    async write(element, text) {
      await element.click();
      await this.chord('a');
      await page.keyboard.type(text);
    },
    /** The letter with Control. */
    async chord(letter) {
      await page.keyboard.down('Control');
      await page.keyboard.press(letter);
      await page.keyboard.up('Control');
    },
    screenshot: (path) => page.screenshot({ path }),
    close: () => stop(browser, display),
  };
}
