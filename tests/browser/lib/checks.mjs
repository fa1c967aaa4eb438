// What has to be true of every screen and every state of it, in Chromium: axe has nothing to say, the
// browser's accessibility tree is what the program says, targets are large enough and apart.
import { axeViolations } from './page.mjs';
import { chromiumLines, partings, saidLines } from './tree.mjs';

const tools = new WeakMap();

async function toolsOf(page) {
  if (!tools.has(page)) tools.set(page, await page.context().newCDPSession(page));
  return tools.get(page);
}

/** What it gives; an error that names it where nothing has come for half a minute: a test that only waits tells nothing. */
async function answered(what, asked) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`no answer for 30 s: ${what}`)), 30_000); });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

// In one of ten runs axe began in a second tab and never ended, its page alive: it is put in anew then, once.
async function whatAxeFinds(page) {
  try {
    return await answered('axe', axeViolations(page));
  } catch {
    await answered('the page, after axe', page.evaluate(() => { delete globalThis.axe; }));
    return answered('axe, asked a second time', axeViolations(page));
  }
}

/** Where Chromium's accessibility tree is not what is said. */
export async function treePartings(page) { return answered('the accessibility tree', partingsNow(page)); }

async function partingsNow(page) {
  const session = await toolsOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#mirror' });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const look = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const said = saidLines(await page.evaluate(() => globalThis.bothwaysTest.said), ['current']); // which Chromium's tools do not tell
    const { inside, outside } = chromiumLines(nodes, node.backendNodeId);
    const wrong = partings(said, inside);
    if (said.length < 4) wrong.push(`only ${said.length} things are said`);
    const besides = outside.filter((one) => one !== 'link “Skip to the main part”' && !one.startsWith('text '));
    return [...wrong, ...besides.map((one) => `beside the mirror: ${one}`)];
  };
  let wrong = await look();
  for (let tries = 0; wrong.length > 0 && tries < 5; tries++) { // the tree follows the page a moment later
    await page.waitForTimeout(100);
    wrong = await look();
  }
  return wrong.slice(0, 6);
}

/** Controls that are too small to hit, or lie over each other. Sizes in CSS pixels. */
export function targetProblems(page, least) {
  return page.evaluate((smallest) => {
    const all = [...document.querySelectorAll('#mirror :is(a[href], button, input, select, textarea)')]
      .filter((element) => !element.closest('.covered'))
      .map((element) => ({ element, box: element.getBoundingClientRect(), name: `${element.localName} “${element.ariaLabel ?? element.textContent}”` }));
    const wrong = [];
    for (const { box, name } of all) {
      if (box.width < smallest - 0.5 || box.height < smallest - 0.5) wrong.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    const room = (element) => element.closest('[role=dialog], .scroller');
    for (let i = 0; i < all.length; i++) {
      for (let j = i + 1; j < all.length; j++) {
        const [a, b] = [all[i], all[j]];
        if (room(a.element) !== room(b.element)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) wrong.push(`${a.name} and ${b.name} overlap by ${Math.round(wide)} × ${Math.round(high)}`);
      }
    }
    return wrong;
  }, least);
}

/** All of it. `least`: the smallest target. */
export async function faults(page, { least = 24 } = {}) {
  const axe = await whatAxeFinds(page);
  return [...axe, ...await treePartings(page), ...await answered('sizes of targets', targetProblems(page, least))];
}
