// Sessions of @nve/core that a simulation commands: node peer.mjs MODULE
//
// Reads a command a line and answers each with a line: what the session said, and how it is then.
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// A simulation says itself when something is sent again.
globalThis.setTimeout = () => ({ unref() {} });

const { Session } = await import(pathToFileURL(resolve(process.argv[2])).href);

const sessions = new Map();
let messages = [];
const transport = { send: (text) => messages.push(text) };

const commands = {
  begin: ({ client }) => sessions.set(client, new Session(client)),
  connect: (command, session) => session.connect(transport),
  disconnect: (command, session) => session.disconnect(),
  receive: ({ message }, session) => session.receive(message),
  resend: (command, session) => session.resend(),
  relaunch: ({ client }, session) => sessions.set(client, Session.restore(session.save())),
  undo: (command, session) => session.undo(),
  redo: (command, session) => session.redo(),
  edit: ({ edit, options, gesture }, session) => session.edit(edit, options, gesture),
};

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(answer(command))}\n`);
}

function answer(command) {
  messages = [];
  let refused;
  try {
    commands[command.do](command, sessions.get(command.client));
  } catch (error) {
    if (error.name !== 'EditorError') {
      throw error;
    }
    refused = error.code;
  }
  const session = sessions.get(command.client);
  return {
    messages,
    refused,
    project: session.project.stringify(),
    editable: session.editable,
    waiting: session.waiting,
    open: session.open,
    pending: session.pending,
    version: session.version,
  };
}
