/** The figures as Markdown. */
import { SIZE_ROWS, SPEED_ROWS } from './plan.js';

/** What `@nve/core` is to reach in node 20. */
export const BARS = [
  { row: 'set', least: 1_000_000 },
  { row: 'move', least: 250_000 },
  { row: 'insert', least: 200_000 },
  { row: 'receive', least: 100_000 },
  { row: 'load', most: 120 },
];

/** Returns which library each column is, and how it holds the document. */
export function columnTable({ machine, columns, plan }) {
  const rows = columns.map(
    ({ title, library, version, model }) => `| ${title} | \`${library}\` ${version} | ${model} |`,
  );
  const { size, rounds } = plan;
  return [
    `${machine}. ${size.tracks} tracks of ${size.clips} clips; ${rounds} rounds.`,
    '',
    '| column | library | how the document is held |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Returns all rows of all columns. The best of each row, JVM aside, is bold. */
export function table(result) {
  const lines = [
    `| | ${result.columns.map(({ title }) => title).join(' | ')} |`,
    `|---|${result.columns.map(() => '---:|').join('')}`,
  ];
  for (const row of SPEED_ROWS) {
    const best = bestOf(result, row);
    const cells = result.columns.map(({ id }) => {
      const figure = result.speed[id][row.id];
      return emphasised(speed(figure, row.unit), id === best);
    });
    lines.push(`| ${row.label}, ${row.unit === 'ms' ? 'ms' : 'a second'} | ${cells.join(' | ')} |`);
  }
  for (const row of SIZE_ROWS) {
    const values = result.columns.map(({ id }) => result.sizes[id][row.id]);
    const least = Math.min(
      ...result.columns.filter(({ id }) => id !== 'jvm').map(({ id }) => result.sizes[id][row.id]),
    );
    const cells = values.map((value, i) =>
      emphasised(count(value), value === least && result.columns[i].id !== 'jvm'),
    );
    lines.push(`| ${row.label}, bytes | ${cells.join(' | ')} |`);
  }
  return `${lines.join('\n').replaceAll('100,000 edits', `${count(result.plan.grown)} edits`)}\n`;
}

/** Returns which column, JVM aside, is the quickest in a row. */
export function bestOf({ columns, speed: figures }, { id: row, unit }) {
  const better = unit === 'ms' ? (a, b) => a < b : (a, b) => a > b;
  return columns
    .map(({ id }) => id)
    .filter((id) => id !== 'jvm')
    .reduce((best, id) => (better(figures[id][row].median, figures[best][row].median) ? id : best));
}

/** Returns which bars are met, and where a peer is ahead. */
export function bars(result) {
  const own = result.speed.nve;
  if (!own) {
    return '';
  }
  const lines = ['| bar of `@nve/core` | measured | |', '|---|---:|---|'];
  for (const { row, least, most } of BARS) {
    const { label, unit } = SPEED_ROWS.find(({ id }) => id === row);
    const found = own[row].median;
    const met = least ? found >= least : found <= most;
    const bar = least ? `at least ${count(least)} a second` : `at most ${most} ms`;
    lines.push(`| ${label}: ${bar} | ${speed(own[row], unit)} | ${met ? 'met' : 'missed'} |`);
  }
  const behind = SPEED_ROWS.flatMap((row) => {
    const best = bestOf(result, row);
    return best === 'nve' ? [] : [behindLine(result, row, best)];
  });
  return `${lines.join('\n')}\n\n${
    behind.length === 0
      ? '`@nve/core` is ahead of every peer on every row of speed.\n'
      : `A peer is ahead of \`@nve/core\` on:\n\n${behind.join('\n')}\n`
  }`;
}

function behindLine({ columns, speed: figures }, row, best) {
  const ratio = figures[best][row.id].median / figures.nve[row.id].median;
  const factor = row.unit === 'ms' ? 1 / ratio : ratio;
  return `- ${row.label}: ${columns.find(({ id }) => id === best).title}, ${factor.toFixed(1)} times`;
}

function emphasised(text, is) {
  return is ? `**${text}**` : text;
}

/** A figure, and how far the rounds lie from its median. */
function speed({ median, low, high }, unit) {
  const spread = Math.round((100 * (high - low)) / 2 / median);
  const value = unit === 'ms' ? median.toFixed(median < 10 ? 1 : 0) : count(rounded(median));
  return `${value} ±${spread} %`;
}

/** Returns a number with three digits that say something. */
function rounded(value) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return Math.round(value / unit) * unit;
}

function count(value) {
  return Math.round(value).toLocaleString('en-US');
}
