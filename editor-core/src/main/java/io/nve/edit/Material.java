package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Title;

/**
 * Something that can be put on a track: a stretch of an asset or of a sequence, a title, a caption,
 * a picture from a generator.
 *
 * <pre>{@code
 * Material take = Material.asset(asset, 2 * second, 5 * second);
 * Material title = Material.title("The End", 3 * second).with(Title.ITALIC, true);
 * }</pre>
 *
 * @param content what plays
 * @param in the first moment that plays: source time, at normal speed
 * @param out the moment at which it ends, later than {@code in}
 * @param props the properties of the clip that will play it
 */
public record Material(ClipKind content, long in, long out, JsonObject props) {
  /**
   * Checks the range.
   *
   * @throws EditorException {@code INVALID_RANGE} if it has no moment in it
   */
  public Material {
    if (out <= in) {
      throw new EditorException(ErrorCode.INVALID_RANGE, "Material must have a duration");
    }
  }

  /** Returns a stretch of an asset. */
  public static Material asset(Id asset, long in, long out) {
    return of(ClipKind.MEDIA, in, out).with(Clip.ASSET, asset);
  }

  /** Returns a stretch of a sequence. */
  public static Material sequence(Id sequence, long in, long out) {
    return of(ClipKind.NESTED, in, out).with(Clip.SEQUENCE, sequence);
  }

  /** Returns a title. */
  public static Material title(String text, long duration) {
    return of(ClipKind.TITLE, 0, duration).with(Title.TEXT, text);
  }

  /** Returns a caption cue. */
  public static Material caption(String text, long duration) {
    return of(ClipKind.CAPTION, 0, duration).with(Title.TEXT, text);
  }

  /** Returns a picture of one colour. */
  public static Material color(Color color, long duration) {
    return of(ClipKind.GENERATOR, 0, duration).with(Clip.COLOR, color);
  }

  /** Returns an adjustment: effects on what lies below. */
  public static Material adjustment(long duration) {
    return of(ClipKind.ADJUSTMENT, 0, duration);
  }

  /** Returns material of a kind, without properties. */
  public static Material of(ClipKind content, long in, long out) {
    return new Material(content, in, out, JsonObject.EMPTY);
  }

  /** Returns this material with a property set. */
  public <T> Material with(Parameter<T> parameter, T value) {
    return new Material(content, in, out, props.with(parameter.key(), parameter.write(value)));
  }

  /** Returns another stretch of the same. */
  public Material withRange(long in, long out) {
    return new Material(content, in, out, props);
  }

  /** Returns how long it is. */
  public long duration() {
    return out - in;
  }

  /** Returns the clip that plays this from a time on. */
  Clip toClip(Id id, Id track, long start) {
    return Clip.of(id, content, track, start, in, out).withProps(props);
  }
}
