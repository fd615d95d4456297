package io.nve.testkit.notation;

import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clip as a line has it, without the properties in braces.
 *
 * @param id its id
 * @param start its start on the timeline
 * @param end its end
 * @param in what is said about the local time at which it begins
 * @param source the asset that it plays, if one is named
 * @param text what it says, if it says something
 * @param nested the sequence that it plays, if it plays one
 * @param named what it is, if that is said in brackets
 */
record ClipText(
    Id id,
    long start,
    long end,
    @Nullable Long in,
    @Nullable Id source,
    @Nullable String text,
    @Nullable Id nested,
    @Nullable ClipKind named) {
  private static final String SUFFIXES = "@=\">({";

  static ClipText read(Cursor line, Units units) {
    Id id = Id.of(line.word("["));
    line.require("[");
    long[] ends = Range.ends(line.upTo("]"), units);
    Long in = line.skip("@") ? (Long) units.read(line.word(SUFFIXES)) : null;
    Id source = line.skip("=") ? Id.of(line.word(SUFFIXES)) : null;
    String text = line.isAt('"') ? line.quoted() : null;
    Id nested = line.skip(">") ? Id.of(line.word(SUFFIXES)) : null;
    ClipKind named = line.skip("(") ? named(line.upTo(")"), line) : null;
    return new ClipText(id, ends[0], ends[1], in, source, text, nested, named);
  }

  private static ClipKind named(String word, Cursor line) {
    for (ClipKind kind : ClipKind.values()) {
      if (kind.id().equals(word)) {
        return kind;
      }
    }
    throw line.fault("a clip cannot be a " + word + ",");
  }

  Optional<Id> asset() {
    return Optional.ofNullable(source);
  }

  Clip clip(Track track) {
    ClipKind kind = kind(track.carries());
    long local = in != null ? in : usualIn(kind, start);
    Clip clip = Clip.of(id, kind, track.id(), start, local, local + end - start);
    if (kind == ClipKind.MEDIA) {
      return clip.with(Clip.ASSET, source == null ? Notation.FILM : source);
    }
    Clip worded = text == null || text.isEmpty() ? clip : clip.with(Title.TEXT, text);
    return nested == null ? worded : worded.with(Clip.SEQUENCE, nested);
  }

  /** Media runs with the timeline, everything else begins at its own beginning. */
  static long usualIn(ClipKind kind, long start) {
    return kind == ClipKind.MEDIA ? start : 0;
  }

  private ClipKind kind(TrackKind track) {
    if (named != null) {
      return named;
    }
    if (nested != null) {
      return ClipKind.NESTED;
    }
    if (track == TrackKind.CAPTION) {
      return ClipKind.CAPTION;
    }
    if (track == TrackKind.ADJUSTMENT) {
      return ClipKind.ADJUSTMENT;
    }
    return text == null ? ClipKind.MEDIA : ClipKind.TITLE;
  }

  /** Returns how a clip stands in a line, its own properties among those given left out. */
  static String write(Clip clip, Units units) {
    StringBuilder out = new StringBuilder(clip.alive() ? "" : "-");
    out.append(clip.id()).append('[').append(Range.write(clip.start(), clip.end(), units));
    out.append(']');
    if (clip.in() != usualIn(clip.content(), clip.start())) {
      out.append('@').append(units.write(clip.in()));
    }
    switch (clip.content()) {
      case MEDIA -> {
        Id asset = clip.get(Clip.ASSET);
        out.append(asset.equals(Notation.FILM) ? "" : "=" + asset);
      }
      case TITLE, CAPTION -> out.append(NotationWriter.quoted(clip.get(Title.TEXT)));
      case NESTED -> out.append('>').append(clip.get(Clip.SEQUENCE));
      case ADJUSTMENT -> {}
      case GENERATOR, PLACEHOLDER -> out.append('(').append(clip.content().id()).append(')');
    }
    return out.toString();
  }

  /** Returns the properties that {@link #write} does not show. */
  static JsonObject others(Clip clip) {
    JsonObject props = clip.props().without(Clip.LINK.key()).without(Clip.GROUP.key());
    return switch (clip.content()) {
      case MEDIA -> props.without(Clip.ASSET.key());
      case TITLE, CAPTION -> props.without(Title.TEXT.key());
      case NESTED -> props.without(Clip.SEQUENCE.key());
      default -> props;
    };
  }
}
