// WebKitGTK through its own driver: W3C WebDriver, plain HTTP.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programOf, startDisplay, startProgram } from './display.mjs';

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

/** What lib/smoke.mjs drives. */
export async function startWebKit() {
  const display = await startDisplay();
  const port = await freePort();
  const service = startProgram('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env: display.env });
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
    await request('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 });
    return driver(session, `WebKitGTK ${capabilities.browserVersion}`, stop);
  } catch (error) {
    await stop();
    throw error;
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
