import assert from 'node:assert/strict';
import test from 'node:test';
import { Operation, Session } from './core.js';
import { DOCUMENT, FRAME, places, refused } from './fixture.js';

/**
 * A server for those who edit one after the other: it puts what arrives into the log as it came,
 * which is what any server does where nobody else wrote meanwhile.
 */
class Relay {
  log = [];
  sessions = new Map();

  join(session, client) {
    this.sessions.set(client, session);
    session.connect({ send: (text) => this.take(client, JSON.parse(text)) });
  }

  take(client, message) {
    if (message.type === 'hello') {
      const since = message.since ?? 0;
      this.send(client, {
        type: 'welcome',
        client,
        access: 'edit',
        entries: this.log.slice(since),
        head: this.log.length,
        lastSeq: this.log.slice(0, since).filter((entry) => entry.client === client).length,
        ...(message.since === undefined && { start: { version: 0, project: DOCUMENT } }),
      });
    } else if (message.type === 'submit') {
      message.batches.forEach((batch, i) => {
        const entry = { version: this.log.length + 1, client, seq: message.seq + i, batch };
        this.log.push(entry);
        this.tell({ type: 'entries', entries: [entry], head: entry.version });
      });
    } else {
      this.tell(message);
    }
  }

  tell(message) {
    for (const client of this.sessions.keys()) this.send(client, message);
  }

  send(client, message) {
    this.sessions.get(client).receive(JSON.stringify(message));
  }
}

function two() {
  const relay = new Relay();
  const ana = new Session('ana');
  const ben = new Session('ben');
  relay.join(ana, 'ana');
  relay.join(ben, 'ben');
  return { relay, ana, ben };
}

test('a session opens with the project of the server', () => {
  const session = new Session('ana');
  assert.deepEqual([session.open, session.editable, session.version], [false, false, -1]);
  assert.equal(session.project.size, 1);
  refused(() => session.apply(Operation.slip('one', 1)), 'NOT_OPEN');
  new Relay().join(session, 'ana');
  assert.deepEqual([session.open, session.editable, session.version], [true, true, 0]);
  assert.deepEqual(places(session.project, 'v2'), ['one 0-10', 'two 10-20']);
});

test('what one does, the other sees', () => {
  const { ana, ben } = two();
  ana.edit({ edit: 'split', clips: ['one'], time: 4 * FRAME });
  ben.edit({ edit: 'set', entity: 'two', property: 'name', value: 'Ben' });
  assert.equal(ana.project.stringify(), ben.project.stringify());
  assert.deepEqual(places(ben.project, 'v2'), ['one 0-4', 'ana.1 4-10', 'two 10-20']);
  assert.deepEqual([ana.version, ana.pending, ana.waiting], [2, 0, false]);
});

test('each undoes what he did himself', () => {
  const { ana, ben } = two();
  ana.edit({ edit: 'set', entity: 'one', property: 'name', value: 'Ana' });
  ben.edit({ edit: 'set', entity: 'two', property: 'name', value: 'Ben' });
  const told = [];
  ana.onNotice((notice) => told.push(notice));
  assert.equal(ana.undoable.length, 1);
  ana.undo();
  assert.equal(ben.project.get('one').props.name, undefined);
  assert.equal(ben.project.get('two').props.name, 'Ben');
  assert.deepEqual(told.map((notice) => notice.kind), ['turned', 'saved']);
  ana.redo();
  assert.equal(ben.project.get('one').props.name, 'Ana');
});

test('listeners hear of one\'s own changes and of others\'', () => {
  const { ana, ben } = two();
  ana.flush();
  const heard = [];
  const before = ana.project;
  ana.subscribe((change) => heard.push(change.ids, change.before === before));
  ana.apply(Operation.slip('tone', FRAME));
  ben.apply(Operation.set('two', 'name', 'Ben'));
  ana.flush();
  assert.deepEqual(heard, [['tone', 'two'], true]);
});

test('work goes on offline and is handed in later', () => {
  const { relay, ana, ben } = two();
  ana.disconnect();
  ana.apply(Operation.set('one', 'name', 'Offline'));
  assert.deepEqual([ana.pending, ben.project.get('one').props.name], [1, undefined]);
  relay.join(ana, 'ana');
  assert.deepEqual([ana.pending, ben.project.get('one').props.name], [0, 'Offline']);
});

test('a saved session goes on with its work and its ids', () => {
  const { relay, ana, ben } = two();
  ana.edit({ edit: 'split', clips: ['one'], time: 4 * FRAME });
  ana.disconnect();
  ana.edit({ edit: 'split', clips: ['two'], time: 14 * FRAME });
  const restored = Session.restore(ana.save());
  assert.equal(restored.project.stringify(), ana.project.stringify());
  relay.join(restored, 'ana');
  restored.edit({ edit: 'split', clips: ['colour'], time: 5 * FRAME });
  assert.deepEqual(places(ben.project, 'v2'), ['one 0-4', 'ana.1 4-10', 'two 10-14', 'ana.2 14-20']);
  assert.deepEqual(places(ben.project, 'v1'), ['colour 0-5', 'ana.3 5-20']);
  refused(() => Session.restore('{}'), 'BAD_DOCUMENT');
  refused(() => Session.restore('{'), 'BAD_JSON');
});

test('a refusal is told, and taken back', () => {
  const { relay, ana } = two();
  const told = [];
  ana.onNotice((notice) => told.push(notice));
  ana.disconnect();
  ana.apply(Operation.batch('Rename', [Operation.set('one', 'name', 'No')]), 'typing');
  ana.connect({ send: () => {} });
  relay.take('ana', { type: 'hello', since: 0 });
  const refused = { code: 'FORBIDDEN', message: 'The track is locked', path: '/ops/0' };
  const entry = { version: 1, client: 'ana', seq: 1, refused };
  relay.send('ana', { type: 'entries', entries: [entry], head: 1 });
  assert.deepEqual(told.at(-1), {
    kind: 'refused',
    code: 'FORBIDDEN',
    message: 'The track is locked',
    path: '/ops/0',
    gesture: 'typing',
    label: 'Rename',
  });
  assert.equal(ana.project.get('one').props.name, undefined);
});

test('people see where the others are', () => {
  const { ana, ben } = two();
  const state = { name: 'Ana', playhead: { sequence: 's', time: 5 * FRAME }, selection: ['one'] };
  ana.announce(state);
  assert.deepEqual(ben.present, [{ client: 'ana', state }]);
  assert.deepEqual(ana.present, []);
  ana.leave();
  assert.deepEqual(ben.present, []);
  ana.announce({ name: 'Ana' });
  assert.deepEqual(ben.present, [{ client: 'ana', state: { name: 'Ana' } }]);
  refused(() => ana.announce({ playhead: state.playhead }), 'BAD_DOCUMENT', '/state');
});

test('what is no message changes nothing', () => {
  const { ana } = two();
  const before = ana.project;
  refused(() => ana.receive('{"type":"entries"'), 'BAD_JSON', '/type');
  refused(() => ana.receive('{"type":"hello"}'), 'BAD_DOCUMENT', '/type');
  assert.equal(ana.project, before);
});
