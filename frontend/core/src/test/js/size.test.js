import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUDGET, measure } from '../../../size.mjs';

test('the module keeps to its budget', () => {
  const { gzip } = measure();
  assert.ok(
    gzip <= BUDGET,
    `The module weighs ${gzip} bytes with gzip -9, the budget in size.mjs is ${BUDGET}. ` +
      'See what grew with: node frontend/core/size.mjs',
  );
});

test('what Java files weigh adds up to the whole', () => {
  const { gzip, files } = measure();
  const sum = [...files.values()].reduce((a, b) => a + b);
  assert.ok(Math.abs(sum - gzip) < 1000, `${sum} of ${gzip}`);
});

test('lines of the core can be told apart in the module', () => {
  const { files } = measure();
  const project = files.get('io/nve/model/Project.java');
  assert.ok(project > 100, `io/nve/model/Project.java weighs ${project}`);
});
