/**
 * Loro, as its README and documentation have it.
 *
 * - A `LoroMap` of clips by id at the top, each clip a `LoroMap` by itself, so that its properties
 *   merge one by one. Its movable list keeps identity in moves within one list, not between the
 *   lists of two tracks; so clips say where they are.
 * - Every edit ends with `doc.commit()`.
 * - What others get is what `subscribeLocalUpdates` gives; what arrives goes into `doc.import`.
 * - Undo is `UndoManager` with a `mergeInterval` of 0, so that every edit is a step; changes are
 *   heard of by `subscribe`.
 * - A file holds a `snapshot`. The `shallow-snapshot` that the documentation advises where history
 *   grows too large is measured beside it.
 */
import { LoroDoc, LoroMap, UndoManager } from 'loro-crdt';

class LoroDocument {
  constructor() {
    this.doc = new LoroDoc();
    this.map = this.doc.getMap('clips');
    this.handles = new Map();
  }

  apply(edit) {
    this.#make(edit);
    this.doc.commit();
  }

  send(edit) {
    let sent = new Uint8Array();
    const unsubscribe = this.doc.subscribeLocalUpdates((update) => (sent = update));
    this.apply(edit);
    unsubscribe();
    return sent;
  }

  #make(edit) {
    switch (edit.type) {
      case 'set':
        this.#handle(edit.id).set('opacity', edit.opacity);
        break;
      case 'move': {
        const clip = this.#handle(edit.id);
        clip.set('track', edit.track);
        clip.set('start', edit.start);
        break;
      }
      case 'insert':
        this.insert(edit.clip);
        break;
      case 'split': {
        const left = this.clip(edit.id);
        this.#handle(edit.id).set('out', edit.at);
        this.insert({ ...left, id: edit.newId, in: edit.at, start: left.start + edit.at - left.in });
        break;
      }
      default:
        edit.moved.forEach(({ id, start }) => this.#handle(id).set('start', start));
        this.insert(edit.clip);
    }
  }

  /** Handles are kept, since each one that is asked for is made anew across the border of Wasm. */
  #handle(id) {
    let handle = this.handles.get(id);
    if (!handle) {
      handle = this.map.get(id);
      this.handles.set(id, handle);
    }
    return handle;
  }

  insert({ id, ...fields }) {
    const clip = this.map.setContainer(id, new LoroMap());
    for (const key in fields) {
      clip.set(key, fields[key]);
    }
    this.handles.set(id, clip);
  }

  clip(id) {
    return { id, ...this.#handle(id).toJSON() };
  }

  clips() {
    return Object.entries(this.map.toJSON()).map(([id, fields]) => ({ id, ...fields }));
  }

  save() {
    return this.doc.export({ mode: 'snapshot' });
  }

  saveShallow() {
    return this.doc.export({ mode: 'shallow-snapshot', frontiers: this.doc.frontiers() });
  }

  follow(told) {
    this.undoManager = new UndoManager(this.doc, { mergeInterval: 0, maxUndoSteps: 1_000_000 });
    this.doc.subscribe((batch) => {
      for (const { path, diff } of batch.events) {
        if (path.length > 1) {
          told(path[1]);
        } else if (diff.type === 'map') {
          Object.keys(diff.updated).forEach(told);
        }
      }
    });
  }

  undo() {
    this.undoManager.undo();
    this.handles.clear();
  }

  pend(edit) {
    this.onItsWay = this.send(edit);
  }

  receive(message) {
    this.doc.import(message);
  }

  pending() {
    return this.onItsWay;
  }

  close() {
    this.doc.free();
  }
}

/** @type {import('../column.js').Column} */
export default {
  name: 'Loro',
  library: 'loro-crdt',
  model: 'LoroMap of a LoroMap for each clip',
  create(clips) {
    const document = new LoroDocument();
    clips.forEach((clip) => document.insert(clip));
    document.doc.commit();
    return document;
  },
  load(saved) {
    const document = new LoroDocument();
    document.doc.import(saved);
    return document;
  },
};
