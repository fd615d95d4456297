import assert from 'node:assert/strict';
import { Ids, editTypes, type Edit, type EditorError } from '@nve/core';
import { FRAME, project } from './document.js';

/** One edit of every kind, as the types allow it. */
const edits: readonly Edit[] = [
  { edit: 'insert', parts: [{ track: 'v1', text: 'New', duration: '5f' }], time: '40f' },
  { edit: 'overwrite', parts: [{ track: 'v1', asset: 'film', in: 0, out: '5f' }], time: 0 },
  { edit: 'append', parts: [{ track: 'v1', content: 'placeholder', duration: FRAME }] },
  { edit: 'place', parts: [{ track: 'v1', text: 'New', duration: '5f', id: 'new' }], time: '90f' },
  {
    edit: 'three-point',
    track: 'v1',
    material: { asset: 'film', in: 0, out: '10f' },
    record: { start: '90f', duration: '5f' },
    free: 'source-out',
    mode: 'overwrite',
  },
  {
    edit: 'fit-to-fill',
    track: 'v1',
    material: { asset: 'film', duration: '10f' },
    range: { start: '90f', end: '95f' },
  },
  {
    edit: 'fill',
    track: 'v1',
    material: { asset: 'film', duration: '10f' },
    time: '5f',
    mode: 'sequence',
  },
  { edit: 'replace', clip: 'one', material: { asset: 'film', duration: '40f' } },
  { edit: 'trim', clip: 'one', edge: 'tail', distance: '-5f' },
  { edit: 'ripple-trim', clip: 'one', edge: 'head', distance: '0.2s' },
  { edit: 'roll', clip: 'one', edge: 'tail', distance: -FRAME },
  { edit: 'slip', clip: 'film.v', distance: '5f' },
  { edit: 'slide', clip: 'two', distance: '-5f' },
  { edit: 'split', clips: ['one'], time: '20f' },
  { edit: 'split-tracks', tracks: ['v1', 'v2'], time: '20f' },
  { edit: 'split-all', sequence: 'main', time: '20f' },
  { edit: 'join', left: 'one', right: 'two' },
  { edit: 'lift', tracks: ['v1'], range: { start: '10f', end: '20f' } },
  { edit: 'extract', tracks: ['v1'], range: { start: '10f', duration: '10f' } },
  { edit: 'remove', clips: ['one'] },
  { edit: 'ripple-delete', clips: ['one'] },
  { edit: 'close-gap', track: 'v1', time: 0 },
  { edit: 'close-gaps', track: 'v1' },
  { edit: 'insert-time', sequence: 'main', time: '40f', duration: '1s' },
  { edit: 'remove-time', sequence: 'main', range: { start: '40f', duration: '10f' } },
  { edit: 'move', clips: ['one'], distance: '100f', rows: 1, mode: 'overwrite' },
  { edit: 'duplicate', clips: ['one'], distance: '100f' },
  { edit: 'align', clips: ['one'], edge: 'head', time: '100f' },
  { edit: 'nest', clips: ['one'], name: 'Nested' },
  { edit: 'settle-overlaps', tracks: ['v1'], way: 'trim' },
  { edit: 'add-transition', left: 'one', right: 'two', duration: '10f', transition: 'dissolve' },
  { edit: 'remove-transition', transition: 'none' },
  { edit: 'resize-transition', transition: 'none', duration: '5f', alignment: 'center' },
  { edit: 'link', clips: ['one', 'film.a'] },
  { edit: 'unlink', clips: ['film.v'] },
  { edit: 'detach-audio', clip: 'film.v' },
  { edit: 'group', clips: ['one', 'two'] },
  { edit: 'ungroup', clips: ['one'] },
  { edit: 'speed', clip: 'film.v', speed: '3/2', ripple: true },
  { edit: 'reverse', clip: 'film.v' },
  { edit: 'freeze', clip: 'film.v', time: '20f' },
  { edit: 'insert-freeze', clip: 'film.v', time: '20f', duration: '1s' },
  { edit: 'set', entity: 'one', property: 'opacity', value: 0.5 },
  { edit: 'edit-text', entity: 'one', property: 'text', delta: [3, ' more'] },
  {
    edit: 'set-keyframe',
    entity: 'one',
    property: 'opacity',
    time: '5f',
    value: 0.3,
    interpolation: [0.1, 0, 0.9, 1],
  },
  { edit: 'remove-keyframe', entity: 'one', property: 'opacity', keyframe: 'none' },
  { edit: 'add-marker', entity: 'one', range: { start: 0, duration: 0 }, color: '#ff8800' },
  { edit: 'move-marker', entity: 'one', marker: 'none', distance: '1f' },
  { edit: 'remove-marker', entity: 'one', marker: 'none' },
  { edit: 'add-effect', entity: 'one', effect: 'blur', values: { sigma: 0.01 } },
  { edit: 'remove-effect', entity: 'one', effect: 'none' },
  { edit: 'move-effect', entity: 'one', effect: 'none', index: 0 },
  { edit: 'add-track', sequence: 'main', kind: 'caption' },
  { edit: 'remove-track', track: 'v1' },
  { edit: 'move-track', track: 'v1', index: 1 },
  { edit: 'add-sequence', name: 'Second', rate: '30000/1001', width: 640, height: 360 },
  { edit: 'remove-sequence', sequence: 'main' },
  { edit: 'add-asset', reference: { url: 'other.mp4', colour: 'kept' } },
  { edit: 'remove-asset', asset: 'film' },
];

/** What an edit is refused with if its shape is wrong rather than its moment. */
const misshapen = new Set(['UNKNOWN_EDIT', 'INVALID_VALUE', 'INVALID_ID', 'BAD_JSON', 'INVALID_RATE']);

/** Plans each: the core must take the shape, be it that the project has no room for it. */
let made = 0;
for (const edit of edits) {
  try {
    const operation = project().plan(edit, new Ids('ana', 0));
    assert.ok(operation.label.length > 0, edit.edit);
    made++;
  } catch (error) {
    const { code, path, message } = error as EditorError;
    assert.ok(!misshapen.has(code), `${edit.edit}: ${code} at ${path}: ${message}`);
  }
}

assert.deepEqual(edits.map((edit) => edit.edit), editTypes().map((type) => type.name));
assert.ok(made > 40, `only ${made} edits could be made`);
console.log(`${edits.length} edits, ${made} made`);
