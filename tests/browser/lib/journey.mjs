// Somebody who uses the page: finds everything by role and name, as a screen reader would say it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day so many days from today: { parts: [day, month, year], words: '3 June 2026' }. */
export function dayFromNow(days) {
  const date = new Date(Date.now() + days * 86_400_000);
  const parts = [date.getDate(), date.getMonth() + 1, date.getFullYear()].map(String);
  return { parts, words: `${parts[0]} ${months[date.getMonth()]} ${parts[2]}` };
}

/** What can be done on a page, or on a part of it (`within`). Names are whole names. */
export class Visitor {
  constructor(page, scope = page) {
    this.page = page;
    this.scope = scope;
  }

  within(role, name) { return new Visitor(this.page, this.find(role, name)); }
  find(role, name) { return this.scope.getByRole(role, { name, exact: true }); }
  heading(level = 1) { return this.page.getByRole('heading', { level }); }

  async press(name) { await this.find('button', name).click(); }
  async write(label, text) { await this.find('textbox', label).fill(text); }
  async choose(label, option) { await this.find('combobox', label).selectOption({ label: option }); }
  async pick(question, answer) {
    await this.find('radiogroup', question).getByRole('radio', { name: answer, exact: true }).check();
  }
  async date(label, day) {
    const boxes = this.find('group', label).getByRole('textbox');
    for (const [i, part] of day.parts.entries()) await boxes.nth(i).fill(part);
  }

  /** Follows a link and waits for the screen it leads to. */
  async follow(name, title) {
    await this.find('link', name).click();
    if (title) await this.arrive(title);
  }
  /** A screen of the rail. */
  async go(screen, title = screen) {
    await this.page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
    await this.arrive(title);
  }
  /** A part of the scheme's settings. */
  async part(title) {
    await this.go('Scheme');
    await this.follow(title, title);
  }
  async arrive(title) { await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'attached' }); }

  /** Everything the part says, fields included. */
  async says() {
    return this.scope.evaluate?.((element) => {
      const root = element ?? document.getElementById('mirror');
      return [root.innerText, ...[...root.querySelectorAll('input, textarea, select')].map((field) => field.value)].join('\n');
    }) ?? this.page.getByRole('main').evaluate((root) => root.innerText);
  }
  async expect(...texts) {
    const main = this.scope === this.page ? this.page.getByRole('main') : this.scope;
    for (const text of texts) {
      await main.getByText(text).first().waitFor({ state: 'attached', timeout: 15_000 })
        .catch(async () => assert.fail(`“${text}” is not said here:\n${await main.innerText()}`));
    }
  }

  /** What the header says about saving, once it says "Saved". */
  async saved() { await this.page.getByRole('status').filter({ hasText: /^Saved/ }).waitFor({ state: 'attached' }); }

  /** Presses a button that downloads; gives { name, text }. */
  async download(button) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(button)]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  /** The scheme as it is now, through Share. */
  async file() {
    await this.go('Share');
    return this.download('Download the file');
  }
  /** Chooses a file with a button that opens the browser's file chooser. `content` may be { path }. */
  async openFile(button, name, content, type = 'application/json') {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles(content.path ?? { name, mimeType: type, buffer: Buffer.from(content) });
  }
  /** Drops a file on the page; `content` is text or bytes. */
  async drop(name, content, type = 'application/json') {
    await this.page.evaluate(([fileName, text, mime]) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof text === 'string' ? text : new Uint8Array(text)], fileName, { type: mime }));
      const target = document.getElementById('mirror');
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, [name, typeof content === 'string' ? content : [...content], type]);
  }
}

/** Another browser profile on the same server, with its own storage (`script`: run in the page before its own): { page, context, visitor, close }. */
export async function anotherProfile(opened, { untilReady, path = '', script = null, ...view }) {
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, reducedMotion: 'reduce', ...view });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => opened.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && opened.errors.push(message.text()));
  await page.exposeFunction('bothwaysViolated', (what) => opened.violations.push(what));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => {
    globalThis.bothwaysViolated(`${event.violatedDirective} ${event.blockedURI}`);
  }));
  if (script) await page.addInitScript(script);
  await page.goto(opened.server.url + path);
  await untilReady(page);
  return { page, context, visitor: new Visitor(page), close: () => context.close() };
}
