import assert from 'node:assert/strict';
import test from 'node:test';
import { Draft, Ids, Operation, Project } from './core.js';
import { DOCUMENT, FRAME, places, project, refused } from './fixture.js';

test('a document is read and written', () => {
  const text = project().stringify();
  assert.deepEqual(JSON.parse(text), DOCUMENT);
  assert.equal(Project.parse(text).stringify(), text);
  assert.equal(Project.empty().size, 1);
});

test('entities are frozen plain objects', () => {
  const one = project().get('one');
  assert.deepEqual(one, {
    kind: 'clip',
    id: 'one',
    alive: true,
    content: 'title',
    track: 'v2',
    start: 0,
    end: 10 * FRAME,
    in: 0,
    out: 10 * FRAME,
    props: { text: 'One' },
  });
  assert.ok(Object.isFrozen(one) && Object.isFrozen(one.props));
  assert.equal(Object.getPrototypeOf(one), Object.prototype);
  assert.equal(project().get('nobody'), undefined);
});

test('what did not change is the same object in the next version', () => {
  const before = project();
  const after = before.apply(Operation.place('one', undefined, 30 * FRAME));
  assert.equal(after.get('two'), before.get('two'));
  assert.notEqual(after.get('one'), before.get('one'));
  assert.equal(after.get('one').start, 30 * FRAME);
  assert.equal(before.get('one').start, 0);
});

test('a draft changes in place what nobody has seen', () => {
  const before = project();
  const said = before.stringify();
  const draft = new Draft(before);
  assert.equal(draft.project, before);
  draft.apply(Operation.place('one', undefined, 30 * FRAME));
  const between = draft.project;
  assert.equal(between, draft.project);
  draft.apply(Operation.place('one', undefined, 40 * FRAME));
  draft.apply(Operation.set('two', 'name', 'Named'));
  assert.equal(draft.project.get('one').start, 40 * FRAME);
  assert.equal(draft.project.get('two').props.name, 'Named');
  assert.equal(between.get('one').start, 30 * FRAME);
  assert.equal(between.get('two'), before.get('two'));
  assert.equal(before.stringify(), said);
});

test('clips are found by track and time', () => {
  const some = project();
  const ids = (clips) => clips.map((clip) => clip.id);
  assert.deepEqual(ids(some.clips('v2')), ['one', 'two']);
  assert.deepEqual(ids(some.clipsIn('v2', 5 * FRAME, 10 * FRAME)), ['one']);
  assert.deepEqual(ids(some.clipsIn('v2', 5 * FRAME, 10 * FRAME + 1)), ['one', 'two']);
  assert.equal(some.clipAt('v2', 10 * FRAME).id, 'two');
  assert.equal(some.clipAt('v2', 20 * FRAME), undefined);
  assert.equal(some.duration('s'), 20 * FRAME);
  assert.deepEqual(some.sequences().map((each) => each.id), ['s']);
  assert.deepEqual(some.tracks('s').map((each) => each.id), ['v1', 'v2', 'a1']);
  assert.deepEqual(some.clipsOf('film').map((each) => each.id), ['tone']);
});

test('values have their defaults, and numbers their keyframes', () => {
  const some = project();
  assert.equal(some.value('one', 'text'), 'One');
  assert.equal(some.value('one', 'opacity'), 1);
  assert.equal(some.value('v2', 'locked'), false);
  assert.equal(some.value('one', 'unheardOf'), undefined);
  assert.equal(some.value('nobody', 'opacity'), undefined);
  const faded = some
    .apply(Operation.set('one', 'opacity/@k1', { t: 0, v: 0 }))
    .apply(Operation.set('one', 'opacity/@k2', { t: 10 * FRAME, v: 1 }));
  assert.equal(faded.numberAt('one', 'opacity', 5 * FRAME), 0.5);
  refused(() => some.numberAt('one', 'text', 0), 'INVALID_VALUE');
  refused(() => some.numberAt('nobody', 'opacity', 0), 'UNKNOWN_ENTITY');
});

