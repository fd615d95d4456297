import assert from 'node:assert/strict';
import * as core from '@nve/core';
import {
  Draft,
  Editor,
  Ids,
  Operation,
  Project,
  Session,
  type Change,
  type ClipProperties,
  type EditorError,
  type Entity,
  type Geometry,
  type Id,
  type Notice,
  type OperationData,
  type Rate,
  type RenderPlan,
  type Ticks,
} from '@nve/core';
import { FRAME, project } from './document.js';

/** Holds a value to a type, so that tsc sees that the declaration says just that. */
function holds<T>(value: T): T {
  return value;
}

function projects(): void {
  const made = project();
  const again = Project.parse(made.stringify());
  assert.equal(again.stringify(), made.stringify());
  assert.equal(holds<number>(made.size), made.entities().length);
  const found = holds<Entity | undefined>(made.get('one'));
  assert.ok(found?.kind === 'clip');
  assert.deepEqual(
    [found.id, found.alive, found.content, found.track, found.start, found.end, found.in, found.out],
    ['one', true, 'title', 'v1', 0, 40 * FRAME, 0, 40 * FRAME],
  );
  assert.equal(holds<string | undefined>(found.props.text), 'One');
  assert.equal(made.get('nobody'), undefined);
  assert.equal(made.settings.kind, 'project');
  assert.deepEqual(made.sequences().map((each) => holds<Rate | undefined>(each.props.rate)), ['25']);
  assert.deepEqual(made.assets().map((each) => each.props['ref/original']?.url), ['film.mp4']);
  assert.deepEqual(made.tracks('main').map((each) => each.carries), ['video', 'video', 'audio']);
  assert.deepEqual(made.clips('v1').map((each) => each.id), ['one', 'two']);
  assert.deepEqual(made.clipsIn('v1', 0, FRAME).map((each) => each.id), ['one']);
  assert.equal(made.clipAt('v1', 50 * FRAME)?.id, 'two');
  assert.equal(made.clipAt('v1', 500 * FRAME), undefined);
  assert.equal(made.clips('v1')[0], found, 'one that did not change is the same object');
  assert.ok(Object.isFrozen(found) && Object.isFrozen(found.props));
  assert.deepEqual(made.layout('v1', 0, 10 * FRAME).map((each) => each.clip.id), ['one']);
  assert.equal(holds<core.Conflict[]>(made.conflicts('main')).length, 0);
  assert.equal(made.transitionsOf('one').length, 0);
  assert.deepEqual(made.clipsOf('film').map((each) => each.id), ['film.a', 'film.v']);
  assert.equal(holds<Ticks>(made.duration('main')), 100 * FRAME);
  const snaps = made.snapPoints('main', 0, 41 * FRAME, ['film.v', 'film.a']);
  assert.ok(snaps.some((each) => each.time === 40 * FRAME && each.of === 'one' && each.kind === 'end'));
  assert.equal(made.value('one', 'opacity'), 1);
  assert.equal(made.numberAt('one', 'opacity', 0), 1);
}

function operations(): void {
  const before = project();
  const props: ClipProperties = { opacity: 0.5, 'fx/e/type': 'blur', 'opacity/@k': { t: 0, v: 1 } };
  const batch = Operation.batch('Several', [
    Operation.createClip('new', 'generator', 'v1', 100 * FRAME, 0, FRAME, props),
    Operation.set('one', 'opacity', 0.5),
    Operation.place('two', undefined, 41 * FRAME),
    Operation.trimIn('two', FRAME),
    Operation.trimOut('two', 20 * FRAME),
    Operation.slip('film.v', FRAME),
    Operation.split('one', 'ana.1', 10 * FRAME),
    Operation.shift('a1', 0, FRAME),
    Operation.alive('film.a', false),
  ]);
  assert.equal(holds<string>(batch.label), 'Several');
  assert.deepEqual(holds<readonly Id[]>(batch.created), ['new', 'ana.1']);
  const after = before.apply(batch);
  assert.equal(after.apply(batch.inverse(before)).stringify().length > 0, true);
  assert.deepEqual(after.clips('v1').map((each) => each.id), ['one', 'ana.1', 'two', 'new']);
  const draft = new Draft(before);
  draft.apply(batch);
  assert.equal(holds<Project>(draft.project).stringify(), after.stringify());
  const data: OperationData = batch.toData();
  assert.ok(data.op === 'batch' && data.ops.length === 9);
  assert.equal(Operation.from(data).stringify(), Operation.parse(batch.stringify()).stringify());
  const change = before.changesTo(after);
  assert.deepEqual(change.created, ['ana.1', 'new']);
  assert.deepEqual(change.deleted, ['film.a']);
  assert.ok(change.changed.includes('two') && change.ids.length > 4 && change.lines.length > 0);
  assert.ok(change.before.get('film.a')?.alive && !change.after.get('film.a')?.alive);
}

