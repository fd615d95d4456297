import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, column } from '../column.js';
import { Editor, FRAME, LENGTH, Random, Timeline, clips, digest } from '../timeline.js';

const SIZE = { tracks: 2, clips: 4 };

test('clips stand in a row, a gap before every second one', () => {
  const starts = clips(SIZE).map(({ start }) => start / FRAME);
  assert.deepEqual(starts, [0, 60, 110, 170, 0, 60, 110, 170]);
});

test('random numbers are those of a published generator, from the fifth on', () => {
  const random = new Random(1);
  const states = [217083232, 1587069247, 3327581586];
  assert.deepEqual(
    states.map(() => random.below(1 << 20)),
    states.map((state) => Math.floor(state / 4096)),
  );
});

test('a split leaves two parts that play what the clip played', () => {
  const timeline = new Timeline(clips(SIZE));
  const whole = { ...timeline.byId.get('t0c1') };
  timeline.apply({ type: 'split', id: 't0c1', newId: 'right', at: whole.in + 20 * FRAME });
  const left = timeline.byId.get('t0c1');
  const right = timeline.byId.get('right');
  assert.equal(left.out, right.in);
  assert.equal(right.start, left.start + 20 * FRAME);
  assert.equal(right.out, whole.out);
});

test('a ripple moves the second half of all tracks', () => {
  const editor = new Editor(SIZE, 'ana', 1);
  const edit = editor.next('ripple');
  assert.equal(edit.at, 110 * FRAME);
  assert.deepEqual(
    edit.moved.map(({ id }) => id),
    ['t0c2', 't0c3', 't1c2', 't1c3'],
  );
  assert.equal(editor.timeline.byId.get('t1c3').start, 170 * FRAME + LENGTH);
  assert.equal(editor.timeline.byId.get(edit.clip.id).start, edit.at);
});

test('a digest tells timelines apart by each thing that can be seen', () => {
  const start = clips(SIZE);
  const digests = new Set([digest(start)]);
  for (const change of [{ track: 't1' }, { start: 1 }, { in: 1 }, { out: 1 }, { opacity: 0.5 }]) {
    digests.add(digest([{ ...start[0], ...change }, ...start.slice(1)]));
  }
  assert.equal(digests.size, 6);
  assert.equal(digest([...start].reverse()), digest(start));
});

for (const name of COLUMNS) {
  test(`${name}: edits in company, undone, come to what they should`, async () => {
    const subject = await column(name);
    const start = clips(SIZE);
    const saved = subject.create(start).save();
    const editor = new Editor(SIZE, 'ana', 2);
    const edits = editor.some(30, 'set', 'move', 'insert', 'split', 'set', 'ripple');

    const document = subject.load(saved);
    const told = new Set();
    document.follow((id) => told.add(id));
    edits.forEach((edit) => document.apply(edit));
    assert.equal(digest(document.clips()), digest(editor.timeline.clips()));
    assert.equal(digest(subject.load(document.save()).clips()), digest(editor.timeline.clips()));
    const changed = edits.flatMap((edit) => [edit.id ?? edit.clip.id, edit.newId ?? []]).flat();
    assert.deepEqual(changed.filter((id) => !told.has(id)), []);

    edits.forEach(() => document.undo());
    assert.equal(digest(document.clips()), digest(start));
  });

  test(`${name}: an edit of one's own outlives what others send`, async () => {
    const subject = await column(name);
    const saved = subject.create(clips(SIZE)).save();
    const others = new Editor(SIZE, 'ben', 3);
    const server = (subject.server ?? subject.load)(saved);
    const messages = others.some(12, 'move', 'insert', 'set').map((edit) => server.send(edit));
    const untouched = [...others.timeline.byId.values()].find(({ opacity }) => !opacity);
    const own = { type: 'set', id: untouched.id, opacity: 0.25 };
    others.timeline.apply(own);

    const document = subject.load(saved);
    document.pend(own);
    messages.forEach((message) => document.receive(message));
    assert.equal(digest(document.clips()), digest(others.timeline.clips()));
    server.receive(document.pending());
    assert.equal(digest(server.clips()), digest(document.clips()));
  });
}
