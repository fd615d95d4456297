// Two people at one timeline, in one process: npm install && npm start

import { readFileSync } from 'node:fs';
import { Session, ticksOf, timecode } from '@nve/core';
import { Relay } from './relay.js';

const RATE = '25';
const document = JSON.parse(readFileSync(new URL('document.json', import.meta.url), 'utf8'));

const relay = new Relay(document);
const ana = new Session('ana');
const ben = new Session('ben');
relay.join(ana, 'ana');
relay.join(ben, 'ben');

ben.subscribe((change) => {
  for (const line of change.lines) console.log(`ben sees: ${line}`);
});
ana.onNotice((notice) => {
  if (notice.kind === 'turned') console.log(`ana took back: ${notice.label}`);
});

console.log('# Opened');
ben.flush();

console.log('# Edits');
ana.edit({ edit: 'ripple-trim', clip: 'one', edge: 'tail', distance: '-10f' });
ana.edit({ edit: 'add-transition', left: 'one', right: 'two', duration: '20f' }, { onLimit: 'clamp' });
ben.edit({ edit: 'set', entity: 'two', property: 'text', value: 'Two, by Ben' });
ben.flush();

console.log('# Frames');
show(ana, 10);
show(ana, 30);
show(ana, 60);

console.log('# Undo');
ana.undo();
ben.flush();
show(ben, 30);

console.log('# A refusal');
try {
  ben.edit({ edit: 'trim', clip: 'one', edge: 'tail', distance: '5s' });
} catch (error) {
  console.log(`${error.name} ${error.code}: ${error.message}`);
}

const same = ana.project.stringify() === ben.project.stringify();
console.log(same ? 'Both have the same project.' : 'The projects differ.');

/** Prints what a frame shows, from the lowest layer to the topmost. */
function show(session, frame) {
  const plan = session.project.renderPlan('main');
  const layers = plan.frame(frame).layers.map(describe).join(', ');
  console.log(`${timecode(ticksOf(frame, RATE), RATE, false)}  ${layers}`);
}

function describe(layer) {
  switch (layer.kind) {
    case 'picture':
      return layer.source.kind === 'title' ? `title "${layer.source.text}"` : layer.source.kind;
    case 'crossing': {
      const [from, to] = [layer.from, layer.to].map((side) => side.map(describe).join());
      return `${layer.type} ${Math.round(layer.progress * 100)} % of ${from} to ${to}`;
    }
    default:
      return layer.kind;
  }
}
