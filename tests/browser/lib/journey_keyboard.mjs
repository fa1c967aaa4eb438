// Somebody with a keyboard and nothing else: no mouse, no focus set from outside. What holds the keyboard
// is named as the browser's accessibility tree names it.
import assert from 'node:assert/strict';

const mostSteps = 150;

export class Typist {
  constructor(page) {
    this.page = page;
    this.steps = 0; // how often Tab was pressed in all
  }

  /** Role and name of what holds the keyboard, and the name of the group or the region around it. */
  async here() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const roles = { A: 'link', BUTTON: 'button', TEXTAREA: 'textbox', SELECT: 'combobox', H1: 'heading' };
      const input = { text: 'textbox', radio: 'radio', checkbox: 'checkbox' };
      const role = element.getAttribute('role') ?? (element.tagName === 'INPUT' ? input[element.type] : roles[element.tagName]) ?? element.tagName;
      const around = [];
      for (let up = element.parentElement; up; up = up.parentElement) if (up.ariaLabel) around.push(up.ariaLabel);
      return { role, name: element.ariaLabel ?? element.textContent, around, checked: element.checked === true };
    });
  }

  async press(...keys) { for (const key of keys) await this.page.keyboard.press(key); }

  /**
   * Goes with Tab (or Shift+Tab) until something with this role and name has the keyboard; `around` is a
   * group, region or list that it is in. Radios of one question are one stop, with the arrows between them.
   */
  async tabTo(role, name, { around = null, back = false } = {}) {
    const passed = [];
    for (let i = 0; i < mostSteps; i++) {
      const here = await this.here();
      const isName = name instanceof RegExp ? name.test(here.name) : here.name === name;
      if (here.role === role && isName && (!around || here.around.includes(around))) return;
      passed.push(`${here.role} “${here.name.slice(0, 60)}”`);
      await this.press(back ? 'Shift+Tab' : 'Tab');
      this.steps++;
    }
    assert.fail(`Tab never came to ${role} “${name}”${around ? ` in “${around}”` : ''}; it passed\n${passed.join('\n')}`);
  }

  async button(name, options) { await this.tabTo('button', name, options); await this.press('Enter'); }
  async link(name, options) { await this.tabTo('link', name, options); await this.press('Enter'); }

  /** Into a field: what was in it is replaced. */
  async write(name, text, options) {
    await this.tabTo('textbox', name, options);
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  async date(name, day) {
    for (const [i, part] of ['Day', 'Month', 'Year'].entries()) await this.write(part, day.parts[i], { around: name });
  }

  /** Tab reaches the question (its chosen or its first answer), arrows the answer; Space where it is the first. */
  async pick(question, answer) {
    for (let i = 0; i < mostSteps; i++) {
      const here = await this.here();
      if (here.role === 'radio' && here.around.includes(question)) break;
      await this.press('Tab');
      this.steps++;
    }
    const start = await this.here();
    assert.ok(start.role === 'radio' && start.around.includes(question), `Tab never came to the question “${question}”`);
    for (let i = 0; i < 30; i++) {
      const here = await this.here();
      if (here.name === answer) {
        if (!here.checked) await this.press('Space');
        const now = await this.here();
        return assert.ok(now.checked, `“${answer}” is chosen`);
      }
      await this.press('ArrowDown');
    }
    assert.fail(`the arrows never came to “${answer}” of “${question}”`);
  }

  /** A list that opens: the arrows go through its answers. (Letters choose too, but only within a second of each other.) */
  async choose(name, answer) {
    await this.tabTo('combobox', name);
    const chosen = () => this.page.evaluate(() => document.activeElement.value);
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let last = null, now = await chosen(); now !== answer && now !== last; now = await chosen()) {
        last = now;
        await this.press(key);
      }
    }
    assert.equal(await chosen(), answer, `of “${name}”`);
  }

  /** Ctrl+K, a few letters, the arrows to the thing that was found, and Enter. */
  async find(letters, name) {
    await this.press('ControlOrMeta+k');
    await this.page.getByRole('dialog', { name: 'Find anything' }).waitFor({ state: 'attached' });
    await this.tabTo('combobox', 'Find');
    await this.page.keyboard.type(letters);
    const options = this.page.getByRole('listbox', { name: 'Found' }).getByRole('option');
    const active = this.page.getByRole('listbox', { name: 'Found' }).getByRole('option', { selected: true });
    const isIt = (text) => text === name || text.startsWith(`${name}, `);
    for (let i = 0; i < mostSteps; i++) {
      if (isIt(await active.innerText())) break;
      await this.press('ArrowDown');
    }
    assert.ok(isIt(await active.innerText()), `“${name}” is among ${await options.allInnerTexts()}`);
    await this.press('Enter');
    await this.page.getByRole('dialog', { name: 'Find anything' }).waitFor({ state: 'detached' });
  }

  async arrive(title) {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'attached' });
    const here = await this.here();
    assert.ok(here.role === 'heading' || here.role === 'main', `on “${title}” the keyboard is at ${here.role} “${here.name}”, not at the heading`);
  }
  async expect(...texts) {
    for (const text of texts) await this.page.getByRole('main').getByText(text).first().waitFor({ state: 'attached', timeout: 5000 });
  }
}
