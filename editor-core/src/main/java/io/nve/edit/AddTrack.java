package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import java.util.List;

/**
 * Adds a track to a sequence.
 *
 * <pre>{@code
 * Batch batch =
 *     new AddTrack(sequence, TrackKind.AUDIO, "Music", Long.MAX_VALUE, Id.NONE)
 *         .plan(project, context);
 * }</pre>
 *
 * @param sequence the sequence
 * @param kind what it carries
 * @param name its name; may be empty
 * @param index its place among the others, from 0; beyond the last is the end
 * @param id the id it asks for; {@link Id#NONE} for one that is made up
 */
public record AddTrack(Id sequence, TrackKind kind, String name, long index, Id id)
    implements Edit {
  private static final EditParameter<AddTrack, Id> SEQUENCE =
      EditParameter.id("sequence", AddTrack::sequence, "the sequence");
  private static final EditParameter<AddTrack, TrackKind> KIND =
      EditParameter.choice("kind", List.of(TrackKind.values()), AddTrack::kind, "what it carries");
  private static final EditParameter<AddTrack, String> NAME =
      EditParameter.text("name", AddTrack::name, "its name").or("");
  private static final EditParameter<AddTrack, Long> INDEX =
      EditParameter.of(
              "index", Codecs.INTEGER, AddTrack::index, "its place among the others, from 0")
          .or(Long.MAX_VALUE);
  private static final EditParameter<AddTrack, Id> ID =
      EditParameter.id("id", AddTrack::id, "the id it asks for").or(Id.NONE);

  static final EditType<AddTrack> TYPE =
      EditType.of(
          "add-track",
          "Add track",
          "Adds a track to a sequence.",
          List.of(SEQUENCE, KIND, NAME, INDEX, ID),
          script ->
              new AddTrack(
                  script.get(SEQUENCE),
                  script.get(KIND),
                  script.get(NAME),
                  script.get(INDEX),
                  script.get(ID)),
          AddTrack::plan,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<AddTrack> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Track> siblings = plan.project().tracks(plan.sequence(sequence).id());
    Track track = Track.of(plan.newId(id), sequence, kind, "");
    plan.create(name.isEmpty() ? track : track.with(Entity.NAME, name));
    Order.insert(plan, siblings, Track.ORDER, track.id(), index);
  }
}
