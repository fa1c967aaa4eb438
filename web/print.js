// What is printed: the program's own page where it has made one, else the words of the screen.
import { textAt } from './bridge.js';

const unwanted = 'script, style, link, meta, iframe, object, embed, base, form, template';
let html = '';

/**
 * As a document of its own first, where nothing runs and nothing loads; the policy of the page holds in it
 * too, so the program writes no style attributes.
 */
function parsed() {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(unwanted).forEach((element) => element.remove());
  for (const element of page.body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const isScript = name.startsWith('on') || /^\s*javascript:/i.test(value);
      if (isScript || name === 'style') element.removeAttribute(name);
    }
  }
  return [...page.body.childNodes];
}

// The mirror's fields are named by an attribute, which paper does not show.
function label() {
  for (const field of document.querySelectorAll('#mirror input, #mirror select, #mirror textarea')) {
    const line = document.createElement('p');
    line.className = 'printed-label';
    line.textContent = field.ariaLabel;
    if (field.matches('[type=checkbox], [type=radio]')) field.after(line);
    else field.before(line);
  }
}

// Only while printing: on the screen it would be a second copy for whoever reads the page.
function put() {
  clear();
  if (html === '') return label();
  document.getElementById('print').replaceChildren(...parsed());
  document.documentElement.classList.add('printing');
}

function clear() {
  document.getElementById('print').replaceChildren();
  document.querySelectorAll('.printed-label').forEach((line) => line.remove());
  document.documentElement.classList.remove('printing');
}

export function setPrintable(pointer, size) { html = textAt(pointer, size); }

export function print() { window.print(); }

export function startPrint() {
  addEventListener('beforeprint', put);
  addEventListener('afterprint', clear);
  // Developer tools and tests show the printed page without the two events above.
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? put() : clear()));
}
