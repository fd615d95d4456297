/**
 * Automerge, as its README and documentation have it.
 *
 * - Documents are nested maps. Each change gives a new document, and copies the objects on the way to
 *   what changed. In one map of 10,000 clips each edit copies 10,000 references (measured: about 100
 *   edits a second), so clips are in 100 maps of about 100, chosen by their ids.
 * - Texts that nobody types into together are `ImmutableString`; an ordinary string would be a
 *   sequence of characters that merges one by one, and cost as much.
 * - Every edit is one `change`, which assigns just the properties that change.
 * - What others get is `getLastLocalChange`; what arrives goes into `applyChanges`.
 * - Automerge itself has no undo; as its `diff` suggests, one is made of the patches that lead back
 *   from the heads after an edit to those before. Changes are heard of by `patchCallback`.
 * - A file holds `save`, which is compressed already.
 */
import * as Automerge from '@automerge/automerge';

const { ImmutableString } = Automerge;
const BUCKETS = 100;

/** @param {string} id */
function bucket(id) {
  let hash = 0;
  for (let i = 0; i < id.length; i++) {
    hash = (Math.imul(hash, 31) + id.charCodeAt(i)) >>> 0;
  }
  return String(hash % BUCKETS);
}

/** Returns the fields of a clip as they are stored. */
function stored({ id, ...fields }) {
  return {
    ...fields,
    track: new ImmutableString(fields.track),
    asset: new ImmutableString(fields.asset),
  };
}

class AutomergeDocument {
  constructor(doc) {
    this.doc = doc;
    this.options = {};
  }

  apply(edit) {
    if (this.steps) {
      this.steps.push(Automerge.getHeads(this.doc));
    }
    this.doc = Automerge.change(this.doc, this.options, (draft) => this.#make(draft, edit));
  }

  send(edit) {
    this.apply(edit);
    return Automerge.getLastLocalChange(this.doc);
  }

  #make(draft, edit) {
    switch (edit.type) {
      case 'set':
        draft[bucket(edit.id)][edit.id].opacity = edit.opacity;
        break;
      case 'move': {
        const clip = draft[bucket(edit.id)][edit.id];
        clip.track = new ImmutableString(edit.track);
        clip.start = edit.start;
        break;
      }
      case 'insert':
        draft[bucket(edit.clip.id)][edit.clip.id] = stored(edit.clip);
        break;
      case 'split': {
        const left = this.clip(edit.id);
        draft[bucket(edit.id)][edit.id].out = edit.at;
        const start = left.start + edit.at - left.in;
        draft[bucket(edit.newId)][edit.newId] = stored({ ...left, in: edit.at, start });
        break;
      }
      default:
        edit.moved.forEach(({ id, start }) => (draft[bucket(id)][id].start = start));
        draft[bucket(edit.clip.id)][edit.clip.id] = stored(edit.clip);
    }
  }

  clip(id) {
    return read(id, this.doc[bucket(id)][id]);
  }

  clips() {
    return Object.values(this.doc).flatMap((clips) =>
      Object.entries(clips).map(([id, fields]) => read(id, fields)),
    );
  }

  save() {
    return Automerge.save(this.doc);
  }

  follow(told) {
    this.steps = [];
    this.options = {
      patchCallback: (patches) =>
        patches.forEach(({ path }) => {
          if (path.length > 1) {
            told(path[1]);
          }
        }),
    };
  }

  undo() {
    const before = this.steps.pop();
    const patches = Automerge.diff(this.doc, Automerge.getHeads(this.doc), before);
    this.doc = Automerge.change(this.doc, this.options, (draft) => {
      for (const { action, path, value } of patches) {
        const key = path[path.length - 1];
        const parent = path.slice(0, -1).reduce((at, step) => at[step], draft);
        if (action === 'put') {
          parent[key] = typeof value === 'string' ? new ImmutableString(value) : value;
        } else if (action === 'del') {
          delete parent[key];
        } else {
          throw new Error(`An undo of this document needs no ${action}`);
        }
      }
    });
  }

  pend(edit) {
    this.onItsWay = this.send(edit);
  }

  receive(message) {
    [this.doc] = Automerge.applyChanges(this.doc, [message]);
  }

  pending() {
    return this.onItsWay;
  }

  close() {
    Automerge.free(this.doc);
  }
}

function read(id, fields) {
  return { ...fields, id, track: String(fields.track), asset: String(fields.asset) };
}

/** @type {import('../column.js').Column} */
export default {
  name: 'Automerge',
  library: '@automerge/automerge',
  model: '100 maps of clips by id',
  create(clips) {
    const data = {};
    for (let i = 0; i < BUCKETS; i++) {
      data[i] = {};
    }
    clips.forEach((clip) => (data[bucket(clip.id)][clip.id] = stored(clip)));
    return new AutomergeDocument(Automerge.from(data));
  },
  load: (saved) => new AutomergeDocument(Automerge.load(saved)),
  fork: (document) => new AutomergeDocument(Automerge.clone(document.doc)),
};
