// Goes through a screen with Tab as a person does, and looks at each stop: is it what is said next, is it
// all in sight, and does the picture show a whole ring around it that is not there without the focus.
import { takesFocus } from './tree.mjs';

const controls = new Set(['button', 'link', 'textbox', 'textarea', 'checkbox', 'radio', 'choice']);
const mark = { disabled: 1, checked: 2, covered: 64, decorative: 128 };

/** Run in the page before its own scripts: the picture stays readable after it was shown. */
export function keepPicture() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function keeping(kind, options) {
    return getContext.call(this, kind, kind.startsWith('webgl') ? { ...options, preserveDrawingBuffer: true } : options);
  };
}

/** The stops of Tab as they are said, in reading order: role and name. The radios of a question are one stop. */
export function saidStops(nodes) {
  const has = (node, which) => (node.marks & which) !== 0;
  const radios = (parent) => nodes.filter((node) => node.role === 'radio' && node.parent === parent);
  return nodes.filter((node, i) => {
    if (!controls.has(node.role) && !takesFocus(nodes, i)) return false;
    for (let up = i; up >= 0; up = nodes[up].parent) if (has(nodes[up], mark.covered | mark.decorative)) return false;
    if (has(node, mark.disabled) && ['textbox', 'textarea', 'choice'].includes(node.role)) return false;
    if (node.role !== 'radio') return true;
    const all = radios(node.parent);
    return node === (all.find((one) => has(one, mark.checked)) ?? all[0]);
  }).map(({ role, name }) => `${role} “${name}”`);
}

// In the page: what holds the keyboard, and what is seen of it.
function inPage() {
  if (globalThis.focusSeen) return;
  const rest = async () => {
    for (let still = 0, last = -1; still < 2;) {
      await new Promise(requestAnimationFrame);
      const { frames } = globalThis.bothwaysTest;
      still = frames === last ? still + 1 : 0;
      last = frames;
    }
  };
  const around = 8;
  const picture = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const look = (box) => {
    picture.canvas.width = box.width;
    picture.canvas.height = box.height;
    picture.drawImage(document.getElementById('canvas'), -box.x, -box.y);
    return picture.getImageData(0, 0, box.width, box.height).data;
  };
  const light = (data, at) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => {
    const value = data[at + i] / 255;
    return sum + part * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0.05);
  // The part of each side of what changed along which the change is one of 3:1 or more.
  const sides = (one, other, { width, height }) => {
    const changed = (x, y) => {
      const [a, b] = [light(one, (y * width + x) * 4), light(other, (y * width + x) * 4)];
      return Math.max(a, b) / Math.min(a, b) >= 3;
    };
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (changed(x, y)) {
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
    if (right < 0) return null;
    const part = (length, at) => {
      let seen = 0;
      for (let i = 0; i <= length; i++) if ([0, 1, 2, 3, 4, 5].some((depth) => changed(...at(i, depth)))) seen++;
      return seen / (length + 1);
    };
    return {
      left: part(bottom - top, (i, depth) => [left + depth, top + i]), right: part(bottom - top, (i, depth) => [right - depth, top + i]),
      above: part(right - left, (i, depth) => [left + i, top + depth]), below: part(right - left, (i, depth) => [left + i, bottom - depth]),
    };
  };
  const roleOf = (element) => element.mirrored?.role ?? element.localName;
  // Of controls that look the same, one picture on a screen; and of all that come near the edge of what scrolls.
  const pictured = new Set();
  const isWorthAPicture = (look, box, room) => {
    const isNearEdge = box.top - room.top < 40 || room.bottom - box.bottom < 40 || box.left - room.left < 12 || room.right - box.right < 12;
    if (pictured.has(look) && !isNearEdge) return false;
    pictured.add(look);
    return true;
  };
  const covering = (element, box) => {
    const over = document.elementFromPoint((box.left + box.right) / 2, Math.min((box.top + box.bottom) / 2, innerHeight - 1));
    return over && (over.contains(element) || element.contains(over)) ? '' : over?.ariaLabel ?? over?.textContent ?? 'nothing';
  };

  globalThis.startAtTop = () => {
    pictured.clear();
    document.getElementById('skip').focus();
  };
  globalThis.focusSeen = async () => {
    await rest();
    const element = document.activeElement;
    if (element === document.body || element.id === 'skip') return null;
    const box = element.getBoundingClientRect();
    const isScroller = element.mirrored.role === 'scroller';
    const scroller = isScroller ? null : element.closest('.scroller, [role=dialog]');
    const room = (scroller ?? document.documentElement).getBoundingClientRect();
    const edge = scroller ? 4 : 0; // there the ring would be cut off
    const isTall = box.height + 2 * edge > room.height;
    const seen = {
      at: `${roleOf(element)} “${element.ariaLabel ?? element.textContent}”`, box: [box.left, box.top, box.width, box.height].map(Math.round),
      isOut: box.left < -0.5 || box.right > innerWidth + 0.5 || (!isTall && (box.top < room.top + edge || box.bottom > room.bottom - edge)),
      under: covering(element, box),
    };
    if (seen.isOut || (isTall && !isScroller) || !isWorthAPicture(`${roleOf(element)} ${Math.round(box.height)} ${scroller !== null}`, box, room)) return seen;
    const x = Math.max(0, Math.floor(box.left) - around);
    const y = Math.max(0, Math.floor(box.top) - around);
    const part = { x, y, width: Math.min(innerWidth, Math.ceil(box.right) + around) - x, height: Math.min(innerHeight, Math.ceil(box.bottom) + around) - y };
    const held = look(part);
    element.blur();
    await rest();
    const ring = sides(held, look(part), part);
    element.focus({ preventScroll: true, focusVisible: true });
    return { ...seen, ring };
  };
}

/** Every stop of Tab from the top to the end, { at, box, isOut (of sight), under (what covers it), ring (of those that were pictured) }. */
export async function stopsByTab(page, most = 400) {
  await page.evaluate(inPage);
  await page.evaluate(() => globalThis.startAtTop());
  const stops = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => globalThis.focusSeen());
    if (seen === null) return { stops, leaves: true };
    stops.push(seen);
  }
  return { stops, leaves: false };
}

/** What is wrong with the stops of a screen, in words; `said` are those that are said. */
export function focusFaults({ stops, leaves }, said) {
  const wrong = [];
  if (!leaves) wrong.push(`Tab does not leave: ${stops.slice(-4).map(({ at }) => at).join(', ')}`);
  const reached = stops.map(({ at }) => at);
  const first = said.findIndex((one, i) => one !== reached[i]);
  if (first >= 0) wrong.push(`stop ${first + 1} of ${said.length} is said to be ${said[first]}, Tab is at ${reached[first] ?? 'the end'}`);
  else if (reached.length > said.length) wrong.push(`Tab reaches more than is said: ${reached[said.length]}`);
  for (const { at, box, isOut, under, ring } of stops) {
    if (isOut) wrong.push(`${at} is out of sight at ${box}`);
    else if (under) wrong.push(`${at} is at ${box}, under “${under}”`);
    if (ring === null) wrong.push(`${at} shows no ring at ${box}`);
    const weak = Object.entries(ring ?? {}).filter(([, part]) => part < 0.6); // a small round one has short sides
    if (weak.length > 0) wrong.push(`the ring of ${at} at ${box} is cut ${weak.map(([side, part]) => `${side} (${Math.round(part * 100)} %)`).join(', ')}`);
  }
  return wrong;
}
