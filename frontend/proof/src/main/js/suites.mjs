// Runs the suites in node: node suites.mjs MODULE SCENARIOS [SUITE SEED]
//
// Prints a line for each seed; with a suite and a seed, all that the suite writes for that seed.
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [module, scenarios, suite, seed] = process.argv.slice(2);
const proof = await import(pathToFileURL(resolve(module)).href);

const files = readdirSync(scenarios).filter((name) => name.endsWith('.json')).sort();
proof.give(files.flatMap((name) => [name, readFileSync(`${scenarios}/${name}`, 'utf8')]));

if (suite) {
  process.stdout.write(proof.transcript(suite, Number(seed)));
} else {
  for (const name of proof.names()) {
    for (let next = 0; next < proof.seeds(name); next++) {
      process.stdout.write(`${line(name, next)}\n`);
    }
  }
}

/** What breaks in one seed keeps no other from being compared. */
function line(name, next) {
  try {
    return proof.line(name, next);
  } catch (error) {
    return `${name} ${next} broke: ${String(error.stack).replace(/\s*\n\s*/g, ' ')}`;
  }
}
