// Glyphs and whole strings drawn with the browser's own fonts, for the glyph texture. Drawn in the
// theme's ink, so that they are as heavy as the browser's own text (WebKit draws white far too bold),
// and kept as white with that coverage, so that any colour can be laid over them.
import { program, textAt } from './bridge.js';
import { scale } from './surface.js';

const families = {
  text: '"Noto Sans", "Noto Sans Arabic", system-ui, "Segoe UI", Roboto, sans-serif',
  code: 'ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace',
};
const styles = [`400 # ${families.text}`, `600 # ${families.text}`, `400 # ${families.code}`];
// The first letter, or the first mark of direction, decides.
const rtl = /^[^\p{L}\u200E\u200F]*[\u200F\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
const widest = 4094;

let context = null;
let font = '';
let ink = [0x1f, 0x23, 0x28];
let pixels = null; // of the glyph drawn last

function make(height) {
  const surface = typeof OffscreenCanvas === 'undefined'
    ? Object.assign(document.createElement('canvas'), { width: widest, height })
    : new OffscreenCanvas(widest, height);
  context = surface.getContext('2d', { willReadFrequently: true });
  font = '';
}

function use(style, size) {
  if (!context) make(256);
  const wanted = styles[style].replace('#', `${size}px`);
  if (wanted === font) return;
  context.font = font = wanted;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fontKerning = 'normal';
}

/** Where the browser itself puts the baseline in a line as high as the font's size, device pixels. */
export function baseline(style, size) {
  const line = document.createElement('div');
  const foot = document.createElement('span');
  line.className = 'probe';
  foot.className = 'foot'; // empty and inline-block: it stands on the baseline
  line.append('Hg', foot);
  line.style.font = styles[style].replace('#', `${size / scale()}px/1`);
  document.body.append(line);
  const place = foot.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
  line.remove();
  return Math.round(place * scale());
}

/** `shift`, of a device pixel to the right: letters stand where the browser's own would, not only at whole pixels. */
export function glyph(pointer, bytes, style, size, shift, withPixels, out) {
  const text = textAt(pointer, bytes);
  use(style, size);
  context.direction = rtl.test(text) ? 'rtl' : 'ltr';
  const metrics = context.measureText(text);
  // Firefox gives the bounds of a part only where a text runs both ways.
  const [start, end] = text.length > 2 ? [Math.min(-metrics.actualBoundingBoxLeft, 0), Math.max(metrics.actualBoundingBoxRight, metrics.width)]
    : [-metrics.actualBoundingBoxLeft, metrics.actualBoundingBoxRight];
  const left = Math.floor(shift + start) - 1;
  const top = -Math.ceil(metrics.actualBoundingBoxAscent) - 1;
  let width = Math.min(Math.ceil(shift + end) + 1 - left, widest);
  let height = Math.ceil(metrics.actualBoundingBoxDescent) + 1 - top;
  const isBlank = !(metrics.actualBoundingBoxRight > -metrics.actualBoundingBoxLeft) || !(height > 2);
  if (!withPixels || isBlank) width = height = 0;
  let isColoured = false;
  if (width > 0) isColoured = draw(text, style, size, shift - left, -top, width, height);
  program.HEAPF32.set([metrics.width, left, top, width, height, isColoured ? 1 : 0], out >> 2);
}

function draw(text, style, size, x, y, width, height) {
  if (height > context.canvas.height) {
    const { direction } = context;
    make(height);
    use(style, size);
    context.direction = direction;
  }
  context.clearRect(0, 0, width, height);
  context.fillStyle = `rgb(${ink.join(' ')})`;
  context.fillText(text, x, y);
  pixels = context.getImageData(0, 0, width, height).data;
  const isColoured = hasColour(pixels);
  if (!isColoured) for (let i = 0; i < pixels.length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
  return isColoured;
}

// Emoji bring their colours. Faint pixels are left out: their colour is rounded beyond recognition.
function hasColour(data) {
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < 128) continue;
    for (let k = 0; k < 3; k++) if (Math.abs(data[i + k] - ink[k]) > 40) return true;
  }
  return false;
}

/** How much nearer the second letter of a pair stands than its neighbour's width says. */
export function kerning(pointer, firstBytes, bytes, style, size) {
  use(style, size);
  context.direction = 'ltr';
  const [first, second] = [textAt(pointer, firstBytes), textAt(pointer + firstBytes, bytes - firstBytes)];
  const nearer = context.measureText(first + second).width - context.measureText(first).width - context.measureText(second).width;
  return Math.abs(nearer) < 0.01 || Math.abs(nearer) > size / 2 ? 0 : nearer; // what is more is no kerning
}

export function glyphPixels(out) { program.HEAPU8.set(pixels, out); }

/** Packed as Dear ImGui does: red in the lowest byte. */
export function glyphInk(packed) { ink = [packed & 255, (packed >>> 8) & 255, (packed >>> 16) & 255]; }
