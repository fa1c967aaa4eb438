// Writes down what was pressed and what a screen reader said after it.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const logs = join(dirname(fileURLToPath(import.meta.url)), '../../../build/test-logs');

export class Listener {
  constructor(reader, page) {
    Object.assign(this, { reader, page, lines: [], at: 0 });
  }

  /** Does something and waits until the reader has said what it should, and fallen silent. Gives what it said. */
  async after(what, act, ...expected) {
    this.at = this.reader.heard().length;
    await act();
    let count = -1;
    let said = [];
    for (let still = 0, tries = 0; still < 6 && tries < 200; tries++) {
      await this.page.pause(100);
      await this.page.evaluate('new Promise(requestAnimationFrame)'); // Firefox tells what it has to tell with a frame
      said = this.reader.heard().slice(this.at);
      const isSaid = said.length > 0 && expected.every((pattern) => pattern.test(said.join(' ')));
      still = isSaid && said.length === count ? still + 1 : 0;
      count = said.length;
    }
    this.lines.push(`[${what}]`, ...said.map((one) => `  ${one}`));
    for (const pattern of expected) assert.match(said.join(' '), pattern, `said after ${what}`);
    return said;
  }

  write() {
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, 'transcript.txt'), `${this.lines.join('\n')}\n`);
  }
}
