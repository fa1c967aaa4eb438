// WebKitGTK through its own driver: W3C WebDriver, plain HTTP.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programOf, startDisplay, startProgram, temporaryFolder } from './display.mjs';
import { PageDriver } from './page_driver.mjs';

// The small browser that comes with the library: …/webkit2gtk-4.1/MiniBrowser or …/webkitgtk-6.0/MiniBrowser.
function miniBrowser() {
  const inside = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64', ...inside('/usr/lib').filter((path) => path.endsWith('-linux-gnu'))];
  const libraries = folders.flatMap(inside).filter((path) => /\/webkit2?gtk-[\d.]+$/.test(path));
  return programOf(...libraries.map((path) => join(path, 'MiniBrowser')));
}

const program = miniBrowser();
export const needed = { WebKitWebDriver: programOf('WebKitWebDriver'), 'WebKitGTK’s MiniBrowser': program, Xvfb: programOf('Xvfb') };

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function request(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(90_000) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${method} ${url.replace(/.*\/session\/[^/]*/, '')}: ${value.error}, ${value.message}`);
  return value;
}

async function untilThere(address) {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(`${address}/status`);
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}

/** A session is a browser of its own: { session, version, stop }. */
async function startSession({ width = 1280, height = 900, home = '' } = {}) {
  const display = await startDisplay();
  const port = await freePort();
  const env = home ? { ...display.env, HOME: home } : display.env;
  const service = startProgram('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env });
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await service.stop();
    await display.stop();
  };
  try {
    await untilThere(address);
    const { sessionId, capabilities } = await request('POST', `${address}/session`, { capabilities: { alwaysMatch: {
      browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] },
    } } });
    const session = `${address}/session/${sessionId}`;
    await request('POST', `${session}/window/rect`, { x: 0, y: 0, width, height });
    return { session, version: `WebKitGTK ${capabilities.browserVersion}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What lib/smoke.mjs drives. */
export async function startWebKit() {
  const { session, version, stop } = await startSession();
  return driver(session, version, stop);
}

/** For the journey: { version, profile, close }. A profile is a browser of its own. */
export async function startWebKitForJourney() {
  const open = new Set();
  let version = '';
  const profile = async () => {
    const folder = temporaryFolder('webkit');
    const started = await startSession({ home: folder });
    version = started.version;
    const page = new WebKitPage(folder, started.session, started.stop);
    open.add(page);
    return page;
  };
  return { version: () => version, profile, close: () => Promise.all([...open].map((page) => page.close())) };
}

// WebDriver's code points for keys that have no letter.
const keyCodes = { Tab: '\uE004', Enter: '\uE006', Space: ' ', ArrowDown: '\uE015', ArrowUp: '\uE013', Home: '\uE011',
  Backspace: '\uE003', Escape: '\uE00C', Control: '\uE009', Shift: '\uE008' };

class WebKitPage extends PageDriver {
  constructor(folder, session, stop) {
    super(folder);
    Object.assign(this, { session, stop });
  }

  post(path, body = {}) { return request('POST', this.session + path, body); }
  evaluate(expression) { return this.post('/execute/sync', { script: `return ${expression}`, args: [] }); }
  goto(url) { return this.post('/url', { url }); }
  reload() { return this.post('/refresh'); }
  point(actions) {
    return this.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }
  click(x, y) {
    return this.point([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }
  drag(from, to) {
    const move = (place, duration) => ({ type: 'pointerMove', x: Math.round(place[0]), y: Math.round(place[1]), duration });
    return this.point([move(from, 0), { type: 'pointerDown', button: 0 }, move(to, 100), { type: 'pointerUp', button: 0 }]);
  }
  /** Its driver's wheel moves nothing, so what is under the pointer is scrolled as the wheel would. */
  wheel(x, y, by) {
    return this.evaluate(`document.elementFromPoint(${x}, ${y}).closest('.scroller, [role=dialog]').scrollBy(0, ${Math.round(by)})`);
  }
  keyActions(actions) { return this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] }); }
  keys(chords) {
    return this.keyActions(chords.flatMap((chord) => {
      const all = chord.split('+').map((key) => keyCodes[key] ?? key);
      return [...all.map((value) => ({ type: 'keyDown', value })), ...all.reverse().map((value) => ({ type: 'keyUp', value }))];
    }));
  }
  key(chord) { return this.keys([chord]); }
  type(text) {
    return this.keyActions([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }
  async chooseFile(act, name, text) {
    await act(); // the driver answers the browser's own window for files
    const element = await this.post('/element', { using: 'css selector', value: 'input[type=file]' });
    await this.post(`/element/${Object.values(element)[0]}/value`, { text: this.fileFor(name, text) });
  }
  async screenshot(path) { writeFileSync(path, Buffer.from(await request('GET', `${this.session}/screenshot`), 'base64')); }
  async close() {
    if (!this.stop) return;
    const { stop } = this;
    this.stop = null;
    await request('DELETE', this.session).catch(() => {});
    await stop();
  }
}

// Where to look for a role. What counts is the role and the name that the browser computes.
const candidates = { button: 'button', heading: 'h1, h2, h3', link: 'a[href]', status: '[role=status]', textbox: 'input, textarea',
  combobox: 'input, select', option: '[role=option]' };
// Asking for each name takes a few milliseconds, so elements that cannot have it are left out.
const likely = `return [...document.querySelectorAll(arguments[0])].filter((element) =>
  arguments[1] === null || (element.ariaLabel ?? element.textContent) === arguments[1])`;
const control = '\uE009';

function driver(session, version, stop) {
  const get = (path) => request('GET', session + path);
  const post = (path, body = {}) => request('POST', session + path, body);
  const run = (script, ...args) => post('/execute/sync', { script, args });
  const idOf = (element) => Object.values(element)[0];
  const press = (element, text) => post(`/element/${idOf(element)}/value`, { text });
  return {
    version: () => version,
    goto: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    evaluate: (expression) => run(`return ${expression}`),
    /** Elements with that role and whole name, as the browser's accessibility tree has them. */
    async all(role, name) {
      const found = [];
      for (const element of await run(likely, candidates[role], name ?? null)) {
        if (await get(`/element/${idOf(element)}/computedrole`) !== role) continue;
        if (name === undefined || await get(`/element/${idOf(element)}/computedlabel`) === name) found.push(element);
      }
      return found;
    },
    text: (element) => run('return arguments[0].textContent', element),
    value: (element) => run('return arguments[0].value', element),
    click: (element) => post(`/element/${idOf(element)}/click`),
    async write(element, text) {
      await this.click(element);
      await this.chord('a');
      await press(element, text);
    },
    /** The letter with Control. */
    chord: (letter) => post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [
      { type: 'keyDown', value: control }, { type: 'keyDown', value: letter }, { type: 'keyUp', value: letter }, { type: 'keyUp', value: control },
    ] }] }),
    async screenshot(path) { writeFileSync(path, Buffer.from(await get('/screenshot'), 'base64')); },
    async close() {
      await request('DELETE', session).catch(() => {});
      await stop();
    },
  };
}
