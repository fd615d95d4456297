package io.nve.edit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.time.FrameRate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every edit by name, with its parameters: for scripts, user interfaces and documentation.
 *
 * <pre>{@code
 * {"edit": "ripple-trim", "clip": "ana.7", "edge": "tail", "distance": "-12f"}
 * }</pre>
 *
 * <p>Times are numbers of ticks, or texts: {@code "12f"} are frames, {@code "1.5s"} seconds.
 */
public final class EditCatalog {
  private static final List<EditType<?>> TYPES =
      List.of(
          InsertClips.TYPE,
          OverwriteClips.TYPE,
          AppendClips.TYPE,
          PlaceClips.TYPE,
          ThreePointEdit.TYPE,
          FitToFill.TYPE,
          FillGap.TYPE,
          ReplaceClip.TYPE,
          TrimClip.TYPE,
          RippleTrim.TYPE,
          RollCut.TYPE,
          SlipClip.TYPE,
          SlideClip.TYPE,
          SplitClips.TYPE,
          SplitTracks.TYPE,
          SplitAll.TYPE,
          JoinClips.TYPE,
          LiftRange.TYPE,
          ExtractRange.TYPE,
          RemoveClips.TYPE,
          RippleDelete.TYPE,
          CloseGap.TYPE,
          CloseGaps.TYPE,
          InsertTime.TYPE,
          RemoveTime.TYPE,
          MoveClips.TYPE,
          DuplicateClips.TYPE,
          AlignClips.TYPE,
          NestClips.TYPE,
          SettleOverlaps.TYPE,
          AddTransition.TYPE,
          RemoveTransition.TYPE,
          ResizeTransition.TYPE,
          LinkClips.TYPE,
          UnlinkClips.TYPE,
          DetachAudio.TYPE,
          GroupClips.TYPE,
          UngroupClips.TYPE,
          ChangeSpeed.TYPE,
          ReverseClip.TYPE,
          FreezeClip.TYPE,
          InsertFreeze.TYPE,
          SetProperty.TYPE,
          EditText.TYPE,
          SetKeyframe.TYPE,
          RemoveKeyframe.TYPE,
          AddMarker.TYPE,
          MoveMarker.TYPE,
          RemoveMarker.TYPE,
          AddEffect.TYPE,
          RemoveEffect.TYPE,
          MoveEffect.TYPE,
          AddTrack.TYPE,
          RemoveTrack.TYPE,
          MoveTrack.TYPE,
          AddSequence.TYPE,
          RemoveSequence.TYPE,
          AddAsset.TYPE,
          RemoveAsset.TYPE);

  private static final Map<String, EditType<?>> BY_NAME = byName();

  private EditCatalog() {}

  private static Map<String, EditType<?>> byName() {
    Map<String, EditType<?>> map = new LinkedHashMap<>();
    TYPES.forEach(type -> map.put(type.name(), type));
    return map;
  }

  /** Returns all kinds of edits, in the order in which the documentation has them. */
  public static List<EditType<?>> types() {
    return TYPES;
  }

  /** Returns the kind of edit of a name. */
  public static Optional<EditType<?>> type(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * Returns the edit that a script says.
   *
   * @param json an object with the edit's name under {@code edit} and its parameters
   * @param rate the rate of the sequence that is edited: what frames are counted in
   * @throws EditorException {@code UNKNOWN_EDIT} if there is no such edit or parameter, {@code
   *     INVALID_VALUE} and others if a value is not one that the parameter can have, with its path
   */
  public static Edit decode(Json json, FrameRate rate) {
    JsonObject script = Codecs.object(json);
    String name = Codecs.member(script, EditType.NAME, Codecs.TEXT, rate);
    EditType<?> type = BY_NAME.get(name);
    if (type == null) {
      throw new EditorException(ErrorCode.UNKNOWN_EDIT, "There is no edit " + name)
          .under(EditType.NAME);
    }
    return type.decode(script, rate);
  }

  /**
   * Returns the options that a script says; those that it leaves out are the {@linkplain
   * EditOptions#DEFAULT usual ones}.
   *
   * <pre>{@code
   * {"links": "ignore", "ripple": "track", "onLimit": "clamp"}
   * }</pre>
   *
   * @throws EditorException {@code UNKNOWN_EDIT} if there is no such option, {@code INVALID_VALUE}
   *     if a value is not one that it can have, with its path
   */
  public static EditOptions decodeOptions(Json json) {
    return new OptionsScript(Codecs.object(json)).read();
  }

  /** Returns options as a script says them. */
  public static JsonObject encode(EditOptions options) {
    return OptionsScript.write(options);
  }
}
