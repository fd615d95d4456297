/**
 * Measures one column, in a process of its own: `node --expose-gc measure.js COLUMN MODE PLAN`.
 * MODE is `speed` or `size`. Prints what it found as one line of JSON.
 *
 * After each workload the document is read back, and must say what {@link Timeline} says. If it does
 * not, nothing is printed and the process fails: figures of wrong work say nothing.
 */
import { gzipSync } from 'node:zlib';
import { column } from './column.js';
import { PASS, SEED } from './plan.js';
import { Editor, Timeline, clips, digest } from './timeline.js';

/**
 * @typedef {import('./column.js').Document} Document
 * @typedef {import('./timeline.js').Edit} Edit
 * @typedef {{count: number, cpu: number, wall: number}} Taken how much was done, in how many seconds
 */

const EDIT_TYPES = /** @type {const} */ (['set', 'move', 'insert', 'split']);
const LOCAL_TYPES = /** @type {const} */ (['set', 'move', 'insert']);

/** Edits of one kind are made in a circle, so long that hardly one writes what is there already. */
const CIRCLE_PER_CLIP = 4;

class Bench {
  /**
   * @param {import('./column.js').Column} subject
   * @param {import('./plan.js').Plan} plan
   */
  constructor(subject, plan) {
    this.subject = subject;
    this.plan = plan;
    this.start = clips(plan.size);
    this.origin = subject.create(this.start);
    this.saved = this.origin.save();
    /** @type {Record<string, string>} what the documents came to, to be compared between columns */
    this.digests = {};
  }

  /** Returns a document that nobody has edited yet. */
  fresh() {
    return this.subject.fork ? this.subject.fork(this.origin) : this.subject.load(this.saved);
  }

  /** @param {string} seed */
  editor(seed, name = 'ana') {
    return new Editor(this.plan.size, name, SEED[seed]);
  }

  /**
   * Fails unless a document says what it must.
   *
   * @param {string} what
   * @param {Document} document
   * @param {Iterable<import('./timeline.js').Clip>} expected
   */
  check(what, document, expected) {
    const found = digest(document.clips());
    if (found !== digest(expected)) {
      throw new Error(`${this.subject.name}: ${what} went wrong`);
    }
    return found;
  }

  // ---- what is measured ----

  speed() {
    /** @type {Record<string, Taken>} */
    const rows = {};
    rows.set = this.circle('set', (document) => document);
    rows.move = this.circle('move', (document) => document);
    rows.insert = this.passes('insert', this.edits('insert'));
    rows.split = this.passes('split', this.edits('split'));
    rows.ripple = this.passes('ripple', this.edits('ripple'));
    rows.receive = this.passes('receive', this.received());
    rows.undo = this.passes('undo', this.undone());
    rows.followed = this.followed();
    rows.load = this.times(() => this.load());
    rows.open = this.times(() => this.load().clips());
    rows.save = this.times(() => this.origin.save());
    this.digests.load = this.check('load', this.subject.load(this.saved), this.start);
    return { rows, digests: this.digests };
  }

  /** Loads, and reads one clip, since some put off what loading costs. */
  load() {
    const document = this.subject.load(this.saved);
    document.clip(this.start[0].id);
    return document;
  }

  /**
   * Makes edits of one kind to one document, on and on.
   *
   * @param {'set' | 'move'} kind
   * @param {(document: Document) => Document} prepare
   */
  circle(kind, prepare) {
    const editor = this.editor(kind);
    const edits = editor.some(CIRCLE_PER_CLIP * this.start.length, kind);
    const document = prepare(this.fresh());
    let made = 0;
    const make = (count) => {
      for (let i = 0; i < count; i++) {
        document.apply(edits[made++ % edits.length]);
      }
    };
    const step = this.warmUp(make);
    const taken = this.untilSpent(() => {
      make(step);
      return step;
    });
    const expected = new Timeline(this.start);
    for (let i = 0; i < made; i++) {
      expected.apply(edits[i % edits.length]);
    }
    this.check(kind, document, expected.clips());
    document.close?.();
    this.agree(kind, prepare, edits);
    return taken;
  }

  /** Makes some edits, as many whoever makes them, and notes what comes of it. */
  agree(kind, prepare, edits) {
    const document = prepare(this.fresh());
    const expected = new Timeline(this.start);
    for (const edit of edits.slice(0, 200)) {
      document.apply(edit);
      expected.apply(edit);
    }
    this.digests[kind] = this.check(kind, document, expected.clips());
    document.close?.();
  }

  /** Does more and more until it was long enough; returns how much takes some 10 ms. */
  warmUp(make) {
    let step = 1;
    let spent = 0;
    for (;;) {
      const before = cpu();
      make(step);
      const took = cpu() - before;
      spent += took;
      if (took < 0.01) {
        step *= 2;
      }
      if (spent >= this.plan.warm / 1000 && (took >= 0.005 || this.plan.warm === 0)) {
        return step;
      }
    }
  }

  /**
   * Sets, as an editor does that can take back and draws what changes.
   */
  followed() {
    const told = new Set();
    const taken = this.circle('set', (document) => {
      document.follow((id) => told.add(id));
      return document;
    });
    if (told.size === 0) {
      throw new Error(`${this.subject.name} tells of no change`);
    }
    return taken;
  }

