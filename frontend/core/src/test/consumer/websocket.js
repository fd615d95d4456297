// What the README's snippet finds as the browser's WebSocket: a server that lets everybody in.

import assert from 'node:assert/strict';

globalThis.WebSocket = class {
  constructor(url) {
    assert.match(url, /^wss:/);
    setImmediate(() => this.onopen());
  }

  send(text) {
    const { type, client } = JSON.parse(text);
    assert.deepEqual([type, client], ['hello', 'ana']);
    const start = { version: 0, project: { schema: 'nve-project/1', name: 'Empty' } };
    const welcome = { type: 'welcome', client, access: 'edit', start, entries: [], head: 0, lastSeq: 0 };
    this.onmessage({ data: JSON.stringify(welcome) });
    this.onclose();
  }
};
