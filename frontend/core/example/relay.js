/**
 * A stand-in for the server, for sessions in one process: it puts what arrives into the log and
 * tells everybody. It answers at once, so nobody's work is ever behind, and nothing has to be
 * merged; a real server does that too.
 */
export class Relay {
  #document;
  #log = [];
  #sessions = new Map();

  constructor(document) {
    this.#document = document;
  }

  /** Lets a session in under the name that it was made with. */
  join(session, client) {
    this.#sessions.set(client, session);
    session.connect({ send: (text) => this.#take(client, JSON.parse(text)) });
  }

  #take(client, message) {
    if (message.type === 'hello') {
      this.#welcome(client);
    } else if (message.type === 'submit') {
      message.batches.forEach((batch, i) => this.#append(client, message.seq + i, batch));
    } else {
      this.#tell(message);
    }
  }

  #welcome(client) {
    const own = this.#log.filter((entry) => entry.client === client);
    const welcome = {
      type: 'welcome',
      client,
      access: 'edit',
      start: { version: 0, project: this.#document },
      entries: this.#log,
      head: this.#log.length,
      lastSeq: own.length,
    };
    this.#sessions.get(client).receive(JSON.stringify(welcome));
  }

  #append(client, seq, batch) {
    const entry = { version: this.#log.length + 1, client, seq, batch };
    this.#log.push(entry);
    this.#tell({ type: 'entries', entries: [entry], head: entry.version });
  }

  #tell(message) {
    for (const session of this.#sessions.values()) session.receive(JSON.stringify(message));
  }
}
