// What somebody finds on the page, by role and name, in any browser. `inPage` is run inside the page and
// asks only the DOM: no ids, no classes. A path leads from outside in: [{ role, name }, …]; a name is a
// string (the whole name), a pattern as [source, flags], or null for any.
export function inPage() {
  if (globalThis.eyes) return;
  const selectors = {
    button: 'button', link: 'a[href]', textbox: 'input[type=text], textarea', checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]', combobox: 'select', heading: 'h1, h2, h3, h4, h5, h6', navigation: 'nav', banner: 'header',
    main: 'main', region: 'section', list: 'ul, ol', listitem: 'li',
  };
  const levels = { heading1: 'h1' };
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim();
  const isHere = (element) => !element.closest('[inert], .covered, [aria-hidden=true], [hidden], .leaving');
  const fits = (text, wanted) => {
    if (wanted === null || wanted === undefined) return true;
    return Array.isArray(wanted) ? new RegExp(wanted[0], wanted[1]).test(text) : text === wanted;
  };
  const within = (root, { role, name }) => {
    const native = levels[role] ?? selectors[role];
    const selector = `${native ? `:is(${native}):not([role]), ` : ''}[role=${role}]`;
    return [...root.querySelectorAll(selector)].filter((element) => isHere(element) && fits(nameOf(element), name));
  };
  const all = (path) => path.reduce((roots, step) => [...new Set(roots.flatMap((root) => within(root, step)))], [document]);

  const words = (root) => [...root.querySelectorAll('*'), root].filter((element) => element.childElementCount === 0 && isHere(element))
    .map((element) => (element.getAttribute('aria-label') ?? element.textContent).trim()).filter(Boolean);
  const textOf = (root) => [...new Set(words(root))].join('\n');

  /** Where a pointer meets it, or how far its scroller has to go first. */
  function reach(element) {
    const box = element.getBoundingClientRect();
    const scroller = element.parentElement.closest('.scroller, [role=dialog]');
    const room = (scroller ?? document.documentElement).getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 200)];
    const hit = document.elementFromPoint(x, y);
    return {
      x, y, isFree: hit !== null && element.contains(hit), over: hit && `${hit.tagName} “${nameOf(hit).slice(0, 60)}”`,
      by: y - (room.top + room.height / 2), at: [room.left + room.width / 2, room.top + room.height / 2], room: room.height,
      canGo: scroller ? [-scroller.scrollTop, scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop] : [0, 0],
    };
  }

  // The stops of the Tab key in order; the radios of one question are one.
  function stops() {
    const seen = new Set();
    return [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')].filter((element) => {
      if (element.tabIndex < 0 || element.disabled || !isHere(element)) return false;
      if (element.type !== 'radio') return true;
      const group = [...document.querySelectorAll(`input[type=radio][name="${element.name}"]`)];
      const stop = group.find((one) => one.checked) ?? group.find((one) => one === document.activeElement) ?? group[0];
      if (seen.has(element.name)) return false;
      if (stop === element) seen.add(element.name);
      return stop === element;
    });
  }

  globalThis.eyes = {
    count: (path) => all(path).length,
    tell: (path) => all(path).map((element) => ({
      name: nameOf(element), text: textOf(element), value: element.value, checked: element.checked === true,
      disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
      now: element.getAttribute('aria-valuenow'), hasFocus: element === document.activeElement,
    })),
    reach: (path) => { const [element] = all(path); return element ? reach(element) : null; },
    says: (path, text) => {
      const parts = all(path).flatMap(words);
      if (Array.isArray(text)) return parts.some((part) => fits(part, text));
      const plain = (string) => string.replace(/\s+/g, ' ').toLowerCase();
      return parts.some((part) => plain(part).includes(plain(text)));
    },
    countText: (path, text) => new Set(all(path).flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => element.childElementCount === 0 && isHere(element) && element.textContent.trim() === text)).size,
    text: (path) => all(path).map(textOf).join('\n'),
    /** How often Tab has to be pressed until this holds the keyboard; below 0 with Shift. */
    distance: (path) => {
      const [element] = all(path);
      if (!element) return null;
      const order = stops();
      const isStop = (one) => one === element || (one.type === 'radio' && element.type === 'radio' && one.name === element.name);
      const to = order.findIndex(isStop);
      const active = document.activeElement;
      const isSame = (one) => one === active || (active.type === 'radio' && one.type === 'radio' && one.name === active.name);
      const from = order.findIndex(isSame);
      if (to < 0) return null;
      if (from >= 0) return to - from;
      const before = active === document.body ? 0
        : order.filter((one) => active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
      return to >= before ? to - before + 1 : to - before;
    },
    focused: (path) => all(path).indexOf(document.activeElement),
    here: () => {
      const { activeElement } = document;
      return { what: `${activeElement.tagName} “${nameOf(activeElement).slice(0, 80)}”`, name: nameOf(activeElement), value: activeElement.value, checked: activeElement.checked };
    },
    /** Chooses in a list that opens: the opened list is the browser's own window, out of a test's reach. */
    choose: (path, option) => {
      const [element] = all(path);
      const index = [...element.options].findIndex((one) => one.text === option);
      if (index < 0) return false;
      element.focus();
      element.selectedIndex = index;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    drop: (name, text, type) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type }));
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
  };
}
