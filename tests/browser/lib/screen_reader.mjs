// Orca, the screen reader of the free desktops, on a display and a message bus of its own: what it would
// say aloud is read from its log. No sound is made; there is no speech server.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programOf, startDisplay, startProgram, temporaryFolder } from './display.mjs';

// Run by Orca itself when it starts. What it logs beside its speech takes it longer than the speech, and a log
// that is written in blocks tells of the last words when others follow.
const byLine = `from orca import debug
debug.debugFile.reconfigure(line_buffering=True)
`;
const speechOnly = `${byLine}written = debug.println
def println(level, text="", timestamp=False):
    if "SPEECH OUTPUT" in text or "ORCA: " in text:
        written(debug.LEVEL_OFF, text, timestamp)
debug.println = println
debug.debugLevel = debug.LEVEL_OFF
`;

const wholeLog = process.env.BOTHWAYS_ORCA_LOG; // a file for all that Orca logs, to find out why it says what it says

export const needed = { Orca: programOf('orca'), 'dbus-daemon': programOf('dbus-daemon'), Xvfb: programOf('Xvfb') };

/** { display, heard(), stop }: `display` is what a browser is started on; `heard` all that Orca said so far. */
export async function startScreenReader() {
  const display = await startDisplay();
  const home = temporaryFolder('orca');
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const bus = startProgram('dbus-daemon', ['--session', '--nofork', '--print-address=3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: { ...display.env, HOME: home, XDG_RUNTIME_DIR: runtime },
  });
  const address = await new Promise((done) => bus.child.stdio[3].once('data', (data) => done(String(data).trim())));
  const env = { ...display.env, HOME: home, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: join(home, '.local/share'), DBUS_SESSION_BUS_ADDRESS: address,
    GNOME_ACCESSIBILITY: '1', GTK_MODULES: 'gail:atk-bridge', LANG: 'C.UTF-8' };
  delete env.NO_AT_BRIDGE;
  const log = join(home, 'orca.log');
  const customs = join(home, '.local/share/orca');
  mkdirSync(customs, { recursive: true });
  writeFileSync(join(customs, 'orca-customizations.py'), wholeLog ? byLine : speechOnly);
  const orca = startProgram('orca', ['--replace', `--debug-file=${log}`, '--enable=speech', '--disable=braille'], { env });
  for (let i = 0; i < 600 && !(existsSync(log) && /ORCA: Launching/.test(readFileSync(log, 'utf8'))); i++) await sleep(100);
  const heard = () => [...readFileSync(log, 'utf8').matchAll(/ - SPEECH OUTPUT: '(.*)'(?:\{.*\}| .*)?$/gm)].map(([, said]) => said.trim());
  const stop = async () => {
    await orca.stop();
    if (wholeLog) writeFileSync(wholeLog, readFileSync(log));
    await bus.stop();
    await display.stop();
  };
  return { display: { env, stop: async () => {} }, heard, log, stop };
}
