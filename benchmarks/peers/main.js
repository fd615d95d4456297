/**
 * Runs the comparison: `node main.js [--plan full|brief|tiny] [--columns a,b] [--results FOLDER]
 * [--machine TEXT] [-- JVM COMMAND…]`. `./nve bench peers` does.
 *
 * Every round measures every column once, each in a process of its own, one after the other, and
 * begins with another column than the round before: what disturbs the machine for a while disturbs
 * them all. What follows `--` runs the same work on the JVM; it is one more column.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { COLUMNS, column } from './column.js';
import { PLANS } from './plan.js';
import { bars, columnTable, table } from './report.js';
import { summarise } from './summary.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const CORE = process.env.NVE_CORE ?? join(here, '../../frontend/core/target/npm/index.js');

const dashes = process.argv.indexOf('--');
const jvm = dashes < 0 ? [] : process.argv.slice(dashes + 1);
const { values: options } = parseArgs({
  args: process.argv.slice(2, dashes < 0 ? undefined : dashes),
  options: {
    plan: { type: 'string', default: 'full' },
    columns: { type: 'string', default: COLUMNS.join(',') },
    results: { type: 'string' },
    machine: { type: 'string', default: `${process.platform} ${process.arch}` },
  },
});
const plan = PLANS[options.plan];
if (!plan) {
  throw new Error(`There is no plan ${options.plan}`);
}
const names = options.columns.split(',');

/**
 * Measures a column in a process of its own.
 *
 * @param {string} name
 * @param {'speed' | 'size'} mode
 */
function measure(name, mode) {
  const [command, ...start] =
    name === 'jvm' ? jvm : [process.execPath, '--expose-gc', join(here, 'measure.js'), name];
  const run = spawnSync(command, [...start, mode, JSON.stringify(plan)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) {
    throw new Error(`${name} failed at ${mode}:\n${run.stdout}${run.stderr}`);
  }
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}

/** Fails unless all columns came to the same. */
function compare(name, digests, agreed) {
  for (const [what, digest] of Object.entries(digests)) {
    agreed[what] ??= { name, digest };
    if (agreed[what].digest !== digest) {
      throw new Error(`${name} and ${agreed[what].name} do not agree on ${what}`);
    }
  }
}

const everybody = jvm.length > 0 ? [...names, 'jvm'] : names;
const rounds = Object.fromEntries(everybody.map((name) => [name, []]));
const sizes = {};
const agreed = {};
for (let round = 0; round < plan.rounds; round++) {
  for (let i = 0; i < everybody.length; i++) {
    const name = everybody[(i + round) % everybody.length];
    const { rows, digests } = measure(name, 'speed');
    compare(name, digests, agreed);
    rounds[name].push(rows);
    process.stderr.write(`round ${round + 1} of ${plan.rounds}: ${name}\n`);
  }
}
for (const name of everybody) {
  sizes[name] = measure(name, 'size');
  process.stderr.write(`sizes: ${name}\n`);
}

const columns = [];
for (const name of names) {
  const { name: title, library, model } = await column(name);
  columns.push({ id: name, title, library, version: version(library), model });
}
if (jvm.length > 0) {
  const java = 'io.nve:editor-core';
  columns.push({ id: 'jvm', title: 'the same, JVM', library: java, version: '', model: 'the same classes' });
}
const result = {
  machine: `${options.machine}, node ${process.versions.node}`,
  plan: { name: options.plan, ...plan },
  columns,
  speed: summarise(rounds),
  sizes,
  rounds,
  digests: Object.fromEntries(Object.entries(agreed).map(([what, { digest }]) => [what, digest])),
};
const text = [columnTable(result), table(result), bars(result)].join('\n');
console.log(text);
if (options.results) {
  writeFileSync(join(options.results, 'peers.json'), `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(join(options.results, 'peers.md'), `# peers\n\n${text}`);
}

/** Returns the version of a package as it is installed. */
function version(library) {
  const folder = library === '@nve/core' ? dirname(CORE) : join(here, 'node_modules', library);
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return '';
  }
}
