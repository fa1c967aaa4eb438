// What runs in a page to prove that the browser's own text lies over the drawn one: expressions, since not
// every driver can hand over functions. Each gives a list of what is wrong, empty where nothing is.

/** Every text that is drawn has as many lines as were drawn, as wide as they were measured for the picture. */
export const fits = `(() => {
  const wrong = [];
  let count = 0;
  for (const holder of document.querySelectorAll('#mirror .text, #mirror .heading, #mirror .own')) {
    const { width, height, fontSize, whiteSpace } = holder.style;
    if (holder.textContent.trim() === '' || fontSize === '') continue;
    count++;
    const range = document.createRange();
    range.selectNodeContents(holder);
    const rects = [...range.getClientRects()];
    const middles = rects.map((rect) => (rect.top + rect.bottom) / 2).sort((a, b) => a - b);
    const lines = middles.filter((middle, i) => i === 0 || middle - middles[i - 1] > parseFloat(fontSize) / 2).length;
    const drawn = Math.round(parseFloat(height) / parseFloat(getComputedStyle(holder).lineHeight));
    const words = holder.textContent.slice(0, 60);
    if (lines !== drawn) wrong.push(lines + ' lines, drawn ' + drawn + ': ' + words);
    const wide = Math.max(...rects.map((rect) => rect.right)) - Math.min(...rects.map((rect) => rect.left));
    const off = whiteSpace === 'pre' && !words.endsWith('…') ? Math.abs(wide - parseFloat(width)) : Math.max(0, wide - parseFloat(width));
    if (off > 2) wrong.push(off.toFixed(1) + ' px off: ' + words);
  }
  if (count === 0) wrong.push('no text at all');
  return wrong;
})()`;

/** Selecting the first heading with a range and copying it. */
export const copies = `(() => {
  const heading = document.querySelector('#mirror h1');
  getSelection().selectAllChildren(heading);
  const clipboardData = new DataTransfer();
  document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  const copied = clipboardData.getData('text/plain');
  const shows = getComputedStyle(heading, '::selection').backgroundColor;
  getSelection().removeAllRanges();
  const wrong = [];
  if (copied !== heading.textContent) wrong.push('copied “' + copied + '”');
  if (/rgba\\(0, 0, 0, 0\\)|transparent/.test(shows)) wrong.push('the selection does not show: ' + shows);
  return wrong;
})()`;

/** The browser's own search finds the words of the first heading and marks them where they are drawn. */
export const finds = `(() => {
  getSelection().removeAllRanges();
  const heading = document.querySelector('#mirror h1');
  const words = heading.textContent.split(' ').slice(0, 2).join(' ');
  if (!find(words)) return ['“' + words + '” is not found'];
  const marked = getSelection().getRangeAt(0).getBoundingClientRect();
  const box = heading.getBoundingClientRect();
  getSelection().removeAllRanges();
  const inside = marked.width > 10 && marked.left >= box.left - 2 && marked.right <= box.right + 2 && marked.top >= box.top - 12 && marked.bottom <= box.bottom + 12;
  return inside ? [] : ['marked at ' + JSON.stringify(marked)];
})()`;

/** What Chromium's translator does: each text node becomes <font><font>translation</font></font>. */
export const translate = `(() => {
  const walker = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (/\\p{L}/u.test(walker.currentNode.data)) nodes.push(walker.currentNode);
  globalThis.untranslated = new Map();
  for (const node of nodes) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.append(inner);
    inner.append('«' + node.data + '»');
    globalThis.untranslated.set(outer, node);
    node.replaceWith(outer);
  }
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'de';
  return nodes.length;
})()`;

/** And what it does to show the original again. */
export const restore = `(() => {
  for (const [outer, node] of globalThis.untranslated) if (outer.isConnected) outer.replaceWith(node);
  document.documentElement.classList.remove('translated-ltr');
  document.documentElement.lang = 'en';
})()`;

/** What the first heading reads, how wide the program drew it, and how many frames there were. */
export const heading = `(() => {
  const heading = document.querySelector('#mirror h1');
  return { text: heading.textContent, width: parseFloat(heading.style.width), frames: globalThis.bothwaysTest.frames };
})()`;
