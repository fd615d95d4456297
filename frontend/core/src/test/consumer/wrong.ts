import {
  Editor,
  Ids,
  Operation,
  Project,
  Session,
  geometry,
  timecode,
  type ClipProperties,
  type Edit,
  type EditOptions,
  type Entity,
  type ErrorCode,
} from '@nve/core';

/** What must not compile: each line below is wrong, and tsc complains if it does not find it so. */
export function wrong(project: Project, editor: Editor, session: Session, entity: Entity): void {
  // @ts-expect-error no edit is called so
  editor.edit({ edit: 'ripple' });
  // @ts-expect-error an edge is head or tail
  editor.edit({ edit: 'trim', clip: 'c', edge: 'left', distance: 0 });
  // @ts-expect-error the distance is missing
  editor.edit({ edit: 'trim', clip: 'c', edge: 'head' });
  // @ts-expect-error a trim has no time
  editor.edit({ edit: 'trim', clip: 'c', edge: 'head', distance: 0, time: 0 });
  // @ts-expect-error times are ticks, frames or seconds
  editor.edit({ edit: 'trim', clip: 'c', edge: 'head', distance: '12 frames' });
  // @ts-expect-error one clip is no list
  editor.edit({ edit: 'remove', clips: 'c' });
  // @ts-expect-error material ends somewhere
  editor.edit({ edit: 'append', parts: [{ track: 'v1', text: 'Endless' }] });
  // @ts-expect-error there is no such effect
  editor.edit({ edit: 'add-effect', entity: 'c', effect: 'sepia' });
  // @ts-expect-error a colour begins with #
  editor.edit({ edit: 'add-marker', entity: 'c', range: { start: 0, end: 1 }, color: 'red' });
  // @ts-expect-error there is no such option
  const options: EditOptions = { ripples: 'track' };
  // @ts-expect-error nor such a choice
  editor.edit({ edit: 'remove', clips: [] }, { ripple: 'everything' });
  // @ts-expect-error nor such a property
  const props: ClipProperties = { opactiy: 1 };
  // @ts-expect-error opacity is a number
  const opaque: ClipProperties = { opacity: '1' };
  // @ts-expect-error a keyframe has a time and a value
  const key: ClipProperties = { 'opacity/@k': 0.5 };
  // @ts-expect-error there is no such code
  const code: ErrorCode = 'LOCKED_TRACK';
  // @ts-expect-error only clips have a start
  entity.start;
  // @ts-expect-error entities are frozen
  entity.alive = false;
  // @ts-expect-error the id may be of nothing
  project.get('c').kind;
  // @ts-expect-error a project is no operation
  project.apply(project);
  // @ts-expect-error projects are not made with new
  new Project();
  // @ts-expect-error nor are operations
  new Operation();
  // @ts-expect-error plain objects are not projects
  new Editor({ size: 0 }, 'ana');
  // @ts-expect-error ids are needed
  project.plan({ edit: 'remove', clips: [] });
  // @ts-expect-error who counts them
  new Ids();
  // @ts-expect-error the project is read only
  editor.project = project;
  // @ts-expect-error a transport sends
  session.connect({ post: () => {} });
  // @ts-expect-error messages are texts
  session.receive({});
  // @ts-expect-error a rate is a text
  timecode(0, 25, false);
  // @ts-expect-error layers are told apart by kind
  project.renderPlan('s').frameAt(0).layers.map((layer) => layer.clip);
  // @ts-expect-error nothing of it may be seen
  geometry({} as never, {} as never, 1, 1).crop;
  // @ts-expect-error functions are not found under other names
  import('@nve/core').then((core) => core.default);
  void [options, props, opaque, key, code];
}

/** What has to be handled: a switch over all kinds leaves nothing. */
export function kindOf(edit: Edit, entity: Entity): string {
  switch (entity.kind) {
    case 'clip':
      return entity.content;
    case 'track':
      return entity.carries;
    case 'sequence':
    case 'asset':
    case 'transition':
    case 'link':
    case 'group':
    case 'project':
      return edit.edit;
    default: {
      const none: never = entity;
      return none;
    }
  }
}
