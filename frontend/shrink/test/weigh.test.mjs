import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { mappings } from '../lib/mappings.mjs';
import { weigh } from '../lib/weigh.mjs';

const total = (weights) => weights.reduce((a, b) => a + b, 0) / 8;

test('the weights add up to what deflate makes', () => {
  let text = '';
  for (let i = 0; i < 20_000; i++) text += `f${(i * 7919) % 1009}(${i % 13});`;
  const bytes = Buffer.from(text);
  const compressed = deflateRawSync(bytes, { level: 9 }).length;
  const sum = total(weigh(bytes));
  assert.ok(sum <= compressed && sum > compressed * 0.9, `${sum} of ${compressed}`);
});

test('a repetition weighs less than what is new', () => {
  const bytes = Buffer.from('the quick brown fox jumps; the quick brown fox jumps');
  const weights = weigh(bytes);
  assert.ok(total(weights.subarray(27)) < total(weights.subarray(0, 25)) / 2);
});

test('stretches of a script know their sources', () => {
  const bytes = Buffer.from('abcdef\nghi');
  const map = { sources: ['A.java', 'B.java'], mappings: 'AAAA,ECAA;ADAA' };
  const found = [...mappings(bytes, map)].filter(({ start, end }) => end > start);
  assert.deepEqual(found, [
    { start: 0, end: 2, source: 'A.java' },
    { start: 2, end: 7, source: 'B.java' },
    { start: 7, end: 10, source: 'A.java' },
  ]);
});
