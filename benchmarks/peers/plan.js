/**
 * How much of everything is done. A plan goes to every process that measures, as JSON.
 *
 * @typedef {object} Plan
 * @property {import('./timeline.js').Size} size of the document
 * @property {number} rounds how often everything is measured, each column in a process of its own
 * @property {number} warm CPU milliseconds of each row before it counts
 * @property {number} budget CPU milliseconds of each row that count
 * @property {number} grown after how many edits growth is looked at
 */

/** @type {Record<string, Plan>} */
export const PLANS = {
  full: { size: { tracks: 10, clips: 1000 }, rounds: 3, warm: 400, budget: 600, grown: 100_000 },
  brief: { size: { tracks: 10, clips: 1000 }, rounds: 2, warm: 150, budget: 200, grown: 10_000 },
  tiny: { size: { tracks: 3, clips: 12 }, rounds: 1, warm: 0, budget: 0, grown: 50 },
};

/** How many edits are made to one document, and checked, before a fresh one is taken. */
export const PASS = { insert: 1000, split: 500, ripple: 5, receive: 1000, undo: 200 };

/** Seeds, so that all make the same edits. */
export const SEED = { set: 1, move: 2, insert: 3, split: 4, ripple: 5, receive: 6, undo: 7, grow: 8 };

/**
 * The rows that are rates or times.
 *
 * @type {{id: string, label: string, unit: 'ops/s' | 'ms'}[]}
 */
export const SPEED_ROWS = [
  { id: 'set', label: 'set a property', unit: 'ops/s' },
  { id: 'move', label: 'move a clip', unit: 'ops/s' },
  { id: 'insert', label: 'insert a clip', unit: 'ops/s' },
  { id: 'ripple', label: 'ripple insert before 5,000 clips', unit: 'ops/s' },
  { id: 'split', label: 'split a clip', unit: 'ops/s' },
  { id: 'receive', label: 'receive an edit, one of its own pending', unit: 'ops/s' },
  { id: 'followed', label: 'set, with undo kept and changes told', unit: 'ops/s' },
  { id: 'undo', label: 'undo', unit: 'ops/s' },
  { id: 'load', label: 'load', unit: 'ms' },
  { id: 'open', label: 'load and read every clip', unit: 'ms' },
  { id: 'save', label: 'save', unit: 'ms' },
];

/**
 * The rows that are amounts.
 *
 * @type {{id: string, label: string, unit: 'bytes'}[]}
 */
export const SIZE_ROWS = [
  { id: 'snapshot', label: 'snapshot', unit: 'bytes' },
  { id: 'snapshotGzip', label: 'snapshot, gzip', unit: 'bytes' },
  { id: 'wire.set', label: 'wire: set', unit: 'bytes' },
  { id: 'wire.move', label: 'wire: move', unit: 'bytes' },
  { id: 'wire.insert', label: 'wire: insert', unit: 'bytes' },
  { id: 'wire.split', label: 'wire: split', unit: 'bytes' },
  { id: 'wire.ripple', label: 'wire: ripple insert before 5,000 clips', unit: 'bytes' },
  { id: 'grown.snapshot', label: 'snapshot after 100,000 edits', unit: 'bytes' },
  { id: 'grown.shallow', label: 'the same without history', unit: 'bytes' },
  { id: 'grown.heap', label: 'memory that 100,000 edits add', unit: 'bytes' },
];
