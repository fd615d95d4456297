package io.nve.edit;

import io.nve.json.JsonObject;
import io.nve.model.Project;
import io.nve.op.Batch;

/**
 * What an editor does to a timeline.
 *
 * <p>An edit is a description: planning it against a project gives the batch of operations that
 * does it, as conventional editors define it. It is done whole, or refused whole, with an {@link
 * io.nve.error.EditorException} whose code says why; planning changes nothing, so nothing is left
 * behind by a refusal. All times are ticks.
 *
 * <pre>{@code
 * EditContext context = EditContext.of(IdSource.counting("ana"));
 * Batch batch = new RippleTrim(clip, Edge.TAIL, -second).plan(project, context);
 * Project edited = batch.applyTo(project);
 * Project undone = batch.inverse(project).applyTo(edited);
 * }</pre>
 *
 * <p>Where others edit at the same time, a batch is merged with theirs, and nearly every one still
 * makes sense. Those that would not, because one half of them trims and the other makes up for it,
 * carry {@linkplain Batch#requires requirements}, and are refused whole if those do not hold.
 *
 * <p>{@link EditCatalog} has every edit by name, for scripts and user interfaces.
 */
public sealed interface Edit
    permits AddAsset,
        AddEffect,
        AddMarker,
        AddSequence,
        AddTrack,
        AddTransition,
        AlignClips,
        AppendClips,
        ChangeSpeed,
        CloseGap,
        CloseGaps,
        DetachAudio,
        DuplicateClips,
        EditText,
        ExtractRange,
        FillGap,
        FitToFill,
        FreezeClip,
        GroupClips,
        InsertClips,
        InsertFreeze,
        InsertTime,
        JoinClips,
        LiftRange,
        LinkClips,
        MoveClips,
        MoveEffect,
        MoveMarker,
        MoveTrack,
        NestClips,
        OverwriteClips,
        PlaceClips,
        RemoveAsset,
        RemoveClips,
        RemoveEffect,
        RemoveKeyframe,
        RemoveMarker,
        RemoveSequence,
        RemoveTime,
        RemoveTrack,
        RemoveTransition,
        ReplaceClip,
        ResizeTransition,
        ReverseClip,
        RippleDelete,
        RippleTrim,
        RollCut,
        SetKeyframe,
        SetProperty,
        SettleOverlaps,
        SlideClip,
        SlipClip,
        SplitAll,
        SplitClips,
        SplitTracks,
        ThreePointEdit,
        TrimClip,
        UngroupClips,
        UnlinkClips {
  /** Returns what kind of edit this is. */
  EditType<?> type();

  /**
   * Returns the operations that make this edit, as one.
   *
   * @param project what its author sees
   * @param context options and ids
   * @throws io.nve.error.EditorException if it cannot be done; {@link EditType#refusals} has the
   *     codes
   */
  default Batch plan(Project project, EditContext context) {
    return type().plan(this, project, context);
  }

  /** Returns this edit as a script says it; {@link EditCatalog#decode} reads it. */
  default JsonObject toJson() {
    return type().encode(this);
  }
}
