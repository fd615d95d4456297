/**
 * From rounds to figures.
 *
 * @typedef {import('./measure.js').Taken} Taken
 * @typedef {object} Figure
 * @property {number} median operations per second of CPU time; or of whole pieces of work, ms each
 * @property {number} low the least of the rounds
 * @property {number} high the most
 * @property {number} wall the median by the clock on the wall
 */
import { SPEED_ROWS } from './plan.js';

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Returns the figures of each column.
 *
 * @param {Record<string, Record<string, Taken>[]>} rounds by column, each with its rows
 * @returns {Record<string, Record<string, Figure>>} by column and row
 */
export function summarise(rounds) {
  const columns = {};
  for (const [name, all] of Object.entries(rounds)) {
    columns[name] = {};
    for (const { id, unit } of SPEED_ROWS) {
      const taken = all.map((rows) => rows[id]);
      const by = (seconds) =>
        taken.map((each) =>
          unit === 'ms' ? (1000 * each[seconds]) / each.count : each.count / each[seconds],
        );
      const values = by('cpu');
      columns[name][id] = {
        median: median(values),
        low: Math.min(...values),
        high: Math.max(...values),
        wall: median(by('wall')),
      };
    }
  }
  return columns;
}
