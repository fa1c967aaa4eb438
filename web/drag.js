// Selecting with the mouse. All words stand in places of their own, and between those the browsers lose
// their way: a selection that leaves the words goes on to the nearest ones, as on any page.
const holders = '.text, .heading, .own';
const pressed = 'a, button, input, select, textarea, [role=option]';

let from = null; // where the button went down: {x, y}, and then {node, offset} as well
let to = null;   // where the selection ends: {node, offset}

// The holder whose words are nearest: the same line first, then the same column.
function nearest(root, x, y) {
  let best = null;
  let least = Infinity;
  for (const holder of root.querySelectorAll(holders)) {
    if (!holder.firstChild || holder.closest(`${pressed}, .covered`)) continue;
    const box = holder.getBoundingClientRect();
    const far = Math.max(box.top - y, y - box.bottom, 0) * 20 + Math.max(box.left - x, x - box.right, 0);
    if (far < least) [best, least] = [holder, far];
  }
  return best;
}

// The place in its nearest line that is nearest to the point.
function placeIn(holder, x, y) {
  const range = document.createRange();
  range.selectNodeContents(holder);
  const far = (line) => Math.abs((line.top + line.bottom) / 2 - y);
  const line = [...range.getClientRects()].reduce((best, next) => (best && far(best) <= far(next) ? best : next), null);
  if (!line) return null;
  const inside = [Math.min(Math.max(x, line.left + 0.5), line.right - 0.5), (line.top + line.bottom) / 2];
  const found = at(...inside);
  if (found && holder.contains(found.node)) {
    const isPast = x > line.right && found.node.data?.length > found.offset && at(line.right - 0.1, inside[1]);
    return isPast && holder.contains(isPast.node) ? isPast : found;
  }
  const isBefore = y < line.top || (y < line.bottom && x < line.left);
  return { node: holder, offset: isBefore ? 0 : holder.childNodes.length };
}

function at(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function place(root, x, y) {
  const holder = nearest(root, x, y);
  return holder && placeIn(holder, x, y);
}

// The browser moves the selection after this, or even later: it is put right again then.
function hold() {
  if (!to) return;
  const selection = getSelection();
  const isSo = selection.anchorNode === from.node && selection.anchorOffset === from.offset && selection.focusNode === to.node && selection.focusOffset === to.offset;
  if (!isSo) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

// Selected words can be picked up and carried into a field.
function isSelected(x, y) {
  const selection = getSelection();
  if (selection.isCollapsed) return false;
  return [...selection.getRangeAt(0).getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

export function startDrag(root) {
  addEventListener('mousedown', (event) => {
    // Two clicks select a word, three a paragraph: the browser's own.
    const isPlain = event.button === 0 && event.detail === 1 && !event.shiftKey && root.contains(event.target) &&
      !event.target.closest(pressed) && !isSelected(event.clientX, event.clientY);
    [from, to] = [isPlain ? { x: event.clientX, y: event.clientY } : null, null];
  });
  addEventListener('mousemove', (event) => {
    if (!from || (event.buttons & 1) === 0 || Math.hypot(event.clientX - from.x, event.clientY - from.y) < 3) return;
    if (!from.node) Object.assign(from, place(root, from.x, from.y));
    to = from.node ? place(root, event.clientX, event.clientY) : null;
    hold();
  });
  addEventListener('dragstart', (event) => from && event.preventDefault()); // nothing was selected when the button went down
  addEventListener('mouseup', () => { hold(); from = to = null; });
  document.addEventListener('selectionchange', hold);
}
