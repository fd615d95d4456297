// Written from the Java sources of this package by its build.

/**
 * Fruit for `everybody`.
 *
 * @packageDocumentation
 */

/**
 * A basket of {@link Fruit}.
 *
 * ```ts
 * const basket = new Basket(3);
 * basket.add([apple], (all) => console.log(all));
 * ```
 *
 * It is
 *
 * - round, and so wide that this line has to be wrapped somewhere before it reaches its very
 *   end;
 * - *light* & <strong>.
 */
export class Basket {
  /**
   * Begins empty.
   *
   * @param size - how much goes in
   */
  constructor(size: number);
  #private;

  /** How much is in it. */
  readonly weight: number;

  /** What it is called. */
  name: string | undefined;

  /** Adds fruit. */
  add(fruit: readonly Fruit[], listener?: Listener): void;

  /** Returns what is in it. */
  content(in_: 'in' | 'out', id?: string): Price['cents'][];

  /** Waits. */
  names(): Promise<string[]>;

  /** Keeps a value of any type `T`. */
  keep<K extends keyof Price>(key: K, value: Price[K]): void;
}

/** Something sweet. */
export class Fruit {
  protected constructor();
  #private;

  /** Makes juice. */
  press(): Fruit;
}

/** A fruit `*``/` that falls. */
export class Apple extends Fruit {
  private constructor();
  #private;

  /** Returns an apple. */
  static red(): Apple;
}

/**
 * Opens at a time, see {@link Basket.add} and {@link Instant | the time}.
 *
 * @param time - when; `0` is now
 * @returns a basket
 * @throws {@link EditorError} `LOCKED` at night
 */
export function open(time: Instant): Basket;

/** Returns a price, or nothing. */
export function price(fruit: string, ripe: readonly boolean[]): Price | undefined;

/** Hears what was added. */
export type Listener = (names: readonly string[]) => void;

/** What something costs. */
export interface Price {
  /** How much, in cents. */
  readonly cents: number;

  /** Until when. */
  readonly end?: Instant | undefined;

  /** May be changed. */
  fixed: boolean;

  /** Rounds it. */
  round(digits: number): string;
}

/** A moment. */
export type Instant = number;

export {};
