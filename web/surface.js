// The surface: its size in device pixels, their size in CSS pixels, and what the visitor prefers.
import { program } from './bridge.js';
import { draw, flush } from './frames.js';

const preferences = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)',
  '(forced-colors: active)'].map((query) => matchMedia(query));
// In the order of SystemColours in src/platform/platform.hpp.
const systemColours = ['Canvas', 'CanvasText', 'LinkText', 'ButtonFace', 'ButtonText', 'Highlight', 'HighlightText', 'GrayText',
  'Field', 'FieldText'];
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

let density = 1;
let rem = null; // an element as wide as the browser's own size of text
const canvas = () => document.getElementById('canvas');

/** Device pixels per CSS pixel. */
export const scale = () => density;

function measured(entry) {
  const width = canvas().clientWidth * density;
  const height = canvas().clientHeight * density;
  const exact = entry?.devicePixelContentBoxSize?.[0];
  // The exact size is wrong where a scale factor is emulated, and WebKit has none.
  const isSound = exact && Math.abs(exact.inlineSize - width) <= 1.5 && Math.abs(exact.blockSize - height) <= 1.5;
  return isSound ? [exact.inlineSize, exact.blockSize] : [Math.round(width), Math.round(height)];
}

function textSize() {
  if (!rem) {
    rem = document.createElement('div');
    rem.className = 'probe rem';
    rem.ariaHidden = 'true';
    document.body.append(rem);
  }
  return rem.getBoundingClientRect().width / 16;
}

/** A system colour as 0xRRGGBB. */
function systemColour(name) {
  rem.style.color = name;
  const [red, green, blue] = getComputedStyle(rem).color.match(/[\d.]+/g).map(Number);
  return (red << 16) | (green << 8) | blue;
}

function tell(entry) {
  density = devicePixelRatio || 1;
  const [width, height] = measured(entry);
  const element = canvas();
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
  const [dark, contrast, still, forced] = preferences.map((query) => query.matches);
  const text = textSize();
  program._bothways_system_colours(forced, ...systemColours.map((name) => (forced ? systemColour(name) : 0)));
  program._bothways_surface(width, height, density, dark, contrast, still, isMac, text);
}

function changed(entry) {
  if (matchMedia('print').matches) return; // paper is laid out by the style sheet alone
  tell(entry);
  flush();
  draw(); // setting the size has emptied the canvas: before the browser shows it
}

function watchDensity() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    changed();
    watchDensity();
  }, { once: true });
}

/** Before the first frame. */
export function measure() { tell(); }

export function startSurface() {
  const observer = new ResizeObserver((entries) => changed(entries.at(-1)));
  try {
    observer.observe(canvas(), { box: 'device-pixel-content-box' });
  } catch { // WebKit
    observer.observe(canvas());
  }
  watchDensity();
  new ResizeObserver(() => changed()).observe(rem);
  preferences.forEach((query) => query.addEventListener('change', () => changed()));

  canvas().addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // else it never comes back
    program._bothways_picture(0);
  });
  canvas().addEventListener('webglcontextrestored', () => {
    program._bothways_picture(1);
    flush();
  });
}

// Packed as Dear ImGui does: red in the lowest byte.
const colour = (packed) => `rgb(${packed & 255} ${(packed >>> 8) & 255} ${(packed >>> 16) & 255})`;

/** The theme, for what the browser itself draws: real inputs, lists of options, the edge of the page. */
export function theme(ink, page, dark) {
  const style = document.documentElement.style;
  style.setProperty('--ink', colour(ink));
  if (page) style.setProperty('--page', colour(page));
  style.colorScheme = dark ? 'dark' : 'light';
}
