/**
 * `@nve/core`, the core of this project, as its README has it.
 *
 * - The document is a {@link Project}: an immutable version. Operations are made by their types, with
 *   numbers as numbers, and applied; each gives another version.
 */
const { Project, Operation } = await import(
  process.env.NVE_CORE ?? new URL('../../../frontend/core/target/teavm/index.js', import.meta.url).href
);

function operation(edit) {
  switch (edit.type) {
    case 'set':
      return Operation.set(edit.id, 'opacity', edit.opacity);
    case 'move':
      return Operation.place(edit.id, edit.track, edit.anchor);
    case 'insert':
      return Operation.of({ op: 'create', kind: 'clip', entity: edit.clip });
    case 'split':
      return Operation.of({ op: 'split', id: edit.id, newId: edit.newId, at: edit.at });
    default:
      return Operation.of({
        op: 'batch',
        label: 'Insert',
        ops: [
          ...edit.tracks.map((track) => ({ op: 'shift', track, at: edit.at, distance: edit.distance })),
          { op: 'create', kind: 'clip', entity: edit.clip },
        ],
      });
  }
}

class NveDocument {
  constructor(project) { this.project = project; }
  apply(edit) { this.project = this.project.apply(operation(edit)); }
  send(edit) { const op = operation(edit); this.project = this.project.apply(op); return op.stringify(); }
  #read({ id, track, start, in: from, out, props }) {
    return { id, track, start, in: from, out, asset: props.asset, opacity: props.opacity };
  }
  clip(id) { return this.#read(this.project.get(id)); }
  clips() {
    const all = [];
    for (let t = 0; t < 10; t++) for (const c of this.project.clips('t' + t, 0, 1e14)) all.push(this.#read(c));
    return all;
  }
  save() { return this.project.stringify(); }
}
export default {
  name: '@nve/core', library: '@nve/core', model: 'Project',
  create(clips) {
    const tracks = [...new Set(clips.map((c) => c.track))];
    return new NveDocument(Project.parse(JSON.stringify({
      schema: 'nve-project/1', assets: [{ id: 'a', 'ref/original': { url: 'a.mp4', start: 0, duration: 70560000000000 } }],
      sequences: [{ id: 's', rate: '25', width: 1920, height: 1080 }],
      tracks: tracks.map((id, i) => ({ id, sequence: 's', carries: i % 2 ? 'audio' : 'video', order: 'a' + 'abcdefghijklmnop'[i] })),
      clips,
    })));
  },
  load: (saved) => new NveDocument(Project.parse(saved)),
  fork: (document) => new NveDocument(document.project),
};
