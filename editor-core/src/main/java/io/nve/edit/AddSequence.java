package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.time.FrameRate;
import java.util.List;

/**
 * Adds an empty sequence to the project.
 *
 * <pre>{@code
 * Batch batch =
 *     new AddSequence("Trailer", FrameRate.FPS_25, 1920, 1080, Id.NONE).plan(project, context);
 * }</pre>
 *
 * @param name its name
 * @param rate frames per second
 * @param width the canvas' width in pixels
 * @param height the canvas' height in pixels
 * @param id the id it asks for; {@link Id#NONE} for one that is made up
 */
public record AddSequence(String name, FrameRate rate, long width, long height, Id id)
    implements Edit {
  private static final EditParameter<AddSequence, String> NAME =
      EditParameter.text("name", AddSequence::name, "its name");
  private static final EditParameter<AddSequence, FrameRate> RATE =
      EditParameter.of("rate", Codecs.RATE, AddSequence::rate, "frames per second");
  private static final EditParameter<AddSequence, Long> WIDTH =
      EditParameter.of("width", Codecs.INTEGER, AddSequence::width, "the canvas' width").or(1920L);
  private static final EditParameter<AddSequence, Long> HEIGHT =
      EditParameter.of("height", Codecs.INTEGER, AddSequence::height, "the canvas' height")
          .or(1080L);
  private static final EditParameter<AddSequence, Id> ID =
      EditParameter.id("id", AddSequence::id, "the id it asks for").or(Id.NONE);

  static final EditType<AddSequence> TYPE =
      EditType.of(
          "add-sequence",
          "Add sequence",
          "Adds an empty sequence to the project.",
          List.of(NAME, RATE, WIDTH, HEIGHT, ID),
          script ->
              new AddSequence(
                  script.get(NAME),
                  script.get(RATE),
                  script.get(WIDTH),
                  script.get(HEIGHT),
                  script.get(ID)),
          AddSequence::plan,
          ErrorCode.INVALID_VALUE,
          ErrorCode.ID_TAKEN);

  @Override
  public EditType<AddSequence> type() {
    return TYPE;
  }

  private void plan(Plan plan) {
    List<Sequence> siblings = plan.project().sequences();
    Sequence made = Sequence.of(plan.newId(id), rate, width, height);
    plan.create(made.with(Entity.NAME, name));
    Order.append(plan, siblings, Sequence.ORDER, made.id());
  }
}
