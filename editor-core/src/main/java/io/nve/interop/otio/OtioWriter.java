package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.interop.ExportReport;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.json.JsonObjectBuilder;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes projects as OpenTimelineIO files.
 *
 * <pre>{@code
 * OtioExport written = OtioWriter.write(project);
 * save(written.text());
 * written.report().losses().forEach(System.err::println);
 * }</pre>
 *
 * <p>What OpenTimelineIO has no field for goes into {@code metadata.nve} of the object that it
 * belongs to, so {@link OtioReader} gives back all that is not deleted. The report says what of it
 * other programs will not see. {@code docs/interchange.md} has the whole mapping.
 */
public final class OtioWriter {
  private OtioWriter() {}

  /**
   * Writes a project: its one timeline, or a collection of them. Sequences that only others nest
   * are written where they are nested.
   */
  public static OtioExport write(Project project) {
    return write(project, OtioOptions.DEFAULT);
  }

  /** Writes a project, as {@link #write(Project)}. */
  public static OtioExport write(Project project, OtioOptions options) {
    Exporting exporting = new Exporting(project);
    List<Sequence> sequences = Nesting.topLevel(project);
    JsonObject collection = Residue.object(Residue.of(project.settings()), "collection");
    boolean isOne = sequences.size() == 1 && collection.isEmpty();
    return isOne
        ? finish(exporting, timeline(exporting, sequences.get(0)), options)
        : finish(exporting, collection(exporting, sequences, collection), options);
  }

  /**
   * Writes one timeline.
   *
   * @throws EditorException {@code UNKNOWN_ENTITY} if there is no such sequence
   */
  public static OtioExport write(Project project, Id sequence, OtioOptions options) {
    Sequence found =
        project
            .sequence(sequence)
            .filter(Sequence::alive)
            .orElseThrow(() ->
                new EditorException(ErrorCode.UNKNOWN_ENTITY, "There is no sequence " + sequence));
    Exporting exporting = new Exporting(project);
    return finish(exporting, timeline(exporting, found), options);
  }

  private static OtioExport finish(Exporting exporting, JsonObject root, OtioOptions options) {
    return new OtioExport(
        new OtioDocument(root).in(options.versions()), new ExportReport(exporting.losses()));
  }

  private static JsonObject timeline(Exporting exporting, Sequence sequence) {
    JsonObject projectWide = new ProjectWide(exporting).own();
    JsonObject timeline = new SequenceWriter(exporting).timeline(sequence, projectWide, "");
    // Transitions at no cut are known only now.
    JsonObject whole = new ProjectWide(exporting).addTransitions(timeline);
    return RootForm.of(sequence).unwrap(whole);
  }

  private static JsonObject collection(
      Exporting exporting, List<Sequence> sequences, JsonObject said) {
    Map<String, Sequence> left = new LinkedHashMap<>();
    sequences.forEach(sequence -> left.put(sequence.id().value(), sequence));
    List<Json> children = new ArrayList<>();
    if (said.get("children") instanceof Json.Arr members) {
      for (Json member : members.values()) {
        member(exporting, member, left, children);
      }
    }
    left.values().forEach(sequence -> add(exporting, sequence, children));
    JsonObject root =
        new JsonObjectBuilder()
            .put("name", Json.of(exporting.project().settings().name()))
            .put("metadata", JsonObject.EMPTY)
            .putAll(said)
            .put(Schema.KEY, Json.of("SerializableCollection.1"))
            .put("children", Json.of(children))
            .build();
    JsonObject metadata = Residue.object(root, "metadata");
    JsonObject own = JsonObject.of("project", new ProjectWide(exporting).own());
    JsonObject whole = root.with("metadata", metadata.with(Own.KEY, own));
    return new ProjectWide(exporting).addTransitions(whole);
  }

  private static void member(
      Exporting exporting, Json member, Map<String, Sequence> left, List<Json> children) {
    if (member instanceof JsonObject object) {
      Sequence sequence = left.remove(Own.text(object, "sequence"));
      if (sequence != null) {
        add(exporting, sequence, children);
      } else if (object.get("member") instanceof JsonObject verbatim) {
        children.add(verbatim);
      }
    }
  }

  private static void add(Exporting exporting, Sequence sequence, List<Json> children) {
    String path = "/children/" + children.size();
    children.add(new SequenceWriter(exporting).timeline(sequence, JsonObject.EMPTY, path));
  }
}
