import { minify } from 'terser';
import { dropClasses, dropInterfaces, inlineMethods, writeClasses } from './classes.mjs';
import { fillConstructors } from './constructors.mjs';
import { callMethods } from './direct.mjs';
import { passArguments } from './exports.mjs';
import { makeByCall } from './factories.mjs';
import { runInitializersAtLoad } from './initializers.mjs';
import { foldLambdas } from './lambdas.mjs';
import { inlineLongs } from './longs.mjs';
import { Module } from './module.mjs';
import { renameProperties } from './properties.mjs';
import { shareRecordMethods } from './records.mjs';

/**
 * Makes a module smaller that does the same.
 *
 * @param {string} source a module as TeaVM writes it with readable names
 * @param {object} map its source map
 * @param {{name: string, readable?: boolean}} options the file's name; whether to leave names and
 *     layout as they are, for people and tests to see what was changed
 * @returns {Promise<{code: string, map: string}>}
 */
export async function shrink(source, map, { name, readable = false }) {
  const module = new Module(source);
  passArguments(module);
  foldLambdas(module);
  shareRecordMethods(module);
  inlineLongs(module);
  makeByCall(module);
  fillConstructors(module);
  dropInterfaces(module);
  dropClasses(module);
  callMethods(module);
  inlineMethods(module);
  writeClasses(module);
  runInitializersAtLoad(module, source);
  if (!readable) renameProperties(module);
  module.ast.body = module.body;
  if (readable) return minify(module.ast, READABLE);
  const compressed = await minify(module.ast, { ...SMALL, sourceMap: mapping(map, name) });
  // Names are given in a second go, when what was written in place no longer takes any.
  return minify(compressed.code, { ...NAMED, sourceMap: mapping(compressed.map, name) });
}

const READABLE = {
  module: true,
  parse: { spidermonkey: true },
  compress: false,
  mangle: false,
  format: { beautify: true },
};

const SMALL = {
  module: true,
  ecma: 2020,
  parse: { spidermonkey: true },
  compress: { pure_getters: true },
  mangle: false,
};

const NAMED = { module: true, ecma: 2020, compress: false };

function mapping(map, name) {
  return { content: map, filename: name, url: `${name}.map` };
}
