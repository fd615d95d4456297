// Importing the module changes nothing around it, so bundlers may leave it out: sideEffects.

import assert from 'node:assert/strict';

const state = () => ({
  globals: Reflect.ownKeys(globalThis),
  built: [Object, Array, String, Number, Math, Error, Promise, Map].flatMap((type) => [
    ...Reflect.ownKeys(type),
    ...Reflect.ownKeys(type.prototype ?? {}),
  ]),
  listeners: process.eventNames(),
});

const before = state();
const core = await import('@nve/core');
assert.deepEqual(state(), before);
console.log(Object.keys(core).length);
