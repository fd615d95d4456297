/**
 * The document that everybody works on, the edits, and what must have come of them.
 *
 * Edits are plain values, numbered and random from a seed, so that every column, the one on the JVM
 * included, makes the same ones. {@link Timeline} is the plainest way to make them: what it says is
 * right, and a column whose document says anything else has measured the wrong work.
 */
import { createHash } from 'node:crypto';

/**
 * @typedef {{id: string, track: string, start: number, in: number, out: number, asset: string,
 *   opacity?: number}} Clip a clip; its opacity is 1 unless it says otherwise
 * @typedef {{type: 'set', id: string, opacity: number}} SetEdit
 * @typedef {{type: 'move', id: string, track: string, start: number, anchor: number}}
 *   MoveEdit says both where the clip comes to start and where its local time 0 comes to lie, as
 *   whoever moves a clip that he sees knows both
 * @typedef {{type: 'insert', clip: Clip}} InsertEdit
 * @typedef {{type: 'split', id: string, newId: string, at: number}} SplitEdit cuts at a local time
 * @typedef {{type: 'ripple', clip: Clip, at: number, distance: number, tracks: string[],
 *   moved: {id: string, start: number}[]}} RippleEdit puts a clip where everything moved away;
 *   `moved` has the clips that do and where they come to stand, so that no column has to search
 * @typedef {SetEdit | MoveEdit | InsertEdit | SplitEdit | RippleEdit} Edit
 * @typedef {{tracks: number, clips: number}} Size how many tracks, and clips on each
 */

/** Ticks of a frame at 25 a second. */
export const FRAME = 28_224_000;

/** How long clips are at first, and how long what is inserted is. */
export const LENGTH = 50 * FRAME;

/** The source that all clips are of. */
export const ASSET = 'a';

/** A small generator of random numbers that Java computes too. */
export class Random {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed >>> 0;
    for (let i = 0; i < 4; i++) {
      this.below(2);
    }
  }

  /**
   * Returns a whole number from 0 to below a bound of at most 2^20.
   *
   * @param {number} bound
   */
  below(bound) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state * bound) / 4294967296);
  }
}

/**
 * Returns the ids of the tracks.
 *
 * @param {Size} size
 */
export function tracks({ tracks: count }) {
  return Array.from({ length: count }, (_, track) => `t${track}`);
}

/**
 * Returns the clips of the document: in a row on each track, a gap before every second one.
 *
 * @param {Size} size
 * @returns {Clip[]}
 */
export function clips(size) {
  const all = [];
  for (const track of tracks(size)) {
    let start = 0;
    for (let c = 0; c < size.clips; c++) {
      start += (c % 2) * 10 * FRAME;
      const from = (c % 50) * 10 * FRAME;
      all.push({ id: `${track}c${c}`, track, start, in: from, out: from + LENGTH, asset: ASSET });
      start += LENGTH;
    }
  }
  return all;
}

/** What is made of the document, edit by edit, in plain maps. */
export class Timeline {
  /** @param {Clip[]} clips */
  constructor(clips) {
    this.byId = new Map(clips.map((clip) => [clip.id, { ...clip }]));
  }

