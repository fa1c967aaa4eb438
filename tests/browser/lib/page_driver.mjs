// What the three browsers' drivers have in common: asking the page (lib/eyes.mjs) and waiting for an answer.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inPage } from './eyes.mjs';

const patience = 20_000;

export class PageDriver {
  /** `downloads`: the folder that this page's downloads land in, where its driver has no event for them. */
  constructor(folder) { this.folder = folder; }

  ask(question, ...args) {
    return this.evaluate(`(${inPage})(), globalThis.eyes.${question}(...${JSON.stringify(args)})`);
  }

  pause(milliseconds) { return sleep(milliseconds); }

  /** Until the check gives something; 0 counts where `zero` says so. */
  async until(check, what, { zero = false } = {}) {
    for (const end = Date.now() + patience; ; await sleep(25)) {
      const found = await check();
      if (found || (zero && found === 0)) return found;
      if (Date.now() > end) assert.fail(`not within ${patience / 1000} s: ${typeof what === 'function' ? await what() : what}`);
    }
  }

  ready() { return this.until(() => this.evaluate(`document.documentElement.dataset.ready === 'true'`).catch(() => false), 'the page is ready'); }
  async open(url) {
    await this.goto(url);
    await this.ready();
  }
  async again() {
    await this.reload();
    await this.ready();
  }
  back() { return this.evaluate('history.back()'); }

  async keys(all) { for (const key of all) await this.key(key); }
  letters(text) { return this.type(text); }
  /** As pasting and dictation do. */
  insert(text) { return this.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`); }

  async download(act) {
    const seen = () => readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^\.|\.(part|wkdownload)$/.test(entry.name)).map(({ name }) => name);
    for (const name of seen()) rmSync(join(this.folder, name));
    await act();
    const name = await this.until(() => seen()[0], 'a file is downloaded');
    const path = join(this.folder, name);
    let text = '';
    await this.until(async () => { // all of it
      const before = text;
      text = readFileSync(path, 'utf8');
      return text !== '' && text === before;
    }, 'the file is complete');
    return { name, text };
  }

  fileFor(name, text) {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  wrong() { return this.evaluate('globalThis.wentWrong'); }
}
