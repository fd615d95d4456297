import { Editor, Project, ticksOf } from '@nve/core';

/** The length of a frame at 25 frames a second. */
export const FRAME = ticksOf(1, '25');

/** Two tracks of pictures, one of sound; two titles that touch, a film with its sound linked. */
export function project(): Project {
  const editor = new Editor(Project.empty(), 'maker');
  editor.edit({ edit: 'add-sequence', name: 'Main', rate: '25', id: 'main' });
  editor.edit({ edit: 'add-track', sequence: 'main', kind: 'video', id: 'v1' });
  editor.edit({ edit: 'add-track', sequence: 'main', kind: 'video', id: 'v2' });
  editor.edit({ edit: 'add-track', sequence: 'main', kind: 'audio', id: 'a1' });
  editor.edit({
    edit: 'add-asset',
    name: 'Film',
    id: 'film',
    reference: { url: 'film.mp4', start: 0, duration: 1000 * FRAME },
  });
  const [one, two] = [{ id: 'one', text: 'One' }, { id: 'two', text: 'Two' }];
  editor.edit({ edit: 'append', parts: [{ ...one, track: 'v1', duration: '40f' }] });
  const props = { 'font.size': 0.1 };
  editor.edit({ edit: 'append', parts: [{ ...two, track: 'v1', duration: '40f', props }] });
  editor.edit({
    edit: 'append',
    parts: [
      { track: 'v2', id: 'film.v', asset: 'film', in: '100f', out: '200f' },
      { track: 'a1', id: 'film.a', asset: 'film', in: '100f', out: '200f' },
    ],
  });
  editor.edit({ edit: 'link', clips: ['film.v', 'film.a'] });
  return editor.project;
}
