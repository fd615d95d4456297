/**
 * ot-json0, the type of ShareDB, as its README and ShareDB's documentation have it.
 *
 * - The document is a map from id to clip. Lists with `li` and `lm` would say order by position, but
 *   an item cannot move from one list to another (the README: "Object-move" is what it cannot do),
 *   and a clip that moves to another track would be a new one; so clips are in a map and say where
 *   they are, which is how documents of many independent things are held.
 * - `od` and `oi` together replace a value; the old value makes an operation invertible, which is
 *   what undo takes: ShareDB itself has none, and json0 offers `invert` for it.
 * - A client has one operation in flight. What arrives meanwhile is taken past it with
 *   `transformX`, as ShareDB's client does, and applied; messages are JSON.
 * - `apply` changes the document in place.
 */
import { type } from 'ot-json0/lib/index.js';

/** @typedef {import('../column.js').Clip} Clip */

class Json0Document {
  /** @param {{clips: Record<string, any>}} data */
  constructor(data) {
    this.data = data;
  }

  apply(edit) {
    this.#make(this.#operation(edit));
  }

  send(edit) {
    const operation = this.#operation(edit);
    this.#make(operation);
    return JSON.stringify(operation);
  }

  #make(operation) {
    if (this.undoable) {
      this.undoable.push(operation);
    }
    this.data = type.apply(this.data, operation);
    if (this.told) {
      this.#tell(operation);
    }
  }

  #tell(operation) {
    for (const component of operation) {
      this.told(component.p[1]);
    }
  }

  #operation(edit) {
    switch (edit.type) {
      case 'set':
        return [this.#replace(edit.id, 'opacity', edit.opacity)];
      case 'move':
        return [
          this.#replace(edit.id, 'track', edit.track),
          this.#replace(edit.id, 'start', edit.start),
        ];
      case 'insert':
        return [insertion(edit.clip)];
      case 'split': {
        const clip = this.clip(edit.id);
        const right = { ...clip, id: edit.newId, in: edit.at, start: clip.start + edit.at - clip.in };
        return [this.#replace(edit.id, 'out', edit.at), insertion(right)];
      }
      default: {
        const operation = edit.moved.map(({ id, start }) => this.#replace(id, 'start', start));
        operation.push(insertion(edit.clip));
        return operation;
      }
    }
  }

  #replace(id, key, value) {
    const old = this.data.clips[id][key];
    const p = ['clips', id, key];
    return old === undefined ? { p, oi: value } : { p, od: old, oi: value };
  }

  clip(id) {
    return { id, ...this.data.clips[id] };
  }

  clips() {
    return Object.keys(this.data.clips).map((id) => this.clip(id));
  }

  save() {
    return JSON.stringify(this.data);
  }

  follow(told) {
    this.undoable = [];
    this.told = told;
  }

  undo() {
    const inverse = type.invert(this.undoable.pop());
    this.data = type.apply(this.data, inverse);
    this.#tell(inverse);
  }

  pend(edit) {
    this.inFlight = this.#operation(edit);
    this.data = type.apply(this.data, this.inFlight);
  }

  receive(message) {
    let operation = JSON.parse(message);
    if (this.inFlight) {
      [this.inFlight, operation] = type.transformX(this.inFlight, operation);
    }
    this.data = type.apply(this.data, operation);
  }

  pending() {
    return JSON.stringify(this.inFlight);
  }
}

/** @param {Clip} clip */
function insertion({ id, ...fields }) {
  return { p: ['clips', id], oi: fields };
}

/** @type {import('../column.js').Column} */
export default {
  name: 'ot-json0',
  library: 'ot-json0',
  model: 'map of clips by id',
  create(clips) {
    const byId = {};
    for (const { id, ...fields } of clips) {
      byId[id] = fields;
    }
    return new Json0Document({ clips: byId });
  },
  load: (saved) => new Json0Document(JSON.parse(saved)),
};
