// The include test, tested: a small house with one planted fault at a time has to be refused for it.
import assert from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from './check.mjs';

const sound = {
  'base/text.hpp': '#pragma once\n#include <string>\n',
  'domain/person.hpp': '#include "base/text.hpp"\n#include "domain/person.hpp"\n',
  'document/reader.cpp': '#include <nlohmann/json.hpp>\n#include "domain/person.hpp"\n',
  'platform/browser/loop.cpp': '#include <emscripten.h>\nvoid f() { emscripten_run(); }\n',
  'ui/shell.cpp': '#include "app/state.hpp"\n#include "imgui.h"\n',
  'app/state.hpp': '// said in words: emscripten_run\nconst char* s = "EM_JS";\n',
  'main.cpp': '#include "platform/browser/loop.hpp"\n#include "ui/shell.hpp"\n',
};

const faults = [
  ['base/bad.cpp', '#include "domain/person.hpp"', 'base may not include domain'],
  ['domain/bad.cpp', '\n#include "document/reader.hpp"', 'src/domain/bad.cpp:2: domain may not include document'],
  ['matching/bad.cpp', '#  include "evaluation/pair.hpp"', 'matching may not include evaluation'],
  ['cli/bad.cpp', '#include "app/state.hpp"', 'cli may not include app'],
  ['app/bad.cpp', '#include "ui/shell.hpp"', 'app may not include ui'],
  ['share/bad.cpp', '#include <nlohmann/json.hpp>', 'only document may include nlohmann/json'],
  ['app/bad.cpp', '#include "imgui.h"', 'only platform and ui may include Dear ImGui'],
  ['ui/bad.cpp', '#include <emscripten/html5.h>', 'only platform may include Emscripten'],
  ['main.cpp', 'void f() { emscripten_run(); }', 'only platform may name Emscripten'],
  ['base/bad.cpp', '#ifdef __EMSCRIPTEN__', 'only platform may name Emscripten'],
  ['base/bad.cpp', '#include "text.hpp"', 'name the folder as well'],
  ['base/bad.cpp', '#include "../domain/person.hpp"', 'includes start at src/'],
  ['domain/bad.cpp', '#include <base/text.hpp>', 'is ours'],
  ['extra/bad.cpp', '', 'the folder extra is not in the table'],
];

function build(files) {
  const root = mkdtempSync(join(tmpdir(), 'arrows-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  try {
    return check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

assert.deepStrictEqual(build(sound).problems, []);
for (const [path, text, sentence] of faults) {
  const { problems } = build({ ...sound, [path]: text });
  assert.strictEqual(problems.length, 1, `one problem for ${text}: ${problems}`);
  assert.ok(problems[0].includes(sentence), `${problems[0]} says "${sentence}"`);
}
console.log(`${faults.length} planted faults found`);
