// Somebody who goes through the journey, in any browser and with any hands: finds everything by role and
// name, as a screen reader would say it, and waits for what should come.
import { words } from './hands.mjs';

const plain = (name) => (name instanceof RegExp ? [name.source, name.flags] : name ?? null);

/** What can be done on a page, or on a part of it (`within`). Names are whole names or patterns. */
export class Person {
  constructor(page, hands, scope = []) {
    this.page = page;
    this.hands = hands;
    this.scope = scope;
  }

  path(role, name) { return [...this.scope, { role, name: plain(name) }]; }
  within(role, name) { return new Person(this.page, this.hands, this.path(role, name)); }
  count(role, name) { return this.page.ask('count', this.path(role, name)); }
  tell(role, name) { return this.page.ask('tell', this.path(role, name)); }
  async find(role, name) {
    const path = this.path(role, name);
    await this.until(() => this.page.ask('count', path), () => `${words(path)} is there`);
    return (await this.page.ask('tell', path))[0];
  }
  until(check, what) { return this.page.until(check, what); }

  press(name) { return this.hands.activate(this.path('button', name)); }
  write(label, text) { return this.hands.enter(this.path('textbox', label), text); }
  async choose(label, option) {
    const path = this.path('combobox', label);
    await this.find('combobox', label);
    await this.hands.choose(path, option);
    await this.until(async () => { // or the list goes with what was chosen
      const [list] = await this.page.ask('tell', path);
      return !list || list.value === option;
    }, () => `“${label}” holds “${option}”`);
  }
  async pick(question, answer) {
    const group = this.path('radiogroup', question);
    await this.hands.pick(group, answer);
    await this.until(async () => (await this.page.ask('tell', [...group, { role: 'radio', name: answer }]))[0]?.checked,
      () => `“${answer}” of “${question}” is chosen`);
  }
  async date(label, day) {
    const group = this.within('group', label);
    for (const [i, part] of ['Day', 'Month', 'Year'].entries()) await group.write(part, day.parts[i]);
  }

  /** Follows a link and waits for the screen it leads to. */
  async follow(name, title) {
    await this.hands.activate(this.path('link', name));
    if (title) await this.arrive(title);
  }
  /** A screen of the rail, or of the bar and its More. */
  async go(screen, title = screen) {
    const bar = new Person(this.page, this.hands, [{ role: 'navigation', name: null }]);
    if (await bar.count('link', screen) === 0) {
      await bar.press('More');
      await this.find('link', screen);
      await this.follow(screen, title);
    } else {
      await bar.follow(screen, title);
    }
  }
  arrive(title) { return new Person(this.page, this.hands).find('heading1', title); }

  async expect(...texts) {
    const path = this.scope.length > 0 ? this.scope : [{ role: 'main', name: null }];
    for (const text of texts) {
      await this.until(() => this.page.ask('says', path, plain(text)),
        async () => `“${text}” is said here:\n${await this.page.ask('text', path)}`);
    }
  }
  countText(text) { return this.page.ask('countText', this.scope.length > 0 ? this.scope : [{ role: 'main', name: null }], text); }

  /** Waits for a message of that role (alert, status) that says so. */
  message(role, pattern) {
    return this.until(async () => (await this.tell(role, null)).some(({ text }) => pattern.test(text)), () => `a ${role} says ${pattern}`);
  }
  saved() { return this.message('status', /^Saved/m); }

  /** Presses a button that downloads; gives { name, text }. */
  download(button) { return this.page.download(() => this.press(button)); }
  /** The scheme as it is now, through Share. */
  async file() {
    await this.go('Share');
    return this.download('Download the file');
  }
  openFile(button, name, text) { return this.page.chooseFile(() => this.press(button), name, text); }
  drop(name, text, type = 'application/json') { return this.page.ask('drop', name, text, type); }
}

