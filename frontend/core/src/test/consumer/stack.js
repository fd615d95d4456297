// Two errors with the Java code that they passed through: run with --enable-source-maps.

import { Editor, Project } from '@nve/core';

function show(action) {
  try {
    action();
  } catch (error) {
    console.log(error.stack);
  }
}

show(() => Project.parse('{'));

const editor = new Editor(Project.empty(), 'ana');
editor.subscribe(() => {
  throw new Error('from the listener');
});
editor.edit({ edit: 'add-sequence', name: 'Main', rate: '25' });
show(() => editor.flush());
