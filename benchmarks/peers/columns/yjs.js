/**
 * Yjs, as its README and documentation have it.
 *
 * - A `Y.Map` of clips by id at the top, each clip a `Y.Map` by itself, so that its properties merge
 *   one by one.
 * - Every edit is one `doc.transact`, with an origin of its own.
 * - What others get is what the `update` event gives; what arrives goes into `Y.applyUpdate`. A CRDT
 *   needs no transformation: work of one's own that is on its way is just part of the document.
 * - Undo is `Y.UndoManager`, with `captureTimeout: 0`, so that every edit is a step; changes are
 *   heard of by `observeDeep`.
 * - A file holds `Y.encodeStateAsUpdate`.
 */
import * as Y from 'yjs';

const LOCAL = 'local';

class YjsDocument {
  constructor() {
    this.doc = new Y.Doc();
    /** @type {Y.Map<Y.Map<any>>} */
    this.map = this.doc.getMap('clips');
  }

  apply(edit) {
    this.doc.transact(() => this.#make(edit), LOCAL);
  }

  send(edit) {
    let sent = new Uint8Array();
    const hear = (update) => (sent = update);
    this.doc.on('update', hear);
    this.apply(edit);
    this.doc.off('update', hear);
    return sent;
  }

  #make(edit) {
    switch (edit.type) {
      case 'set':
        this.map.get(edit.id).set('opacity', edit.opacity);
        break;
      case 'move': {
        const clip = this.map.get(edit.id);
        clip.set('track', edit.track);
        clip.set('start', edit.start);
        break;
      }
      case 'insert':
        this.#insert(edit.clip);
        break;
      case 'split': {
        const left = this.clip(edit.id);
        this.map.get(edit.id).set('out', edit.at);
        this.#insert({ ...left, id: edit.newId, in: edit.at, start: left.start + edit.at - left.in });
        break;
      }
      default:
        edit.moved.forEach(({ id, start }) => this.map.get(id).set('start', start));
        this.#insert(edit.clip);
    }
  }

  #insert({ id, ...fields }) {
    this.map.set(id, new Y.Map(Object.entries(fields)));
  }

  clip(id) {
    return { id, ...this.map.get(id).toJSON() };
  }

  clips() {
    return [...this.map.keys()].map((id) => this.clip(id));
  }

  save() {
    return Y.encodeStateAsUpdate(this.doc);
  }

  follow(told) {
    this.undoManager = new Y.UndoManager(this.map, {
      captureTimeout: 0,
      trackedOrigins: new Set([LOCAL]),
    });
    this.map.observeDeep((events) => {
      for (const event of events) {
        if (event.path.length > 0) {
          told(event.path[0]);
        } else {
          event.keys.forEach((_, id) => told(id));
        }
      }
    });
  }

  undo() {
    this.undoManager.undo();
  }

  pend(edit) {
    this.onItsWay = this.send(edit);
  }

  receive(message) {
    Y.applyUpdate(this.doc, message, 'remote');
  }

  pending() {
    return this.onItsWay;
  }

  close() {
    this.doc.destroy();
  }
}

/** @type {import('../column.js').Column} */
export default {
  name: 'Yjs',
  library: 'yjs',
  model: 'Y.Map of a Y.Map for each clip',
  create(clips) {
    const document = new YjsDocument();
    document.doc.transact(() => clips.forEach((clip) => {
      const { id, ...fields } = clip;
      document.map.set(id, new Y.Map(Object.entries(fields)));
    }));
    return document;
  },
  load(saved) {
    const document = new YjsDocument();
    Y.applyUpdate(document.doc, saved);
    return document;
  },
};
