// Copying what is selected on the screen: the words as they are read, a line each, and a table's rows with
// tabs between the cells, as spreadsheets take them.
const leaves = '.leaf, .own';
const hidden = 'input, textarea, select, .button';
const headers = '[role=columnheader]'; // a button that sorts is the column's name as well

function wordsIn(range, holder) {
  const part = document.createRange();
  part.selectNodeContents(holder);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}

function selected(root, range) {
  let text = '';
  let last = null;
  for (const holder of root.querySelectorAll(leaves)) {
    if (!range.intersectsNode(holder) || holder.closest('.covered') || holder.querySelector(leaves)) continue;
    if (holder.closest(hidden) && !holder.closest(headers) && !holder.contains(range.commonAncestorContainer)) continue;
    const words = wordsIn(range, holder);
    if (words === '') continue;
    const row = holder.closest('[role=row]');
    const cell = holder.closest('[role=cell], [role=rowheader], [role=columnheader]');
    if (last) text += row && row === last.row && row.matches('[role=row]') ? (cell === last.cell ? ' ' : '\t') : '\n';
    text += words;
    last = { row, cell };
  }
  return text;
}

export function startSelection(root) {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || document.activeElement?.matches('input, textarea')) return;
    const range = selection.getRangeAt(0);
    if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return;
    const text = selected(root, range);
    if (text === '') return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}
