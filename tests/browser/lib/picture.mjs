// Pictures of the screen, as pixels: what PNG files of browsers hold (8 bits, RGB or RGBA, not interlaced).
import { inflateSync } from 'node:zlib';

export function decode(png) {
  const data = [];
  let width = 0;
  let height = 0;
  let channels = 4;
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + size);
    if (kind === 'IHDR') {
      [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] === 6 ? 4 : 3];
      if (body[8] !== 8 || (body[9] !== 6 && body[9] !== 2) || body[12] !== 0) throw new Error('a PNG of another kind');
    }
    if (kind === 'IDAT') data.push(body);
    at += size + 12;
  }
  return { width, height, channels, pixels: unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels) };
}

// The five filters of the PNG specification, section 9.
function unfiltered(raw, stride, height, channels) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const a = x < channels ? 0 : out[y * stride + x - channels];
      const b = y === 0 ? 0 : out[(y - 1) * stride + x];
      const c = x < channels || y === 0 ? 0 : out[(y - 1) * stride + x - channels];
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter];
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(a, b, c) {
  const [fromA, fromB, fromC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (fromA <= fromB && fromA <= fromC) return a;
  return fromB <= fromC ? b : c;
}

/**
 * How far two pictures are apart within a box: the difference of their ink, as a part of the ink there is, and
 * the shift, by at most one pixel each way, at which it is least. 0 is the same; 1 as much difference as ink; 2
 * ink in different places altogether. `ink` is that of the second.
 */
export function apart(one, other, box) {
  const steps = [0, -1, 1];
  const tries = steps.flatMap((dy) => steps.map((dx) => ({ dx, dy, ...difference(one, other, box, dx, dy) })));
  return tries.reduce((best, next) => (next.apart < best.apart ? next : best));
}

function difference(one, other, { x, y, width, height }, dx, dy) {
  const value = ({ pixels, channels, width: stride }, px, py, k) => pixels[(py * stride + px) * channels + k];
  let sum = 0;
  let ink = 0;
  for (let py = y; py < y + height; py++) {
    for (let px = x; px < x + width; px++) {
      for (let k = 0; k < 3; k++) {
        sum += Math.abs(value(one, px + dx, py + dy, k) - value(other, px, py, k));
        ink += Math.abs(value(other, px, py, k) - value(other, x, y, k));
      }
    }
  }
  return { apart: sum / Math.max(ink, 1), ink };
}
