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
 * - Changes are heard of by `patchCallback`. Automerge itself has no undo; one is made of what the
 *   callback gets: the paths that changed, and the document before, which has the old values. (To
 *   ask `diff` for the way back was tried first, and takes 50 ms for each step.)
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
      patchCallback: (patches, { before }) => {
        this.steps.push({ before, paths: patches.map(({ path }) => path) });
        patches.forEach(({ path }) => told(path[1]));
      },
    };
  }

  undo() {
    const { before, paths } = this.steps.pop();
    this.doc = Automerge.change(this.doc, this.options, (draft) => {
      for (const path of paths.reverse()) {
        const key = path[path.length - 1];
        const old = at(before, path.slice(0, -1));
        if (old && key in old) {
          at(draft, path.slice(0, -1))[key] = old[key];
        } else if (old) {
          delete at(draft, path.slice(0, -1))[key];
        }
      }
    });
    this.steps.pop();
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

/** Returns what lies at a path, or nothing where the way ends before. */
function at(value, path) {
  return path.reduce((parent, key) => parent?.[key], value);
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
