#!/usr/bin/env node
/**
 * Prints what the module weighs, and which Java packages and files that is:
 *
 *   node frontend/core/size.mjs [how many files]
 *
 * The weight is that of gzip -9, shared out code by code; what no line of Java stands behind, such
 * as the names of classes and the table of texts, is under "(no line of Java)".
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { mappings } from '../shrink/lib/mappings.mjs';
import { weigh } from '../shrink/lib/weigh.mjs';

/** What the module may weigh, in bytes of gzip -9. Lower it with every gain. */
export const BUDGET = 152_500;

const MODULE = fileURLToPath(new URL('target/npm/index.js', import.meta.url));

/** The weight of the module at `file`: of the whole, and of each Java file in it. */
export function measure(file = MODULE) {
  const bytes = fs.readFileSync(file);
  const map = JSON.parse(fs.readFileSync(`${file}.map`, 'utf8'));
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
    files: byFile(bytes, map),
  };
}

function byFile(bytes, map) {
  const weights = weigh(bytes);
  const files = new Map();
  for (const { start, end, source } of mappings(bytes, map)) {
    const name = source === null ? '(no line of Java)' : source.replace(/^src\//, '');
    let bits = 0;
    for (let i = start; i < end; i++) bits += weights[i];
    files.set(name, (files.get(name) ?? 0) + bits / 8);
  }
  return files;
}

function byPackage(files) {
  const packages = new Map();
  for (const [file, weight] of files) {
    const name = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : file;
    packages.set(name, (packages.get(name) ?? 0) + weight);
  }
  return packages;
}

function print(title, weights, count) {
  console.log(`\n${title}`);
  const sorted = [...weights].sort((a, b) => b[1] - a[1]).slice(0, count);
  for (const [name, weight] of sorted) console.log(`${weight.toFixed(0).padStart(8)}  ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { raw, gzip, brotli, files } = measure();
  console.log(`${raw} bytes, ${gzip} with gzip -9, ${brotli} with brotli; the budget is ${BUDGET}`);
  print('Packages', byPackage(files), 40);
  print('Files', files, Number(process.argv[2] ?? 40));
}