  /** @param {Edit} edit */
  apply(edit) {
    switch (edit.type) {
      case 'set':
        this.#clip(edit.id).opacity = edit.opacity;
        break;
      case 'move':
        Object.assign(this.#clip(edit.id), { track: edit.track, start: edit.start });
        break;
      case 'insert':
        this.byId.set(edit.clip.id, { ...edit.clip });
        break;
      case 'split': {
        const left = this.#clip(edit.id);
        const start = left.start + edit.at - left.in;
        this.byId.set(edit.newId, { ...left, id: edit.newId, start, in: edit.at });
        left.out = edit.at;
        break;
      }
      case 'ripple':
        edit.moved.forEach(({ id, start }) => (this.#clip(id).start = start));
        this.byId.set(edit.clip.id, { ...edit.clip });
        break;
    }
  }

  /** @param {string} id */
  #clip(id) {
    const clip = this.byId.get(id);
    if (!clip) {
      throw new Error(`no clip ${id}`);
    }
    return clip;
  }

  clips() {
    return [...this.byId.values()];
  }
}

/**
 * Makes edits of one kind, each as if all before it had been made. That the timeline is known makes
 * them sensible (a cut inside of the clip, all that stands behind an insertion moved), and makes
 * what comes of them known.
 */
export class Editor {
  /**
   * @param {Size} size
   * @param {string} name whose edits; ids of new clips begin with it
   * @param {number} seed
   */
  constructor(size, name, seed) {
    this.size = size;
    this.name = name;
    this.random = new Random(seed);
    this.timeline = new Timeline(clips(size));
    this.ids = [...this.timeline.byId.keys()];
    this.tracks = tracks(size);
    this.count = 0;
  }

  /**
   * Returns the next edit, which is made in the timeline.
   *
   * @param {Edit['type']} type
   * @returns {Edit}
   */
  next(type) {
    const edit = this[type]();
    this.timeline.apply(edit);
    return edit;
  }

  /**
   * Returns several edits; of several types in turn.
   *
   * @param {number} count
   * @param {Edit['type'][]} types
   */
  some(count, ...types) {
    return Array.from({ length: count }, (_, i) => this.next(types[i % types.length]));
  }

  /** @returns {SetEdit} */
  set() {
    return { type: 'set', id: this.#anyId(), opacity: (1 + this.random.below(998)) / 1000 };
  }

  /** @returns {MoveEdit} */
  move() {
    const clip = /** @type {Clip} */ (this.timeline.byId.get(this.#anyId()));
    const track = this.#anyTrack();
    const start = this.#anyTime();
    return { type: 'move', id: clip.id, track, start, anchor: start - clip.in };
  }

  /** @returns {InsertEdit} */
  insert() {
    return { type: 'insert', clip: this.#clip(this.#anyTrack(), this.#anyTime()) };
  }

  /** @returns {SplitEdit} */
  split() {
    const id = this.#anyId();
    const clip = /** @type {Clip} */ (this.timeline.byId.get(id));
    const at = clip.in + Math.floor((clip.out - clip.in) / 2);
    return { type: 'split', id, newId: this.#newId(), at };
  }

  /**
   * Inserts where the middle clips of all tracks begin, so that half of all clips move.
   *
   * @returns {RippleEdit}
   */
  ripple() {
    const middle = Math.floor(this.size.clips / 2);
    const at = middle * LENGTH + Math.floor((middle + 1) / 2) * 10 * FRAME;
    const moved = [];
    for (const clip of this.timeline.byId.values()) {
      if (clip.start >= at) {
        moved.push({ id: clip.id, start: clip.start + LENGTH });
      }
    }
    const clip = this.#clip(this.tracks[0], at);
    return { type: 'ripple', clip, at, distance: LENGTH, tracks: this.tracks, moved };
  }

  #clip(track, start) {
    const from = this.random.below(50) * 10 * FRAME;
    return { id: this.#newId(), track, start, in: from, out: from + LENGTH, asset: ASSET };
  }

  #newId() {
    return `${this.name}.${++this.count}`;
  }

  #anyId() {
    return this.ids[this.random.below(this.ids.length)];
  }

  #anyTrack() {
    return this.tracks[this.random.below(this.tracks.length)];
  }

  #anyTime() {
    return this.random.below(this.size.clips * 55) * FRAME;
  }
}

/**
 * Returns a digest of what can be seen of clips, whatever their order. Java computes the same.
 *
 * @param {Iterable<Clip>} clips
 */
export function digest(clips) {
  const lines = [];
  for (const clip of clips) {
    const opacity = Math.floor((clip.opacity ?? 1) * 1000 + 0.5);
    lines.push(`${clip.id} ${clip.track} ${clip.start} ${clip.in} ${clip.out} ${opacity}\n`);
  }
  lines.sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}
