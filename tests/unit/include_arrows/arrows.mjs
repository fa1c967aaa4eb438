// Which folder of src/ may include which: the arrows of the house, and the two rules beside them.
// cmake's bothways_layer(... SEES ...) in each folder says the same to the linker.

/** Layer → the layers whose headers it may include, itself aside. */
export const arrows = {
  base: [],
  domain: ['base'],
  document: ['base', 'domain'],
  matching: ['base', 'domain'],
  evaluation: ['base', 'domain'],
  share: ['base', 'domain', 'document', 'evaluation'],
  platform: ['base'],
  app: ['base', 'domain', 'document', 'matching', 'evaluation', 'share'],
  // Screens read the pure layers below app as they read the state; what changes anything is a command.
  ui: ['base', 'domain', 'document', 'matching', 'evaluation', 'share', 'app', 'platform'],
  cli: ['base', 'domain', 'document', 'matching', 'evaluation', 'share'],
  // Files of src/ itself: the composition root, which puts the pieces together.
  '': ['base', 'domain', 'app', 'ui', 'platform'],
};

/** Other people's headers → the layers that may name them. */
export const outsiders = [
  { name: 'Emscripten', pattern: /^emscripten|^GLES\d?\//, layers: ['platform'] },
  { name: 'nlohmann/json', pattern: /^nlohmann\//, layers: ['document'] },
  { name: 'Dear ImGui', pattern: /^(imgui|imstb_|misc\/freetype\/imgui)/, layers: ['platform', 'ui'] },
];

/** Words that only one layer may use anywhere, not just in an include. */
export const words = [{ name: 'Emscripten', pattern: /\b(emscripten_\w+|EM_JS|EM_ASM\w*|EMSCRIPTEN_\w+|__EMSCRIPTEN__)\b/, layers: ['platform'] }];
