import assert from 'node:assert/strict';
import test from 'node:test';
import { Editor, Operation } from './core.js';
import { FRAME, places, project, refused } from './fixture.js';

const trim = (frames) => ({
  edit: 'ripple-trim',
  clip: 'one',
  edge: 'tail',
  distance: -frames * FRAME,
});
const TRACK = { ripple: 'track' };

test('edits are made, undone and made again', () => {
  const editor = new Editor(project(), 'ana');
  const begin = editor.project.stringify();
  const done = editor.edit(trim(3), TRACK);
  assert.equal(done.label, 'Ripple trim');
  editor.apply(Operation.batch('Rename', [Operation.set('s', 'name', 'Cut')]));
  assert.deepEqual(editor.undoable, ['Rename', 'Ripple trim']);
  const end = editor.project.stringify();
  assert.deepEqual([editor.undo(), editor.undo(), editor.undo()], ['Rename', 'Ripple trim', undefined]);
  assert.equal(editor.project.stringify(), begin);
  assert.deepEqual(editor.redoable, ['Ripple trim', 'Rename']);
  assert.deepEqual([editor.redo(), editor.redo(), editor.redo()], ['Ripple trim', 'Rename', undefined]);
  assert.equal(editor.project.stringify(), end);
});

test('edits of one gesture are one step', () => {
  const editor = new Editor(project(), 'ana');
  for (let i = 0; i < 5; i++) editor.edit(trim(1), TRACK, 'drag 1');
  assert.deepEqual(places(editor.project, 'v2'), ['one 0-5', 'two 5-15']);
  assert.deepEqual(editor.undoable, ['Ripple trim']);
  editor.undo();
  assert.deepEqual(places(editor.project, 'v2'), ['one 0-10', 'two 10-20']);
});

test('what is refused leaves nothing behind', () => {
  const editor = new Editor(project(), 'ana');
  const before = editor.project;
  refused(() => editor.edit(trim(20), TRACK), 'EMPTY_CLIP');
  assert.equal(editor.project, before);
  assert.deepEqual(editor.undoable, []);
});

test('listeners hear once a frame of all that changed', async () => {
  const editor = new Editor(project(), 'ana');
  const heard = [];
  const first = new Promise((resolve) => {
    editor.subscribe((change) => {
      heard.push(change);
      resolve();
    });
  });
  const before = editor.project;
  editor.edit(trim(1), TRACK);
  editor.edit(trim(1), TRACK);
  editor.apply(Operation.set('s', 'name', 'Cut'));
  assert.equal(heard.length, 0);
  await first;
  assert.equal(heard.length, 1);
  assert.ok(heard[0].before === before && heard[0].after === editor.project);
  assert.deepEqual(heard[0].changed, ['one', 's', 'two']);
});

test('what changed in a frame is told alike, however much was made', () => {
  const editor = new Editor(project(), 'ana');
  const told = [];
  editor.subscribe((change) => told.push(change.ids, change.before.changesTo(change.after).ids));
  editor.apply(Operation.set('one', 'opacity', 0.5));
  editor.apply(Operation.split('two', 'ana.1', 5 * FRAME));
  editor.undo();
  editor.apply(Operation.set('tone', 'name', 'Tone'));
  editor.apply(Operation.set('tone', 'name', null));
  editor.flush();
  for (let i = 1; i <= 100; i++) editor.apply(Operation.set('s', 'name', `Cut ${i}`));
  editor.flush();
  editor.undo();
  editor.flush();
  const [some, compared, many, allCompared, undone, undoneCompared] = told;
  assert.deepEqual([some, compared], [['ana.1', 'one'], ['ana.1', 'one']]);
  assert.deepEqual([many, allCompared], [['s'], ['s']]);
  assert.deepEqual([undone, undoneCompared], [['s'], ['s']]);
});

test('a listener can be told at once, and no longer', () => {
  const editor = new Editor(project(), 'ana');
  let count = 0;
  const stop = editor.subscribe(() => count++);
  editor.flush();
  assert.equal(count, 0);
  editor.edit(trim(1), TRACK);
  editor.flush();
  editor.flush();
  assert.equal(count, 1);
  stop();
  editor.edit(trim(1), TRACK);
  editor.flush();
  assert.equal(count, 1);
});

test('an error in a listener is not lost, and the next one still hears', async () => {
  const editor = new Editor(project(), 'ana');
  let heard = 0;
  editor.subscribe(() => {
    throw new Error('mine');
  });
  editor.subscribe(() => heard++);
  editor.edit(trim(1), TRACK);
  assert.throws(() => editor.flush(), { message: 'mine' });
  assert.equal(heard, 1);
});
