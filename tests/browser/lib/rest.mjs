// Rest, known rather than waited for: a page that asked its browser for nothing makes no frame by itself.
/** Runs in the page before its own scripts: notes each timer, animation frame and transaction until it is over. */
export function noteAsked() {
  const asked = new Map(); // what -> when it is due
  const { setTimeout: timeout, clearTimeout: clear, requestAnimationFrame: animate, cancelAnimationFrame: cancel } = globalThis;
  globalThis.setTimeout = (then, delay = 0, ...rest) => {
    const id = timeout((...values) => { asked.delete(`timer ${id}`); then(...values); }, delay, ...rest);
    asked.set(`timer ${id}`, performance.now() + delay);
    return id;
  };
  globalThis.clearTimeout = (id) => { asked.delete(`timer ${id}`); clear(id); };
  globalThis.requestAnimationFrame = (then) => {
    const id = animate((time) => { asked.delete(`frame ${id}`); then(time); });
    asked.set(`frame ${id}`, performance.now());
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => { asked.delete(`frame ${id}`); cancel(id); };
  globalThis.setInterval = () => { throw new Error('a page with an interval is never at rest'); };
  const { transaction } = IDBDatabase.prototype;
  let transactions = 0;
  IDBDatabase.prototype.transaction = function noted(...values) {
    const made = transaction.apply(this, values);
    const name = `transaction ${transactions++}`;
    asked.set(name, performance.now());
    for (const end of ['complete', 'abort']) made.addEventListener(end, () => asked.delete(name));
    return made;
  };
  /** What is still to come within so many milliseconds. */
  globalThis.askedWithin = (milliseconds) => [...asked].filter(([, due]) => due < performance.now() + milliseconds).map(([what]) => what);
}

/** Until the page has asked for nothing that comes within so many milliseconds, and a moment agrees. */
export async function untilRest(page, milliseconds) {
  // The browser tells of what was scrolled when it draws next, which on a busy machine is late: two of its frames first.
  const now = () => page.evaluate(async (within) => {
    for (let drawn = 0; drawn < 2; drawn++) await new Promise(requestAnimationFrame);
    return { frames: globalThis.bothwaysTest.frames, asked: globalThis.askedWithin(within) };
  }, milliseconds);
  for (let last = await now(), still = 0, tries = 0; still < 3 && tries < 200; tries++) {
    await page.waitForTimeout(100);
    const { frames, asked } = await now();
    still = asked.length === 0 && frames === last.frames ? still + 1 : 0;
    last = { frames, asked };
  }
}
