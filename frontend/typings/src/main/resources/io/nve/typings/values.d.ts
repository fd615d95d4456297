/** A whole number of ticks: a time, a duration or a distance. A second has 705,600,000. */
export type Ticks = number;

/**
 * The name of an entity: 1 to 64 letters, digits and `. _ : ~ -`. It is made by the client that
 * creates the entity, and never used again.
 */
export type Id = string;

/** A value of JSON. Members that are `undefined` are as good as absent. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * A time in an edit: ticks, or a text. `'12f'` are frames of the sequence that is edited, `'-1.5s'`
 * are seconds.
 */
export type Time = Ticks | `${number}f` | `${number}s`;

/** A stretch of time in an edit; its end is no longer part of it. */
export type TimeSpan =
  | { readonly start: Time; readonly end: Time }
  | { readonly start: Time; readonly duration: Time };

/** A constant speed in an edit: `2`, `'1/2'`, or `-1` for backwards at normal speed. */
export type Speed = number | `${number}` | `${number}/${number}`;

/** Frames in a second: `'25'`, or `'30000/1001'`. */
export type Rate = `${number}` | `${number}/${number}`;

/** A colour: `'#rrggbb'`, or `'#rrggbbaa'` with its opacity. */
export type Color = `#${string}`;

/**
 * How a value goes on to the next keyframe: straight, not at all, by a named easing, or by a
 * Bézier curve from (0, 0) to (1, 1), given as x1, y1, x2 and y2 of its two handles.
 */
export type Interpolation =
  | 'hold'
  | 'linear'
  | Easing
  | readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * How a clip plays: at a constant speed `num / den`, backwards if below 0; one frozen moment of the
 * source; or along a curve of knots, each with a local time `l`, the source time `s` that plays
 * then, and how it goes on from there, `i`.
 */
export type SpeedMap =
  | { readonly num: number; readonly den: number }
  | { readonly freeze: Ticks }
  | {
      readonly curve: readonly {
        readonly l: Ticks;
        readonly s: Ticks;
        readonly i?: Interpolation;
      }[];
    };

/** A value that a property has at one moment: `t` in source time, `v`, and how it goes on, `i`. */
export type Keyframe = { readonly t: Ticks; readonly v: number; readonly i?: Interpolation };

/**
 * Where an asset's media is to be found, and for which stretch of its own time there is media.
 * Whatever else an application says of it is kept.
 */
export type MediaReference = {
  readonly url?: string;
  readonly start?: Ticks;
  readonly duration?: Ticks;
  readonly [key: string]: Json | undefined;
};

/** A stretch of something's own time, in an edit. Without `in` it begins at 0. */
export type Cut =
  | { readonly in?: Time; readonly out: Time }
  | { readonly in?: Time; readonly duration: Time };

/** What plays, in an edit: some of an asset or of a sequence, a title, or anything by `content`. */
export type Material = Cut & {
  /** What it is; by default, what follows from the other members. */
  readonly content?: ClipKind;
  /** The asset that plays. */
  readonly asset?: Id;
  /** The sequence that plays. */
  readonly sequence?: Id;
  /** What a title says. */
  readonly text?: string;
  /** Properties of the clip that it becomes. */
  readonly props?: ClipProperties;
};

/** Material with the track that it is for, and perhaps the id that its clip shall have. */
export type Part = Material & { readonly track: Id; readonly id?: Id };

/**
 * A change of a text, from its start: a number keeps as many characters, one below 0 deletes them,
 * a text is inserted. What is behind the last is kept.
 */
export type TextChange = readonly (number | string)[];

/** What every entity has. */
export type EntityFields = {
  /** Its identity. */
  readonly id: Id;
  /** Whether it was not deleted. Edits still reach what was, so restoring it brings them back. */
  readonly alive: boolean;
};

/** Something that stands on a track for a while. */
export type Clip = EntityFields & {
  readonly kind: 'clip';
  /** What it plays. */
  readonly content: ClipKind;
  /** The track that it stands on. */
  readonly track: Id;
  /** When it starts, on the timeline. */
  readonly start: Ticks;
  /** When it ends, on the timeline; itself not played. */
  readonly end: Ticks;
  /** The first moment of its own time that plays. */
  readonly in: Ticks;
  /** The moment of its own time at which it ends; not after `in` if nothing is left of it. */
  readonly out: Ticks;
  readonly props: ClipProperties;
};

/** A row of a sequence. Tracks are sorted by their `order`; of video tracks, later ones lie on top. */
export type Track = EntityFields & {
  readonly kind: 'track';
  /** The sequence that it belongs to. */
  readonly sequence: Id;
  /** What may stand on it. */
  readonly carries: TrackKind;
  readonly props: TrackProperties;
};

/** A timeline: tracks on a canvas, at a rate. */
export type Sequence = EntityFields & {
  readonly kind: 'sequence';
  readonly props: SequenceProperties;
};

/** Media that clips play. */
export type Asset = EntityFields & {
  readonly kind: 'asset';
  readonly props: AssetProperties;
};

/** A change from one clip to the next; it is seen while the clips touch. */
export type Transition = EntityFields & {
  readonly kind: 'transition';
  readonly props: TransitionProperties;
};

/** Clips that keep in sync: sound and picture of one take, say. */
export type Link = EntityFields & {
  readonly kind: 'link';
  readonly props: LinkProperties;
};

/** Clips that are edited as one. */
export type Group = EntityFields & {
  readonly kind: 'group';
  readonly props: GroupProperties;
};

/** The settings of the whole project: its name, its metadata. There is one, with the id `project`. */
export type Settings = EntityFields & {
  readonly kind: 'project';
  readonly props: ProjectProperties;
};

/** Whatever a project consists of, told apart by `kind`. */
export type Entity =
  | Clip
  | Track
  | Sequence
  | Asset
  | Transition
  | Link
  | Group
  | Settings;

/** What is thrown where something cannot be done. Nothing has changed then. */
export interface EditorError extends Error {
  readonly name: 'EditorError';
  /** What went wrong. */
  readonly code: ErrorCode;
  /** Where in the input the fault lies, as a JSON Pointer (RFC 6901), or empty. */
  readonly path: string;
}
