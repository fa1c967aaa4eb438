// Three ways of doing things on a page: with a mouse, with a keyboard and nothing else, with a finger.
// Each can activate (press, follow, tick), enter a field, pick an answer and choose from a list.
import assert from 'node:assert/strict';

export const words = (path) => path.map(({ role, name }) => `${role} “${Array.isArray(name) ? name[0] : name}”`).join(', ');
const long = 24; // what is longer is put in at once, as dictation, pasting and input methods do

class Pointer {
  constructor(page) { this.page = page; }

  /** Brings it under the pointer by scrolling, as a person would, and gives the place. */
  async reach(path) {
    let found = await this.still(path);
    for (let tries = 0; tries < 30 && !found?.isFree; tries++) {
      const by = !found ? 0 : found.by < 0 ? Math.max(found.by, found.canGo[0]) : Math.min(found.by, found.canGo[1]);
      if (Math.abs(by) >= 1) await this.scroll(found, by);
      found = await this.still(path, Math.abs(by) >= 1 ? found.y : null);
    }
    if (found?.isFree) return found;
    throw new Error(found ? `${words(path)} is there, and under ${found.over}, at ${found.x}, ${found.y}` : `${words(path)} is not there`);
  }

  /** Where it is once it moves no more; `from` is where it was before it was scrolled. */
  async still(path, from = null) {
    let last = null;
    for (let tries = 0; tries < 80; tries++) {
      const found = await this.page.ask('reach', path);
      if (found && last && found.x === last.x && found.y === last.y && (found.y !== from || tries > 40)) return found;
      last = found;
      await this.page.pause(found && found.y !== from ? 8 : 25);
    }
    return last;
  }

  async activate(path) { await this.at(await this.reach(path)); }

  async enter(path, text) {
    for (let tries = 0; tries < 4 && await this.page.ask('focused', path) !== 0; tries++) { // a tap that only stops a scroll is made again
      await this.at(await this.reach(path));
      for (let i = 0; i < 40 && await this.page.ask('focused', path) !== 0; i++) await this.page.pause(25);
    }
    assert.equal(await this.page.ask('focused', path), 0, `${words(path)} has the keyboard`);
    await this.page.key('Control+a');
    if (text === '') await this.page.key('Backspace');
    else if (text.length > long || text.includes('\n')) await this.page.insert(text);
    else await this.page.type(text);
  }

  async pick(question, answer) { await this.activate([...question, { role: 'radio', name: answer }]); }

  async choose(path, option) {
    await this.reach(path);
    assert.ok(await this.page.ask('choose', path, option), `${words(path)} offers “${option}”`);
  }
}

export class Mouse extends Pointer {
  at({ x, y }) { return this.page.click(x, y); }
  scroll({ at }, by) { return this.page.wheel(...at, by); }
}

export class Finger extends Pointer {
  at({ x, y }) { return this.page.tap(x, y); }
  // A finger has only so much room on the screen: several swipes. It stops before it lets go, so that
  // nothing is still moving when it taps.
  scroll({ at, room }, by) {
    const length = Math.min(Math.abs(by) + 15, room * 0.8); // the first 15 px only say that it is a swipe
    return this.page.swipe(...at, Math.sign(by) * length);
  }
}

export class Keyboard {
  constructor(page) {
    this.page = page;
    this.steps = 0; // how often Tab was pressed in all
  }

  /** With Tab or Shift+Tab, whichever is the shorter way, to where the browser then says it is. */
  async reach(path) {
    for (let tries = 0; tries < 8; tries++) {
      const way = await this.page.until(() => this.page.ask('distance', path).then((n) => n ?? false, () => false),
        `${words(path)} can be reached with Tab`, { zero: true });
      if (way === 0) return;
      this.steps += Math.abs(way);
      await this.page.keys(Array(Math.abs(way)).fill(way > 0 ? 'Tab' : 'Shift+Tab'));
    }
    assert.fail(`Tab never came to ${words(path)}: it is at ${(await this.page.ask('here')).what}`);
  }

  async activate(path) {
    await this.reach(path);
    await this.page.key(path.at(-1).role === 'checkbox' ? 'Space' : 'Enter');
  }

  async enter(path, text) {
    await this.reach(path);
    await this.page.key('Control+a');
    if (text === '') await this.page.key('Backspace');
    else if (/[\n\t]/.test(text)) await this.page.insert(text); // these keys would do something else: pasted
    else await this.page.type(text);
  }

  /**
   * Tab reaches the question (its chosen, first or last answer), arrows the answer; Space where it is that one.
   * In WebKit the arrows stop at the last answer.
   */
  async pick(question, answer) {
    await this.reach([...question, { role: 'radio', name: answer }]);
    let last = '';
    let arrow = 'ArrowDown';
    for (let i = 0; i < 40; i++) {
      const here = await this.page.ask('here');
      if (here.name === answer) {
        if (!here.checked) await this.page.key('Space');
        return;
      }
      if (here.name === last) arrow = arrow === 'ArrowDown' ? 'ArrowUp' : 'ArrowDown';
      last = here.name;
      await this.page.key(arrow);
    }
    assert.fail(`the arrows never came to “${answer}” of ${words(question)}`);
  }

  /** The letters of the answer choose it; where the browser opens the list first, the arrows. */
  async choose(path, option) {
    await this.reach(path);
    await this.page.letters(option);
    const isChosen = async () => await this.page.ask('count', path) === 0 || (await this.page.ask('here')).value === option;
    for (let i = 0; i < 20; i++, await this.page.pause(20)) if (await isChosen()) return;
    await this.page.key('Home');
    for (let i = 0; i < 60 && !await isChosen(); i++) await this.page.key('ArrowDown');
  }
}

/** Any hands, and how often they did something: each press, each field that is typed in, each choice is one. */
export class Counted {
  actions = 0;
  constructor(inner) { this.inner = inner; }
  activate(...what) { return this.did('activate', what); }
  enter(...what) { return this.did('enter', what); }
  pick(...what) { return this.did('pick', what); }
  choose(...what) { return this.did('choose', what); }
  did(act, what) {
    this.actions += 1;
    return this.inner[act](...what);
  }
}

export const hands = { mouse: Mouse, keyboard: Keyboard, touch: Finger };