test('overlaps that merging left are laid out and told', () => {
  const some = project().apply(Operation.place('two', undefined, 5 * FRAME));
  assert.deepEqual(
    some.layout('v2', 0, 100 * FRAME).map(({ clip, start, end }) => [clip.id, start, end]),
    [['one', 0, 5 * FRAME], ['two', 5 * FRAME, 15 * FRAME]],
  );
  assert.deepEqual(some.conflicts('s'), [
    { kind: 'covered', lower: 'one', upper: 'two', start: 5 * FRAME, end: 10 * FRAME, whole: false },
  ]);
  assert.deepEqual(project().conflicts('s'), []);
});

test('a drag snaps to edges, and not to itself', () => {
  const points = project().snapPoints('s', 1, 15 * FRAME, ['two']);
  assert.deepEqual(points, [{ time: 10 * FRAME, kind: 'end', of: 'one' }]);
});

test('an edit is planned, and nothing is changed by planning', () => {
  const some = project();
  const ids = new Ids('ana', 0);
  const cut = some.plan({ edit: 'split', clips: ['one'], time: '4f' }, ids);
  assert.equal(cut.label, 'Split');
  assert.deepEqual(cut.created, ['ana.1']);
  assert.equal(ids.made, 1);
  assert.deepEqual(places(some, 'v2'), ['one 0-10', 'two 10-20']);
  assert.deepEqual(places(some.apply(cut), 'v2'), ['one 0-4', 'ana.1 4-10', 'two 10-20']);
});

test('options say how an edit treats what it is not about', () => {
  const some = project();
  const trim = { edit: 'ripple-trim', clip: 'one', edge: 'tail', distance: -3 * FRAME };
  const alone = some.apply(some.plan(trim, new Ids('ana', 0), { ripple: 'track' }));
  assert.deepEqual(places(alone, 'v2'), ['one 0-7', 'two 7-17']);
  refused(() => some.plan(trim, new Ids('ana', 0), { ripple: 'sideways' }), 'INVALID_VALUE', '/ripple');
  refused(() => some.plan(trim, new Ids('ana', 0), { riple: 'track' }), 'UNKNOWN_EDIT', '/riple');
});

test('what cannot be done is refused with a code and a path', () => {
  const some = project();
  const plan = (edit) => () => some.plan(edit, new Ids('ana', 0));
  refused(plan({ edit: 'no-such-edit' }), 'UNKNOWN_EDIT', '/edit');
  refused(plan({ edit: 'split', clips: ['one'], time: 1, speed: 2 }), 'UNKNOWN_EDIT', '/speed');
  refused(plan({ edit: 'split', clips: ['nobody'], time: FRAME }), 'UNKNOWN_ENTITY');
  refused(plan({ edit: 'split', clips: ['one'], time: 0.5 }), 'INVALID_VALUE', '/time');
  refused(plan('split'), 'INVALID_VALUE');
  refused(plan({ edit: 'set', entity: 'one', property: 'opacity', value: NaN }), 'INVALID_VALUE', '/value');
});

test('operations do what they say and are taken back', () => {
  const some = project();
  const made = {
    set: Operation.set('one', 'opacity', 0.5),
    place: Operation.place('one', 'v1', 40 * FRAME),
    trimIn: Operation.trimIn('one', FRAME),
    trimOut: Operation.trimOut('one', 9 * FRAME),
    slip: Operation.slip('one', FRAME),
    split: Operation.split('one', 'new', 4 * FRAME),
    shift: Operation.shift('v2', 10 * FRAME, 5 * FRAME),
    alive: Operation.alive('one', false),
    create: Operation.createClip('clip', 'title', 'v1', 30 * FRAME, 0, FRAME, { text: 'Hi' }),
  };
  for (const [op, operation] of Object.entries(made)) {
    assert.equal(operation.toData().op, op);
    const changed = some.apply(operation);
    assert.ok(some.changesTo(changed).ids.length > 0, op);
    const back = changed.apply(operation.inverse(some));
    assert.deepEqual(places(back, 'v2'), places(some, 'v2'), op);
    for (const same of [Operation.from(operation.toData()), Operation.parse(operation.stringify())]) {
      assert.equal(some.apply(same).stringify(), changed.stringify(), op);
    }
  }
  const batch = Operation.batch('Both', [made.set, made.shift]);
  assert.equal(batch.label, 'Both');
  assert.deepEqual(places(some.apply(batch), 'v2'), ['one 0-10', 'two 15-25']);
});