function editing(): void {
  const editor = new Editor(project(), 'ana');
  const told: Change[] = [];
  const stop = editor.subscribe((change) => told.push(change));
  const operation = editor.edit(
    { edit: 'split', clips: ['film.v'], time: '10f' },
    { links: 'ignore', markers: false },
    'gesture',
  );
  assert.deepEqual(operation.created, ['ana.1']);
  editor.apply(Operation.set('one', 'name', 'Named'));
  editor.flush();
  assert.deepEqual(told.map((change) => change.created), [['ana.1']]);
  assert.equal(holds<readonly string[]>(editor.undoable).length, 2);
  assert.equal(typeof holds<string | undefined>(editor.undo()), 'string');
  assert.equal(editor.redoable.length, 1);
  editor.redo();
  assert.equal(editor.ids.made, 1);
  stop();
  const nothing = new Editor(Project.empty(), 'ana');
  assert.equal(nothing.undo(), undefined);
  assert.equal(nothing.redo(), undefined);
}

function sessions(): void {
  const session = new Session('ana');
  const sent: string[] = [];
  const notices: Notice[] = [];
  session.onNotice((notice) => notices.push(notice));
  session.connect({ send: (text) => sent.push(text) });
  assert.equal(JSON.parse(sent[0] ?? '').type, 'hello');
  assert.deepEqual([session.open, session.editable, session.version], [false, false, -1]);
  session.receive(
    JSON.stringify({
      type: 'welcome',
      client: 'ana',
      access: 'edit',
      entries: [],
      head: 0,
      lastSeq: 0,
      start: { version: 0, project: JSON.parse(project().stringify()) },
    }),
  );
  assert.equal(notices[0]?.kind, 'opened');
  session.edit({ edit: 'remove', clips: ['one'] });
  session.announce({ name: 'Ana', playhead: { sequence: 'main', time: 0 }, selection: ['two'] });
  assert.deepEqual([session.pending, session.waiting, session.present.length], [1, true, 0]);
  assert.ok(session.confirmed.get('one')?.alive && !session.project.get('one')?.alive);
  session.disconnect();
  const restored = Session.restore(session.save());
  assert.equal(restored.project.stringify(), session.project.stringify());
}

function plans(): void {
  const plan = holds<RenderPlan>(project().renderPlan('main'));
  assert.deepEqual([plan.rate, plan.frames, plan.duration], ['25', 100, 100 * FRAME]);
  assert.deepEqual(plan.canvas, { width: 1920, height: 1080, background: '#000000' });
  const frame = plan.frame(50);
  const kinds = frame.layers.map((layer) => (layer.kind === 'picture' ? layer.source.kind : layer.kind));
  assert.deepEqual(kinds, ['title', 'media']);
  const [title] = frame.layers;
  assert.ok(title?.kind === 'picture');
  const place = holds<Geometry | undefined>(core.geometry(title, plan.canvas, 400, 100));
  assert.ok(place?.rectangle && place.rectangle.width === 400);
  assert.equal(plan.pictureHash(0, 2), project().renderPlan('main').pictureHash(0, 2));
  assert.notEqual(plan.pictureHash(0, 1), plan.pictureHash(50, 1));
  assert.equal(plan.soundHash(0, FRAME).length, 32);
  assert.deepEqual(plan.changesTo(plan), { pictures: [], sounds: [] });
  const [sound] = plan.sounds;
  assert.ok(sound);
  assert.deepEqual([sound.clip, sound.asset, sound.plan], ['film.a', 'film', undefined]);
  assert.equal(sound.gains(0, FRAME, 2).length, 4);
  assert.equal(plan.sources[0]?.url, 'film.mp4');
}

function catalogs(): void {
  assert.ok(core.editTypes().every((type) => type.about.endsWith('.')));
  assert.ok(core.effectTypes().some((type) => type.type === 'blur'));
  assert.deepEqual(core.transitionTypes().map((type) => type.type), ['dissolve']);
  assert.ok(core.parameters('clip').some((each) => each.key === 'opacity' && each.max === 1));
  assert.equal(core.ticksPerSecond(), 705_600_000);
  assert.equal(core.frameOf(3 * FRAME, '25'), 3);
  assert.equal(core.timecode(25 * FRAME, '25', false), '00:00:01:00');
  assert.equal(core.parseTimecode('00:00:01:00', '25'), 25 * FRAME);
}

function errors(): void {
  try {
    project().plan({ edit: 'remove', clips: ['nobody'] }, new Ids('ana', 0));
    assert.fail('nobody was removed');
  } catch (error) {
    const refusal = error as EditorError;
    assert.ok(refusal instanceof Error);
    assert.deepEqual([refusal.name, refusal.code], ['EditorError', 'UNKNOWN_ENTITY']);
    assert.equal(typeof refusal.path, 'string');
  }
}

const parts = [projects, operations, editing, sessions, plans, catalogs, errors];
parts.forEach((part) => part());
console.log(`${parts.length} parts`);
