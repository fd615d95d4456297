package io.nve.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.time.FrameRate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes plans: of nested sequences first, then of those that nest them. */
final class Planner {
  private final Project project;
  private final PlanOptions options;

  Planner(Project project, PlanOptions options) {
    this.project = project;
    this.options = options;
  }

  RenderPlan plan(Id id) {
    Sequence root =
        project
            .sequence(id)
            .filter(Sequence::alive)
            .orElseThrow(
                () -> new EditorException(ErrorCode.UNKNOWN_ENTITY, "There is no sequence " + id));
    Nesting nesting = new Nesting(project, root);
    Map<Id, RenderPlan> plans = new TreeMap<>();
    for (Sheet sheet : nesting.order()) {
      Id sequence = sheet.sequence().id();
      Map<Id, RenderPlan> shown = new TreeMap<>(plans);
      shown.keySet().removeIf(target -> !nesting.shows(sequence, target));
      RenderPlan plan = plan(sheet, shown, sequence.equals(id));
      if (sequence.equals(id)) {
        return plan;
      }
      plans.put(sequence, plan);
    }
    throw new EditorException(ErrorCode.UNKNOWN_ENTITY, "There is no sequence " + id);
  }

  private RenderPlan plan(Sheet sheet, Map<Id, RenderPlan> nested, boolean root) {
    Sequence sequence = sheet.sequence();
    FrameRate rate = sequence.rate();
    Canvas canvas = canvas(sequence, root);
    AudioFormat audio =
        new AudioFormat(
            (int) (long) sequence.get(Sequence.SAMPLE_RATE),
            (int) (long) sequence.get(Sequence.CHANNELS));
    long duration = sheet.duration();
    SourceTable sources = new SourceTable(project, nested);
    List<Strip> strips =
        new PicturePlanner(project, sources, canvas, rate, options).strips(sheet, duration);
    List<SoundLayer> sounds = new SoundPlanner(project, sources).layers(sheet);
    RenderPlan open =
        new RenderPlan(
            sequence.id(), rate, canvas, audio, duration, List.of(), sounds, sources.found());
    long frames = FrameGrid.firstFrom(rate, duration);
    return open.withSegments(new SegmentBuilder(open, strips).segments(frames));
  }

  /** A nested sequence lets through what is below where nothing lies, unless it says otherwise. */
  private static Canvas canvas(Sequence sequence, boolean root) {
    boolean clear = !root && !sequence.props().has(Sequence.BACKGROUND.key());
    return new Canvas(
        (int) (long) sequence.get(Sequence.WIDTH),
        (int) (long) sequence.get(Sequence.HEIGHT),
        clear ? Color.TRANSPARENT : sequence.get(Sequence.BACKGROUND));
  }
}
