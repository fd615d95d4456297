package io.nve.typings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a type is in TypeScript, where Java's type says too little. It lives in the source
 * alone: neither class files nor the compiled module know of it.
 *
 * <p>On the use of a type it replaces that type, text for text:
 *
 * <pre>{@code
 * @JSExport
 * public @Ts("Batch") Operation plan(@Ts("Edit") JSObject edit, @Nullable @Ts("EditOptions") JSObject options)
 *
 * @JSExport
 * public @Ts("Clip") JSObject[] clips(@Ts("Id") String track, @Ts("Ticks") double from, @Ts("Ticks") double to)
 * }</pre>
 *
 * <p>becomes
 *
 * <pre>{@code
 * plan(edit: Edit, options?: EditOptions): Batch;
 * clips(track: Id, from: Ticks, to: Ticks): Clip[];
 * }</pre>
 *
 * <p>On an interface, which may be package-private and empty, it declares an alias that has the
 * interface's name and Javadoc:
 *
 * <pre>{@code
 * /** A time, in 1/705600000 of a second. *}{@code /
 * @Ts("number")
 * interface Ticks {}
 * }</pre>
 *
 * <p>becomes {@code export type Ticks = number;} with the comment. The Java type can then be used
 * in {@code {@link Ticks}}, and in signatures if it extends {@code JSObject}.
 *
 * <p>What needs no annotation: {@code String}, {@code JSString}, numbers, booleans, arrays, {@code
 * JSArray}, {@code JSArrayReader}, {@code JSPromise}, {@code JSMapLike}, exported classes,
 * interfaces that extend {@code JSObject} (their {@code @JSProperty} getters become properties,
 * readonly unless there is a setter; {@code @JSFunctor} interfaces become function types), enums
 * never cross. {@code @Nullable} means {@code | undefined}; the last parameters and properties of
 * interfaces may be left out, too. A result of {@code null} must therefore cross as {@code
 * undefined}. Lists that are properties, or that JavaScript gives, are read only. Where a plain
 * {@code JSObject} or {@code Object} has no {@code @Ts}, the build fails.
 *
 * <p>Besides the types of the sources there are those of the core: {@code Edit} and {@code
 * EditOptions}, {@code Entity} and {@code Clip}, {@code Track} and the like with their properties,
 * {@code EffectType}, {@code TransitionType}, {@code ErrorCode} and {@code EditorError}, the enums
 * of the model, and what {@code values.d.ts} has, such as {@code Id}, {@code Ticks} and {@code
 * Json}. They are written if something mentions them.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE_USE)
public @interface Ts {
  /** Returns the type in TypeScript, for example {@code Id} or {@code 'head' | 'tail'}. */
  String value();
}
