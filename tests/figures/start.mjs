// Time from navigation to the first usable frame, beside Dear ImGui's own demo: the two take turns, nine
// loads each, every load in a fresh profile (cold) and then once more in it (warm). Medians in ms, and
// the ratio, which is what counts: the machine's own speed is in both.
// Usage: start.mjs [site folder] [demo folder] [--json]. A page says it is ready by
// document.documentElement.dataset.ready = 'true'.
import { serve } from '../../web/serve.mjs';
import { launch } from '../browser/chromium.mjs';

const loads = 9;
const [site = 'build/site', demoSite = 'build/demo'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));


const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs in the page before anything else: notes when it says it is ready. */
function noteReady() {
  const note = () => {
    if (globalThis.readyAt === undefined && document.documentElement?.dataset.ready === 'true') {
      globalThis.readyAt = performance.now();
    }
  };
  new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true });
}

async function load(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.readyAt !== undefined, null, { timeout: 30_000 });
  return page.evaluate(() => globalThis.readyAt);
}

const browser = await launch();
const pages = {};
for (const [name, folder] of Object.entries({ bothways: site, demo: demoSite })) {
  pages[name] = { server: await serve(folder), cold: [], warm: [] };
}
for (let round = 0; round <= loads; ++round) {
  for (const { server, cold, warm } of Object.values(pages)) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(noteReady);
    const page = await context.newPage();
    const first = await load(page, server.url);
    const second = await load(page, server.url);
    await context.close();
    if (round === 0) continue; // the browser itself is warming up
    cold.push(first);
    warm.push(second);
  }
}
await browser.close();
for (const { server } of Object.values(pages)) await server.close();

const figures = {};
for (const kind of ['cold', 'warm']) {
  const [ours, theirs] = [median(pages.bothways[kind]), median(pages.demo[kind])];
  figures[kind] = { bothways: Math.round(ours), demo: Math.round(theirs), ratio: Number((ours / theirs).toFixed(2)) };
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  console.log('ms     bothways    demo   ratio');
  for (const [kind, { bothways, demo, ratio }] of Object.entries(figures)) {
    console.log(`${kind}${String(bothways).padStart(11)}${String(demo).padStart(8)}${String(ratio).padStart(8)}`);
  }
}
