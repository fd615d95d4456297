/**
 * `@nve/core`, the core of this project, as its README has it.
 *
 * - The document is a `Draft`, which gives out an immutable version, a `Project`, when it is read.
 *   Operations are made by their types, numbers crossing as numbers. A ripple says where and how
 *   far, not what moves; what comes to be of it is the same.
 * - Where undo is kept and changes are told, it is an `Editor`. It tells once a frame of
 *   all that changed; here it has to `flush` after every edit, as the others tell after each.
 * - What arrives goes into a `Session`, with its protocol around it. Its own edit is handed in, and
 *   not decided yet.
 * - A file holds the JSON that `stringify` gives.
 */
const { Draft, Project, Operation, Editor, Session } = await import(
  process.env.NVE_CORE ?? '../../../frontend/core/target/npm/index.js'
);

function operation(edit) {
  switch (edit.type) {
    case 'set':
      return Operation.set(edit.id, 'opacity', edit.opacity);
    case 'move':
      return Operation.place(edit.id, edit.track, edit.anchor);
    case 'insert':
      return creation(edit.clip);
    case 'split':
      return Operation.split(edit.id, edit.newId, edit.at);
    default:
      return Operation.batch('Insert', [
        ...edit.tracks.map((track) => Operation.shift(track, edit.at, edit.distance)),
        creation(edit.clip),
      ]);
  }
}

function creation({ id, track, start, in: from, out, asset }) {
  return Operation.createClip(id, 'media', track, start, from, out, { asset });
}

/** What is common to all: reading and writing a project. */
class NveReader {
  clip(id) {
    return read(this.project.get(id));
  }

  clips() {
    const { project } = this;
    return project
      .sequences()
      .flatMap(({ id }) => project.tracks(id))
      .flatMap(({ id }) => project.clips(id))
      .map(read);
  }

  save() {
    return this.project.stringify();
  }
}

function read({ id, track, start, in: from, out, props: { asset, opacity } }) {
  return { id, track, start, in: from, out, asset, opacity };
}

class NveDocument extends NveReader {
  constructor(project) {
    super();
    this.held = new Draft(project);
  }

  get project() {
    return this.held.project;
  }

  apply(edit) {
    this.held.apply(operation(edit));
    this.held.flush?.();
  }

  send(edit) {
    const made = operation(edit);
    this.held.apply(made);
    return made.stringify();
  }

  follow(told) {
    this.held = new Editor(this.project, 'bench');
    this.held.subscribe((change) => change.ids.forEach(told));
  }

  undo() {
    this.held.undo();
    this.held.flush();
  }

  pend(edit) {
    const session = new Session('ana');
    session.connect({ send: (text) => (this.submitted = text) });
    session.receive(welcome(this.project));
    session.apply(operation(edit));
    this.held = session;
  }

  receive(message) {
    this.held.receive(message);
  }

  pending() {
    return this.submitted;
  }
}

/** What a server greets with, by the project that it has. */
const welcomes = new WeakMap();

function welcome(project) {
  if (!welcomes.has(project)) {
    welcomes.set(project, greeting(project));
  }
  return welcomes.get(project);
}

function greeting(project) {
  return JSON.stringify({
    type: 'welcome',
    client: 'ana',
    access: 'edit',
    start: { version: 0, project: JSON.parse(project.stringify()) },
    lastSeq: 0,
    entries: [],
    head: 0,
  });
}

/** What orders edits, and tells everybody of each. */
class NveServer extends NveReader {
  constructor(project) {
    super();
    this.project = project;
    this.version = 0;
  }

  send(edit) {
    const made = operation(edit);
    this.project = this.project.apply(made);
    this.version++;
    const batch = { op: 'batch', label: '', ops: [made.toData()] };
    const entry = { version: this.version, client: 'ben', seq: this.version, batch };
    return JSON.stringify({ type: 'entries', entries: [entry], head: this.version });
  }

  /** Takes what a client has submitted; none of these is about what somebody else did meanwhile. */
  receive(message) {
    for (const batch of JSON.parse(message).batches) {
      this.project = this.project.apply(Operation.from(batch));
    }
  }
}

/** @type {import('../column.js').Column} */
export default {
  name: '@nve/core',
  library: '@nve/core',
  model: 'Draft of a Project',
  create: (clips) => new NveDocument(Project.parse(JSON.stringify(document(clips)))),
  load: (saved) => new NveDocument(Project.parse(saved)),
  server: (saved) => new NveServer(Project.parse(saved)),
  fork: ({ project }) => new NveDocument(project),
};

/** Returns the document as its format has it. */
function document(clips) {
  const tracks = [...new Set(clips.map(({ track }) => track))];
  const carries = (index) => (index % 2 === 0 ? 'video' : 'audio');
  const order = (index) => `a${String.fromCharCode('a'.charCodeAt(0) + index)}`;
  return {
    schema: 'nve-project/1',
    assets: [{ id: 'a', 'ref/original': { url: 'a.mp4', start: 0, duration: 70_560_000_000_000 } }],
    sequences: [{ id: 's', rate: '25', width: 1920, height: 1080 }],
    tracks: tracks.map((id, i) => ({ id, sequence: 's', carries: carries(i), order: order(i) })),
    clips,
  };
}
