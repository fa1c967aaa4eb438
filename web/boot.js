// The page's table of contents: says in words what is missing, else wires everything and starts.
import { startActions } from './actions.js';
import { goTo, openLink, pageAddress, startAddress } from './address.js';
import { announce } from './announce.js';
import { program } from './bridge.js';
import { startDrag } from './drag.js';
import { askForFile, canShare, canShareFiles, copy, download, share, shareFile, startFiles } from './files.js';
import { layer } from './elements.js';
import { startFocus } from './focus.js';
import { folder, startFolder, writeToFolder } from './folder.js';
import { startLeaving } from './leaving.js';
import { holdLoading } from './loading.js';
import { frames, frameTime, startFrames } from './frames.js';
import { baseline, glyph, glyphInk, glyphPixels, kerning } from './glyphs.js';
import { mirror, mirrorTime, said } from './mirror.js';
import { startPointer } from './pointer.js';
import { print, setPrintable, startPrint } from './print.js';
import { startScroll } from './scroll.js';
import { safety } from './safety.js';
import { seal, startSealing } from './sealing.js';
import { setSetting, setting, shelf } from './shelf.js';
import { setShortcuts, startShortcuts } from './shortcuts.js';
import { keeping, startStorage } from './storage.js';
import { measure, startSurface, theme } from './surface.js';
import { startTabs } from './tabs.js';
import { startSelection } from './selection.js';
import { startTextAgent } from './text_agent.js';
import { startTranslation } from './translation.js';

const chance = new Uint32Array(64);
let drawn = chance.length;
function random() {
  if (drawn === chance.length) {
    crypto.getRandomValues(chance);
    drawn = 0;
  }
  return chance[drawn++];
}

/** Which of the paragraphs in index.html says why it cannot start; '' where it can. */
function missing() {
  if (typeof WebAssembly === 'undefined') return 'no-webassembly';
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow only a few at a time
  return context ? '' : 'no-webgl';
}

/** Words in place of the program. */
function say(which) {
  document.documentElement.classList.remove('starting');
  document.documentElement.classList.add('in-words');
  document.getElementById('in-words').hidden = false;
  document.getElementById(which).hidden = false;
  document.getElementById('canvas').hidden = layer().hidden = document.getElementById('skip').hidden = true;
}

function wire() {
  startAddress();
  startSurface();
  startScroll();
  startFocus(layer());
  startLeaving();
  startTextAgent(layer());
  startActions(layer());
  startSelection(layer());
  startDrag(layer());
  startTranslation(layer());
  startPointer();
  startShortcuts();
  startFiles();
  startPrint();
  startTabs();
  startStorage();
  startSealing();
  startFolder();
}

async function start() {
  Object.assign(program.bothways, {
    random, start: measure, theme, announce, shelf, setting, setSetting, ...keeping, ...safety, download, askForFile, copy,
    setPrintable, print, goTo, openLink, pageAddress, canShare, share, canShareFiles, shareFile, seal, folder, writeToFolder, setShortcuts, mirror, baseline, glyph, glyphPixels, glyphInk, kerning,
  });
  program.onAbort = () => say('stopped');
  await globalThis.createBothways(program);
  wire();
  startFrames();
  document.documentElement.classList.remove('starting');
  document.documentElement.dataset.ready = 'true';
}

// For the tests to read, nothing that acts.
globalThis.bothwaysTest = Object.freeze({
  get frames() { return frames(); },
  get said() { return said(); },
  get frameTime() { return frameTime(); },
  get mirrorTime() { return mirrorTime(); },
  get itemsWithoutMeaning() { return program._bothways_items_without_meaning?.() ?? 0; },
});

const lack = missing();
if (lack) {
  say(lack);
} else {
  const letGo = holdLoading();
  start().catch((error) => {
    console.error(error);
    say('stopped');
  }).finally(letGo);
}
