// What runs in a page to prove that the browser's own text lies over the drawn one: expressions, since not
// every driver can hand over functions. Each gives a list of what is wrong, empty where nothing is.

/** Every text that is drawn has as many lines as were drawn, as wide as they were measured for the picture. */
export const fits = `(() => {
  const wrong = [];
  // Spaces at the end of a line hang over its edge, unseen: the words are measured.
  const inked = (holder) => {
    const rects = [];
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/[^\\s]+/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        rects.push(...range.getClientRects());
      }
    }
    return rects;
  };
  let count = 0;
  for (const holder of document.querySelectorAll('#mirror .text, #mirror .heading, #mirror .own')) {
    const { width, height, fontSize, whiteSpace } = holder.style;
    if (holder.textContent.trim() === '' || fontSize === '') continue;
    count++;
    const rects = inked(holder);
    const middles = rects.map((rect) => (rect.top + rect.bottom) / 2).sort((a, b) => a - b);
    const blank = holder.textContent.trim().split('\\n').filter((line) => line.trim() === '').length;
    const lines = blank + middles.filter((middle, i) => i === 0 || middle - middles[i - 1] > parseFloat(fontSize) / 2).length;
    const drawn = Math.round(parseFloat(height) / parseFloat(getComputedStyle(holder).lineHeight));
    const words = holder.textContent.slice(0, 60);
    if (lines !== drawn) wrong.push(lines + ' lines, drawn ' + drawn + ': ' + words);
    const indent = lines === 1 ? parseFloat(holder.style.textIndent) || 0 : 0;
    const wide = Math.max(...rects.map((rect) => rect.right)) - Math.min(...rects.map((rect) => rect.left)) + indent;
    // What was cut off is there to be copied and found, and does not show beyond the drawn words.
    if (holder.classList.contains('cut')) {
      if (wide < parseFloat(width) || !/hidden|clip/.test(getComputedStyle(holder).overflowX)) wrong.push('not cut off: ' + words);
      continue;
    }
    const off = whiteSpace === 'pre' && !words.endsWith('…') ? Math.abs(wide - parseFloat(width)) : Math.max(0, wide - parseFloat(width));
    if (off > 2) wrong.push(off.toFixed(1) + ' px off: ' + words);
  }
  if (count === 0) wrong.push('no text at all');
  return wrong;
})()`;

/** Where the words of the first heading are. */
export const place = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#mirror h1'));
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { left, right, middle: (top + bottom) / 2 };
})()`;

/** What is selected, and whether that shows. */
export const selection = `(() => ({
  text: getSelection().toString().trim(),
  ground: getComputedStyle(document.querySelector('#mirror h1'), '::selection').backgroundColor,
}))()`;

/** Selects a table whole. */
export const selectTable = (name) => `(() => {
  const table = [...document.querySelectorAll('#mirror [role=table]')].find((element) => element.ariaLabel === ${JSON.stringify(name)});
  getSelection().selectAllChildren(table);
  return table !== undefined;
})()`;

/** A field that is no part of the page, to paste into. */
export const openPaste = `(() => {
  const field = document.createElement('textarea');
  field.id = 'paste-here';
  field.style.cssText = 'position: fixed; bottom: 0; right: 0; z-index: 99';
  document.body.append(field);
  field.focus();
  return document.activeElement === field;
})()`;
export const pasted = `document.getElementById('paste-here').value`;
export const closePaste = `(document.getElementById('paste-here').remove(), getSelection().removeAllRanges(), true)`;

/** The browser's own search finds the words and marks them where they are drawn. */
export const finds = (words) => `(() => {
  getSelection().removeAllRanges();
  if (!find(${JSON.stringify(words)})) return ['not found'];
  const range = getSelection().getRangeAt(0);
  const marked = range.getBoundingClientRect();
  const holder = (range.startContainer.parentElement ?? range.startContainer).closest('.own, .text, .heading');
  const box = holder.getBoundingClientRect();
  getSelection().removeAllRanges();
  const inside = marked.width > 10 && marked.left >= box.left - 2 && marked.right <= box.right + 2 && marked.top >= box.top - 12 && marked.bottom <= box.bottom + 12;
  return inside && range.toString() === ${JSON.stringify(words)} ? [] : ['marked “' + range + '” at ' + JSON.stringify(marked)];
})()`;

/** Whom the rows of the tables are about. */
export const rowNames = `[...document.querySelectorAll('#mirror [role=rowheader]')].map((element) => element.textContent)`;

/**
 * What translators do: Chromium's makes each text node <font><font>translation</font></font>, those of Firefox
 * and Safari put another text in its place.
 */
export const translate = (withFonts) => `(() => {
  const walker = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
  const nodes = [];
  const isKept = (node) => node.parentElement.closest('[translate=no]') !== null; // as they are asked to
  while (walker.nextNode()) if (!isKept(walker.currentNode) && /\\p{L}/u.test(walker.currentNode.data)) nodes.push(walker.currentNode);
  globalThis.untranslated = new Map();
  for (const node of nodes) {
    let words = new Text('«' + node.data + '»');
    for (let i = 0; i < ${withFonts ? 2 : 0}; i++) {
      const font = document.createElement('font');
      font.append(words);
      words = font;
    }
    globalThis.untranslated.set(words, node);
    node.replaceWith(words);
  }
  if (${withFonts}) document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'de';
  return nodes.length;
})()`;

/** And what they do to show the original again. */
export const restore = `(() => {
  for (const [words, node] of globalThis.untranslated) if (words.isConnected) words.replaceWith(node);
  document.documentElement.classList.remove('translated-ltr');
  document.documentElement.lang = 'en';
})()`;

/** What the first heading reads, how wide the program drew it, and how many frames there were. */
export const heading = `(() => {
  const heading = document.querySelector('#mirror h1');
  return { text: heading.textContent, width: parseFloat(heading.style.width), frames: globalThis.bothwaysTest.frames };
})()`;

/**
 * The page as it is laid out for paper: its print style for every medium, and what happens before printing.
 * Gives what is wrong, and the words that are printed.
 */
export const onPaper = `(() => {
  const media = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === 'print');
  for (const { media: list } of media) list.mediaText = 'all';
  dispatchEvent(new Event('beforeprint'));
  const wrong = media.length === 0 ? ['no style for paper'] : [];
  if (getComputedStyle(document.getElementById('canvas')).display !== 'none') wrong.push('the picture is printed');
  const shows = (element) => element.getClientRects().length > 0 && element.textContent.trim() !== '';
  const printed = [...document.querySelectorAll('#mirror h1, #mirror h2, #mirror h3, #mirror .text, #mirror .own')].filter(shows);
  let last = null;
  for (const element of printed) {
    const words = element.textContent.slice(0, 60);
    const { color, opacity, fontSize } = getComputedStyle(element);
    if (color !== 'rgb(0, 0, 0)' || opacity !== '1') wrong.push('printed in ' + color + ': ' + words);
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < parseFloat(fontSize) || box.left < 0 || box.right > innerWidth + 1) wrong.push('out of the page: ' + words);
    const row = element.closest('[role=row]');
    if (last && !element.contains(last.element) && !(row && row === last.row) && box.top < last.box.bottom - 2 && box.left < last.box.right) wrong.push('over “' + last.element.textContent.slice(0, 30) + '”: ' + words);
    last = { element, box, row };
  }
  const text = document.body.innerText;
  for (const { media: list } of media) list.mediaText = 'print';
  dispatchEvent(new Event('afterprint'));
  return { wrong, text };
})()`;
