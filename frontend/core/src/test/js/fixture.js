import assert from 'node:assert/strict';
import { Project } from './core.js';

/** The length of a frame at 25 frames a second, in ticks. */
export const FRAME = 28_224_000;

/** Two titles on one track, ten frames each, a colour below them, and a sound. */
export const DOCUMENT = {
  schema: 'nve-project/1',
  assets: [{ id: 'film', 'ref/original': { url: 'film.mp4', start: 0, duration: 1000 * FRAME } }],
  sequences: [{ id: 's', name: 'Main', rate: '25', width: 1920, height: 1080 }],
  tracks: [
    { id: 'a1', sequence: 's', carries: 'audio', order: 'c' },
    { id: 'v1', sequence: 's', carries: 'video', order: 'a' },
    { id: 'v2', sequence: 's', carries: 'video', order: 'b' },
  ],
  clips: [
    clip('colour', 'v1', 0, 20, { content: 'generator', color: '#336699' }),
    clip('one', 'v2', 0, 10, { content: 'title', text: 'One' }),
    clip('tone', 'a1', 0, 20, { asset: 'film' }),
    clip('two', 'v2', 10, 20, { content: 'title', text: 'Two' }),
  ],
};

function clip(id, track, start, end, rest) {
  return { id, track, start: start * FRAME, in: 0, out: (end - start) * FRAME, ...rest };
}

export function project() {
  return Project.parse(JSON.stringify(DOCUMENT));
}

/** Sees that an action fails with an error of the core. */
export function refused(action, code, path = '') {
  assert.throws(action, (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'EditorError');
    assert.deepEqual([error.code, error.path], [code, path]);
    assert.ok(error.message.length > 0);
    return true;
  });
}

/** Where the clips of a track stand, in frames. */
export function places(project, track) {
  return project.clips(track).map(({ id, start, end }) => `${id} ${start / FRAME}-${end / FRAME}`);
}
