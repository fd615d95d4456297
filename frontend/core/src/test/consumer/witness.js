// Writes what the module really gives, for the projects in random/, as a program that TypeScript's
// compiler holds to the declarations: witness.ts.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import {
  Operation,
  Project,
  editTypes,
  effectTypes,
  parameters,
  transitionTypes,
} from '@nve/core';

const seen = new Set();
const lines = [];

/** Adds a value that must be of a type; one that was there already tells nothing new. */
function holds(type, value) {
  const text = literal(value);
  if (seen.has(type + text)) return;
  seen.add(type + text);
  const name = `v${seen.size}`;
  // Not straight into the type, which would refuse the unknown properties that a project may have.
  lines.push(`const ${name} = ${text} as const;`, `${name} satisfies ${type};`);
}

/** Returns a value as code; unlike JSON it tells what is undefined from what is not there. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${literal(each)}`);
    return `{ ${members.join(', ')} }`;
  }
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

function witness(project, operations) {
  project.entities().forEach((entity) => holds('core.Entity', entity));
  operations.forEach((text) => holds('core.OperationData', Operation.parse(text).toData()));
  for (const { id } of project.sequences()) {
    project.conflicts(id).forEach((each) => holds('core.Conflict', each));
    const end = project.duration(id);
    project.snapPoints(id, 0, end, []).slice(0, 5).forEach((each) => holds('core.SnapPoint', each));
    for (const track of project.tracks(id)) {
      project.layout(track.id, 0, end).slice(0, 2).forEach((each) => holds('core.Piece', each));
    }
    plan(project.renderPlan(id));
  }
}

function plan(renderPlan) {
  holds('core.Canvas', renderPlan.canvas);
  renderPlan.sources.forEach((source) => holds('core.Source', source));
  for (let i = 0; i < 4 && renderPlan.frames > 0; i++) {
    holds('core.Frame', renderPlan.frame(Math.floor((renderPlan.frames * i) / 4)));
  }
}

editTypes().forEach((type) => holds('core.EditInfo', type));
effectTypes().forEach((type) => holds('core.EffectInfo', type));
transitionTypes().forEach((type) => holds('core.TransitionInfo', type));
for (const kind of ['project', 'asset', 'sequence', 'track', 'clip', 'transition', 'link', 'group']) {
  parameters(kind).forEach((each) => holds('core.ParameterInfo', each));
}
for (const file of readdirSync('random').sort()) {
  const { project: document, operations } = JSON.parse(readFileSync(`random/${file}`, 'utf8'));
  const project = Project.parse(JSON.stringify(document));
  witness(project, operations);
  for (const { id } of project.sequences().slice(0, 1)) {
    const changed = project.sequences().at(-1);
    holds('core.PlanChange', project.renderPlan(id).changesTo(project.renderPlan(changed.id)));
  }
}
writeFileSync('witness.ts', ["import type * as core from '@nve/core';", ...lines, ''].join('\n'));
console.log(seen.size);