  /**
   * Measures work that needs a fresh document every time.
   *
   * @param {string} kind
   * @param {{prepare: (document: Document) => Document, work: ((document: Document) => void)[],
   *   expected: import('./timeline.js').Clip[], after?: (document: Document) => void}} job
   */
  passes(kind, { prepare, work, expected, after }) {
    /** @type {Taken} */
    const total = { count: 0, cpu: 0, wall: 0 };
    let warm = 0;
    for (;;) {
      const each = total.count === 0 ? warm : total.cpu / (total.count / work.length);
      const documents = this.pool(each).map(() => prepare(this.fresh()));
      const taken = timed(() => {
        for (const document of documents) {
          for (const act of work) {
            act(document);
          }
        }
        return documents.length * work.length;
      });
      this.digests[kind] = this.check(kind, documents[0], expected);
      after?.(documents[0]);
      documents.forEach((document) => document.close?.());
      if (warm * 1000 < this.plan.warm) {
        warm += taken.cpu;
        continue;
      }
      add(total, taken);
      if (total.cpu * 1000 >= this.plan.budget) {
        return total;
      }
    }
  }

  /** Returns as many places as there should be documents at once, given what one takes. */
  pool(each) {
    const wanted = each > 0 ? this.plan.budget / 1000 / each : 1;
    return new Array(Math.max(1, Math.min(10, Math.ceil(wanted)))).fill(0);
  }

  edits(kind) {
    const editor = this.editor(kind);
    const edits = editor.some(Math.min(PASS[kind], 4 * this.start.length), kind);
    return {
      prepare: (document) => document,
      work: edits.map((edit) => (document) => document.apply(edit)),
      expected: editor.timeline.clips(),
    };
  }

  /**
   * Somebody else edits, while one edit of one's own is on its way: it changes a property that the
   * others leave alone, so that what comes of it is the same however a library settles conflicts.
   */
  received() {
    const others = this.editor('receive', 'ben');
    const server = (this.subject.server ?? this.subject.load)(this.saved);
    const messages = others
      .some(Math.min(PASS.receive, 4 * this.start.length), 'move', 'insert')
      .map((edit) => server.send(edit));
    const own = /** @type {const} */ ({ type: 'set', id: this.start[0].id, opacity: 0.25 });
    const expected = new Timeline(others.timeline.clips());
    expected.apply(own);
    return {
      prepare: (document) => {
        document.pend(own);
        return document;
      },
      work: messages.map((message) => (document) => document.receive(message)),
      expected: expected.clips(),
      after: (document) => {
        if (!this.converged) {
          server.receive(document.pending());
          this.check('what the others come to', server, expected.clips());
          this.converged = true;
        }
      },
    };
  }

  undone() {
    const editor = this.editor('undo');
    const edits = editor.some(Math.min(PASS.undo, 4 * this.start.length), ...EDIT_TYPES);
    return {
      prepare: (document) => {
        document.follow(() => {});
        edits.forEach((edit) => document.apply(edit));
        return document;
      },
      work: edits.map(() => (document) => document.undo()),
      expected: this.start,
    };
  }

  /** Measures whole pieces of work, in seconds each. */
  times(work) {
    const closing = () => work()?.close?.();
    this.warmUp((count) => {
      for (let i = 0; i < count; i++) {
        closing();
      }
    });
    return this.untilSpent(() => {
      closing();
      return 1;
    }, 3);
  }

  /**
   * @param {() => number} work returns how much it did
   * @param {number} least
   */
  untilSpent(work, least = 1) {
    /** @type {Taken} */
    const total = { count: 0, cpu: 0, wall: 0 };
    do {
      add(total, timed(work));
    } while (total.cpu * 1000 < this.plan.budget || total.count < least);
    return total;
  }

  // ---- sizes ----

  size() {
    return {
      snapshot: bytes(this.saved),
      snapshotGzip: gzipSync(this.saved).length,
      ...this.wire(),
      ...this.grown(),
    };
  }

  /** How much others are sent of one edit, without what a protocol puts around it. */
  wire() {
    const sizes = {};
    for (const kind of /** @type {const} */ ([...EDIT_TYPES, 'ripple'])) {
      const count = kind === 'ripple' ? 1 : 20;
      const document = this.subject.load(this.saved);
      const sent = this.editor(kind).some(count, kind).map((edit) => bytes(document.send(edit)));
      sizes[`wire.${kind}`] = Math.round(sent.reduce((a, b) => a + b) / count);
      document.close?.();
    }
    return sizes;
  }

  grown() {
    const editor = this.editor('grow');
    const document = this.subject.load(this.saved);
    document.clips();
    const before = memory();
    for (let made = 0; made < this.plan.grown; made += 1000) {
      const count = Math.min(1000, this.plan.grown - made);
      editor.some(count, 'set', 'move').forEach((edit) => document.apply(edit));
    }
    const after = memory();
    this.check('growth', document, editor.timeline.clips());
    const saved = document.save();
    const shallow = document.saveShallow?.();
    return {
      'grown.edits': this.plan.grown,
      'grown.snapshot': bytes(saved),
      'grown.shallow': shallow ? bytes(shallow) : bytes(saved),
      'grown.heap': Math.max(0, after - before),
    };
  }
}

/** Seconds that this process has computed, helpers of the virtual machine included. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * @param {() => number} work
 * @returns {Taken}
 */
function timed(work) {
  const wallBefore = performance.now();
  const cpuBefore = cpu();
  const count = work();
  return { count, cpu: cpu() - cpuBefore, wall: (performance.now() - wallBefore) / 1000 };
}

function add(total, taken) {
  total.count += taken.count;
  total.cpu += taken.cpu;
  total.wall += taken.wall;
}

/** Bytes that are in use, those outside of the heap, such as Wasm's memory, included. */
function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** @param {import('./column.js').Message} message */
function bytes(message) {
  return typeof message === 'string' ? Buffer.byteLength(message) : message.length;
}

const [name, mode, plan] = process.argv.slice(2);
const bench = new Bench(await column(name), JSON.parse(plan));
console.log(JSON.stringify(mode === 'size' ? bench.size() : bench.speed()));
