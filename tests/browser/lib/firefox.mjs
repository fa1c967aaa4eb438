// Firefox ESR over WebDriver BiDi, in a window on a display of its own: without one it has no WebGL.
import puppeteer from 'puppeteer-core';
import { endWithTest, programOf, startDisplay, temporaryFolder } from './display.mjs';

const program = programOf(process.env.BOTHWAYS_FIREFOX ?? 'firefox-esr', 'firefox');
export const needed = { 'Firefox (firefox-esr)': program, Xvfb: programOf('Xvfb') };

/** What lib/smoke.mjs drives. */
export async function startFirefox() {
  const display = await startDisplay();
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox', executablePath: program, headless: false, env: display.env, timeout: 90_000,
      userDataDir: temporaryFolder('firefox'),
      extraPrefsFirefox: { 'webgl.force-enabled': true },
    });
    endWithTest(browser.process());
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    return driver(browser, page, display);
  } catch (error) {
    await display.stop();
    throw error;
  }
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
    async close() {
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
      await display.stop();
    },
  };
}
