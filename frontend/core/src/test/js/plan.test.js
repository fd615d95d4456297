import assert from 'node:assert/strict';
import test from 'node:test';
import { functions, Operation } from './core.js';
import { FRAME, project, refused } from './fixture.js';

const { editTypes, effectTypes, frameOf, geometry, parameters, parseTimecode } = functions;
const { ticksOf, ticksPerSecond, timecode, transitionTypes } = functions;

test('a plan says what frames show', () => {
  const plan = project().renderPlan('s');
  assert.deepEqual([plan.rate, plan.frames, plan.duration], ['25', 20, 20 * FRAME]);
  assert.deepEqual(plan.canvas, { width: 1920, height: 1080, background: '#000000' });
  const frame = plan.frameAt(12 * FRAME);
  assert.deepEqual([frame.frame, frame.start, frame.end], [12, 12 * FRAME, 13 * FRAME]);
  assert.deepEqual(frame.layers.map(({ clip, source }) => [clip, source.kind]), [
    ['colour', 'fill'],
    ['two', 'title'],
  ]);
  assert.equal(frame.layers[0].source.color, '#336699');
  assert.deepEqual(frame.layers[0].geometry.rectangle, { x: 0, y: 0, width: 1920, height: 1080 });
  assert.equal(frame.layers[1].source.text, 'Two');
  assert.deepEqual(plan.frame(12), frame);
  refused(() => plan.frame(20), 'INVALID_RANGE');
});

test('pictures lie where their pose puts them', () => {
  const some = project().apply(Operation.set('two', 'position.x', 0.25));
  const frame = some.renderPlan('s').frameAt(12 * FRAME);
  const placed = geometry(frame.layers[1], frame.canvas, 400, 100);
  assert.deepEqual(placed.rectangle, { x: 280, y: 490, width: 400, height: 100 });
  assert.deepEqual([placed.a, placed.b, placed.c, placed.d, placed.e, placed.f], [1, 0, 0, 1, 280, 490]);
});

test('a nested sequence brings its frame along', () => {
  const some = [
    Operation.from({ op: 'create', kind: 'sequence', entity: { id: 'n', rate: '25', width: 640, height: 360 } }),
    Operation.from({ op: 'create', kind: 'track', entity: { id: 'nv', sequence: 'n', carries: 'video' } }),
    Operation.createClip('in', 'generator', 'nv', 0, 0, 10 * FRAME, { color: '#ff0000' }),
    Operation.createClip('nest', 'nested', 'v2', 20 * FRAME, 0, 10 * FRAME, { sequence: 'n' }),
  ].reduce((version, operation) => version.apply(operation), project());
  const { source, geometry: placed } = some.renderPlan('s').frameAt(22 * FRAME).layers.at(-1);
  assert.deepEqual([source.kind, source.sequence, source.frame.frame], ['sequence', 'n', 2]);
  assert.equal(source.frame.layers[0].source.color, '#ff0000');
  assert.deepEqual(placed.rectangle, { x: 0, y: 0, width: 1920, height: 1080 });
});

test('sounds have their source, their time and their gains', () => {
  const some = project().apply(Operation.set('tone', 'fade.in', 10 * FRAME));
  const [sound] = some.renderPlan('s').sounds;
  assert.deepEqual([sound.clip, sound.asset, sound.stream, sound.plan], ['tone', 'film', 0, undefined]);
  assert.deepEqual([sound.start, sound.end, sound.steady], [0, 20 * FRAME, false]);
  assert.equal(sound.sourceAt(7 * FRAME), 7 * FRAME);
  const gains = [...sound.gains(0, 10 * FRAME, 2)];
  assert.deepEqual(gains, [0, 0, 1, 1]);
  assert.match(sound.hash, /^[0-9a-f]{32}$/);
});

test('a plan says what media it uses', () => {
  const [source] = project().renderPlan('s').sources;
  assert.deepEqual([source.asset, source.url, source.duration], ['film', 'film.mp4', 1000 * FRAME]);
});

test('plans tell where they differ', () => {
  const before = project();
  const after = before.apply(Operation.set('two', 'text', 'Deux'));
  const [old, now] = [before.renderPlan('s'), after.renderPlan('s')];
  assert.deepEqual(old.changesTo(now), {
    pictures: [{ start: 10 * FRAME, end: 20 * FRAME }],
    sounds: [],
  });
  assert.equal(old.pictureHash(0, 10), now.pictureHash(0, 10));
  assert.notEqual(old.pictureHash(10, 10), now.pictureHash(10, 10));
  assert.equal(old.soundHash(0, 20 * FRAME), now.soundHash(0, 20 * FRAME));
  refused(() => old.pictureHash(0, 21), 'INVALID_RANGE');
  refused(() => before.renderPlan('nowhere'), 'UNKNOWN_ENTITY');
});

test('catalogs describe edits, effects, transitions and parameters', () => {
  const names = editTypes().map((type) => type.name);
  assert.ok(names.length > 50 && names.includes('ripple-trim'));
  const split = editTypes().find((type) => type.name === 'split');
  assert.deepEqual(split.parameters.map((parameter) => parameter.name), ['clips', 'time']);
  assert.ok(effectTypes().some((type) => type.type === 'blur'));
  assert.deepEqual(transitionTypes().map((type) => type.type), ['dissolve']);
  const opacity = parameters('clip').find((parameter) => parameter.key === 'opacity');
  assert.deepEqual([opacity.type, opacity.defaultValue, opacity.min, opacity.max], ['number', 1, 0, 1]);
  assert.deepEqual(parameters('nothing'), []);
});

test('times are counted in frames and written as timecode', () => {
  assert.equal(ticksPerSecond(), 705_600_000);
  assert.equal(ticksOf(25, '25'), 705_600_000);
  assert.equal(frameOf(705_599_999, '25'), 24);
  assert.equal(timecode(ticksOf(1800, '30000/1001'), '30000/1001', true), '00:01:00;02');
  assert.equal(parseTimecode('00:01:00;02', '30000/1001'), ticksOf(1800, '30000/1001'));
  refused(() => timecode(0, 'fast', false), 'INVALID_VALUE');
  refused(() => parseTimecode('noon', '25'), 'INVALID_TIMECODE');
});