test('an operation on what is unknown changes nothing', () => {
  const some = project();
  assert.equal(some.apply(Operation.set('nobody', 'name', 'X')).stringify(), some.stringify());
});

test('what crosses the border is checked', () => {
  const some = project();
  refused(() => Project.parse('{'), 'BAD_JSON');
  refused(() => Project.parse(undefined), 'INVALID_VALUE');
  refused(() => Project.parse('{"schema":"nve-project/1","clips":[{"id":"x"}]}'), 'BAD_DOCUMENT', '/clips/0');
  refused(() => some.get('not an id'), 'INVALID_ID');
  refused(() => some.get(7), 'INVALID_VALUE');
  refused(() => some.clipsIn('v2', 0.5, 1), 'INVALID_VALUE');
  refused(() => some.clipsIn('v2', 0, 2 ** 60), 'INVALID_VALUE');
  refused(() => some.clipsIn('v2', 0, NaN), 'INVALID_VALUE');
  refused(() => some.clipsIn('v2', 2, 1), 'INVALID_RANGE');
  refused(() => Operation.place('one', undefined, '5'), 'INVALID_VALUE');
  refused(() => Operation.set('one', 'k', { a: [1, () => 2] }), 'INVALID_VALUE', '/a/1');
  refused(() => Operation.set('one', 'k', new Date(0)), 'INVALID_VALUE');
  refused(() => Operation.from({ op: 'zap' }), 'INVALID_OP', '/op');
  refused(() => new Ids('two words', 0), 'INVALID_ID');
  refused(() => new Ids('ana', -1), 'INVALID_VALUE');
});

test('plain data keeps its strange keys and values', () => {
  const value = JSON.parse('{"__proto__": {"x": 1}, "a": [null, true, -0.5, 9007199254740991, "é"]}');
  const some = project().apply(Operation.set('one', 'metadata/app', value));
  assert.deepEqual(some.get('one').props['metadata/app'], value);
  assert.equal({}.x, undefined);
  assert.equal(JSON.parse(some.stringify()).clips[1]['metadata/app'].a[3], 9007199254740991);
});

test('a deep value is refused, and no stack overflows', () => {
  let deep = 0;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  assert.throws(() => Operation.set('one', 'k', deep), { name: 'EditorError', code: 'INVALID_VALUE' });
});

test('a version is brought back by an operation', () => {
  const before = project();
  const after = before.apply(Operation.alive('one', false)).apply(Operation.set('s', 'name', 'Cut'));
  const back = after.planRestore(before, 'Restore', new Ids('ana', 0));
  assert.equal(back.label, 'Restore');
  assert.equal(after.apply(back).stringify(), before.stringify());
});

test('what changed is told by ids and in words', () => {
  const before = project();
  const after = [
    Operation.alive('one', false),
    Operation.slip('tone', FRAME),
    Operation.createClip('new', 'title', 'v1', 30 * FRAME, 0, FRAME, {}),
  ].reduce((version, operation) => version.apply(operation), before);
  const change = before.changesTo(after);
  assert.deepEqual(change.ids, ['new', 'one', 'tone']);
  assert.deepEqual([change.created, change.changed, change.deleted], [['new'], ['tone'], ['one']]);
  assert.equal(change.lines.length, 3);
  assert.ok(change.before === before && change.after === after);
  assert.deepEqual(after.changesTo(before).created, ['one']);
});
