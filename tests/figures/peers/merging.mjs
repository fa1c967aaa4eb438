// The workloads of tests/figures/merging_workload.cpp in Yjs, Automerge and Loro: each a map of records for each
// collection, each record a map of its fields, each edit a transaction, change or commit of its own, as where
// people type; the file is the full copy that would be sent, with which the receiver can merge. Prints how long
// loading one's own takes, and loading it, taking in the others and listing the conflicts where the library can
// tell any; the sizes of a copy; and what is told. Usage: merging.mjs yjs|automerge|loro FOLDER…
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const yjs = async () => {
  const Y = await import('yjs');
  const load = (bytes) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    return doc;
  };
  return {
    begin(base) {
      const doc = new Y.Doc();
      doc.transact(() => each(base, (collection, id, fields) => doc.getMap(collection).set(id, new Y.Map(Object.entries(fields)))));
      return Y.encodeStateAsUpdate(doc);
    },
    edit(bytes, edits) {
      const doc = load(bytes);
      for (const [collection, id, field, value] of edits) doc.getMap(collection).get(id).set(field, value);
      return Y.encodeStateAsUpdate(doc);
    },
    load,
    merge([own, ...others]) {
      const doc = load(own);
      for (const bytes of others) Y.applyUpdate(doc, bytes);
      return [];
    },
  };
};

const automerge = async () => {
  const A = await import('@automerge/automerge');
  return {
    begin: (base) => A.save(A.from(structuredClone(base))),
    edit(bytes, edits) {
      let doc = A.load(bytes);
      for (const [collection, id, field, value] of edits) doc = A.change(doc, (draft) => { draft[collection][id][field] = value; });
      return A.save(doc);
    },
    load: (bytes) => A.load(bytes),
    merge([own, ...others]) {
      let doc = A.load(own);
      for (const bytes of others) doc = A.merge(doc, A.load(bytes));
      const told = [];
      each(doc, (collection, id, fields) => {
        for (const field of Object.keys(fields)) {
          const values = A.getConflicts(fields, field);
          if (values && Object.keys(values).length > 1) told.push([collection, id, field].join(' '));
        }
      });
      return told;
    },
  };
};

const loro = async () => {
  const { LoroDoc, LoroMap } = await import('loro-crdt');
  const load = (bytes) => LoroDoc.fromSnapshot(bytes);
  const save = (doc) => doc.export({ mode: 'snapshot' });
  return {
    begin(base) {
      const doc = new LoroDoc();
      each(base, (collection, id, fields) => {
        const record = doc.getMap(collection).setContainer(id, new LoroMap());
        for (const [field, value] of Object.entries(fields)) record.set(field, value);
      });
      doc.commit();
      return save(doc);
    },
    edit(bytes, edits) {
      const doc = load(bytes);
      for (const [collection, id, field, value] of edits) {
        doc.getMap(collection).get(id).set(field, value);
        doc.commit();
      }
      return save(doc);
    },
    load,
    merge([own, ...others]) {
      const doc = load(own);
      doc.importBatch(others);
      return [];
    },
  };
};

function each(base, visit) {
  for (const [collection, records] of Object.entries(base)) {
    for (const [id, fields] of Object.entries(records)) visit(collection, id, fields);
  }
}

// In the middle of fifteen rounds, or of as many as twenty seconds hold, but of one at least; the first of several
// warms up.
function median(work) {
  const times = [];
  const begun = performance.now();
  while (times.length < 16 && (times.length === 0 || performance.now() - begun < 20_000)) {
    globalThis.gc?.();
    const before = performance.now();
    work();
    times.push(performance.now() - before);
  }
  if (times.length > 2) times.shift();
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

const [who, ...folders] = process.argv.slice(2);
const library = await { yjs, automerge, loro }[who]();
for (const folder of folders) {
  const { base, edits } = JSON.parse(readFileSync(join(folder, 'plain.json'), 'utf8'));
  const start = library.begin(base);
  const files = edits.map((some) => library.edit(start, some));
  const tell = (what, value) => console.log([basename(folder), what, value].join('\t'));
  tell('bytes', files[0].length);
  tell('gzipped', gzipSync(files[0]).length);
  tell('load', median(() => library.load(files[0])));
  let told = [];
  tell('merge', median(() => { told = library.merge(files); }));
  for (const one of told) tell('told', one);
}
