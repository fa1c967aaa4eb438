// Frames on demand: none at rest. An event asks for one; the program says whether and when it wants more.
// The picture is drawn when the browser draws, once, however many frames there were since it did.
import { onEvent, program } from './bridge.js';

const before = [];
const after = [];
let running = false;
let started = false;
let dirty = false; // something arrived while a frame ran
let waiting = 0;
let timer = 0;
let picture = 0; // the animation frame in which it will be drawn
let later = 0; // a timer too, for what nobody waits for
let counted = 0;
let spent = 0;
const soonMs = 400;

/** How many frames there have been. */
export const frames = () => counted;
/** How long they took in all, the mirror with them: milliseconds. */
export const frameTime = () => spent;
/** Is a frame being made right now? */
export const inFrame = () => running;

export function beforeFrame(then) { before.push(then); }
export function afterFrame(then) { after.push(then); }

/** A frame in a while, for what nobody waits for (that all is saved), unless another one comes before it. */
export function scheduleLater() { if (!later && !running && !waiting) later = setTimeout(schedule, soonMs); }

export function schedule() {
  dirty = true;
  if (!started || running || waiting) return;
  clearTimeout(timer);
  timer = 0;
  // A tab out of sight gets no animation frames, yet what was kept has to be answered there too.
  if (document.hidden) waiting = setTimeout(tick, 0);
  else waiting = requestAnimationFrame(tick);
}

function tick() {
  waiting = 0;
  goOn(frame());
  if (document.hidden) drawSoon();
  else draw();
}

/** The picture of the last frame, here and now. */
export function draw() {
  cancelAnimationFrame(picture);
  picture = 0;
  const begun = performance.now();
  program._bothways_draw();
  spent += performance.now() - begun;
}

function drawSoon() { picture ||= requestAnimationFrame(draw); }

// What asked for the frame that is made now asks for no other one.
function forgetWaiting() {
  clearTimeout(later);
  later = 0;
  if (!waiting) return;
  cancelAnimationFrame(waiting);
  clearTimeout(waiting);
  waiting = 0;
}

/** What the program wants: 0 a frame at once, above 0 one in so many milliseconds, below 0 none. */
function frame() {
  running = true;
  dirty = false;
  forgetWaiting();
  before.forEach((then) => then());
  const begun = performance.now();
  const again = program._bothways_frame();
  spent += performance.now() - begun;
  after.forEach((then) => then());
  running = false;
  counted++;
  return dirty ? 0 : again;
}

function goOn(again) {
  if (again === 0) schedule();
  else if (again > 0) timer = setTimeout(schedule, again);
}

/**
 * Frames here and now, until the program has settled: so that the page is right when the DOM event that
 * led here returns. Within a frame it only asks for the next one.
 */
export function flush() {
  if (!started || running) return schedule();
  clearTimeout(timer);
  timer = 0;
  let again = 0;
  for (let i = 0; i < 8 && again === 0; i++) again = frame();
  goOn(again);
  drawSoon();
}

export function startFrames() {
  started = true;
  onEvent(schedule);
  flush();
}
