package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Choice;
import io.nve.model.Id;
import io.nve.time.FrameRate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an edit, as scripts and user interfaces see it.
 *
 * @param <E> the edit
 * @param <T> its values
 */
public final class EditParameter<E extends Edit, T> {
  private final String name;
  private final ValueCodec<T> codec;
  private final Function<E, T> getter;
  private final String about;
  private final @Nullable T defaultValue;

  private EditParameter(
      String name,
      ValueCodec<T> codec,
      Function<E, T> getter,
      String about,
      @Nullable T defaultValue) {
    this.name = name;
    this.codec = codec;
    this.getter = getter;
    this.about = about;
    this.defaultValue = defaultValue;
  }

  static <E extends Edit, T> EditParameter<E, T> of(
      String name, ValueCodec<T> codec, Function<E, T> getter, String about) {
    return new EditParameter<>(name, codec, getter, about, null);
  }

  static <E extends Edit> EditParameter<E, Id> id(
      String name, Function<E, Id> getter, String about) {
    return of(name, Codecs.ID, getter, about);
  }

  static <E extends Edit> EditParameter<E, List<Id>> ids(
      String name, Function<E, List<Id>> getter, String about) {
    return of(name, Codecs.list(Codecs.ID), getter, about);
  }

  static <E extends Edit> EditParameter<E, Long> time(
      String name, Function<E, Long> getter, String about) {
    return of(name, Codecs.TIME, getter, about);
  }

  static <E extends Edit> EditParameter<E, String> text(
      String name, Function<E, String> getter, String about) {
    return of(name, Codecs.TEXT, getter, about);
  }

  static <E extends Edit> EditParameter<E, Boolean> flag(
      String name, Function<E, Boolean> getter, String about) {
    return of(name, Codecs.FLAG, getter, about);
  }

  static <E extends Edit, C extends Choice> EditParameter<E, C> choice(
      String name, List<C> constants, Function<E, C> getter, String about) {
    return of(name, Codecs.choice(constants), getter, about);
  }

  /** Returns this parameter with a value that holds where a script does not say. */
  EditParameter<E, T> or(T value) {
    return new EditParameter<>(name, codec, getter, about, value);
  }

  /** Returns its name in scripts. */
  public String name() {
    return name;
  }

  /** Returns the name of its type for people, for example {@code time} or {@code head | tail}. */
  public String type() {
    return codec.name();
  }

  /** Returns what it means, in a few words. */
  public String about() {
    return about;
  }

  /** Returns the value that holds where a script does not say; without one it has to. */
  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** Returns the same value as a script would say it. */
  public Optional<Json> writtenDefault() {
    return defaultValue == null ? Optional.empty() : Optional.of(codec.write(defaultValue));
  }

  T read(JsonObject script, FrameRate rate) {
    if (defaultValue != null && !script.has(name)) {
      return defaultValue;
    }
    return Codecs.member(script, name, codec, rate);
  }

  JsonObject write(E edit, JsonObject script) {
    T value = getter.apply(edit);
    return value.equals(defaultValue) ? script : script.with(name, codec.write(value));
  }

  void check(E edit) {
    try {
      codec.check(getter.apply(edit));
    } catch (EditorException e) {
      throw e.under(name);
    }
  }
}
