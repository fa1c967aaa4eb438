// What a frame costs with 5,000 people: the whole frame and the mirror in it, in milliseconds, and as a
// ratio to an empty screen in the same run. Frames at rest of the list, scrolling it, a key in its filter,
// a key in one person's form. Nothing is asserted: the machine's own speed is in it.
// Usage: table.mjs [site folder] [--json]
import { open } from '../browser/lib/page.mjs';
import { Visitor } from '../browser/lib/journey.mjs';
import { withMany } from '../browser/lib/many.mjs';

const people = 5000;
const rounds = 100;
const opened = await open();
const { page } = opened;
page.setDefaultTimeout(60_000);
const visitor = new Visitor(page);

const counters = () => page.evaluate(() => {
  const { frames, frameTime, mirrorTime } = globalThis.bothwaysTest;
  return { frames, frameTime, mirrorTime };
});
async function measured(work) {
  await page.waitForTimeout(3000);
  const before = await counters();
  await work();
  const after = await counters();
  const frames = after.frames - before.frames;
  return { frames, frame: (after.frameTime - before.frameTime) / frames, mirror: (after.mirrorTime - before.mirrorTime) / frames };
}
const again = (move) => page.evaluate(async ([count, moves]) => {
  const scroller = document.querySelector('main .scroller');
  for (let i = 0; i < count; i++) {
    if (moves) scroller.scrollTop += 130;
    else dispatchEvent(new PointerEvent('pointermove', { clientX: 5 + i % 3, clientY: 790 }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}, [rounds, move]);
const typing = async () => { for (const key of 'folake khan 27') await page.keyboard.type(key); };

await visitor.press('Start from this: Partners in progress');
await visitor.arrive('Scheme');
await visitor.go('Applications');
const figures = { 'empty list': await measured(() => again(false)) };
await page.goto(opened.server.url);
await withMany(visitor, people);
figures['list'] = await measured(() => again(false));
figures['scrolling'] = await measured(() => again(true));
await visitor.find('textbox', 'Filter these 5,000 people').focus();
figures['key in the filter'] = await measured(typing);
await page.getByRole('link', { name: /^Fọlákẹ́ Khan 27/ }).or(page.getByRole('rowheader').getByRole('link')).first().click();
await visitor.find('textbox', 'Name').focus();
figures['key in a form'] = await measured(typing);
await opened.close();

if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  console.log('                     frames   frame  mirror   ratio');
  for (const [name, { frames, frame, mirror }] of Object.entries(figures)) {
    const ratio = frame / figures['empty list'].frame;
    console.log(name.padEnd(18) + String(frames).padStart(9) + [frame, mirror, ratio].map((n) => n.toFixed(2).padStart(8)).join(''));
  }
}
