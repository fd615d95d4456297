package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.interop.ImportReport;
import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.ProjectSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads OpenTimelineIO files into projects.
 *
 * <pre>{@code
 * OtioImport read = OtioReader.read(text);
 * Project project = read.project();
 * read.report().losses().forEach(System.err::println);
 * }</pre>
 *
 * <p>Nothing of a file is lost: what the model has no place for, down to the literal 23.976, is
 * kept with the entity that it belongs to and written again by {@link OtioWriter}. The report says
 * what of it has no effect here. {@code docs/interchange.md} has the whole mapping.
 */
public final class OtioReader {
  private OtioReader() {}

  /**
   * Reads a file.
   *
   * @throws EditorException as {@link #read(String, OtioOptions)}
   */
  public static OtioImport read(String text) {
    return read(text, OtioOptions.DEFAULT);
  }

  /**
   * Reads a file.
   *
   * @throws EditorException {@code BAD_JSON}, {@code BAD_INTERCHANGE} if a field is of the wrong
   *     type or the file has no timeline, {@code TIME_OVERFLOW}, {@code INVALID_RATE} or a {@code
   *     LIMIT_} code; with the path in the file
   */
  public static OtioImport read(String text, OtioOptions options) {
    return read(OtioDocument.read(text, options.limits()), options);
  }

  /**
   * Maps a file to a project.
   *
   * @throws EditorException as {@link #read(String, OtioOptions)}
   */
  public static OtioImport read(OtioDocument document, OtioOptions options) {
    JsonObject root = document.in(OtioVersions.DEFAULT).root();
    Importing importing = new Importing(options.idPrefix(), root);
    RootForm form = RootForm.of(new OtioNode(root, ""));
    OtioNode node = new OtioNode(form.wrap(root), "");
    JsonObject own = Residue.object(Own.of(node), "project");
    importing.addProjectWide(own);
    List<Id> sequences = new ArrayList<>();
    JsonObject settings = Own.object(own, "settings");
    if (form == RootForm.COLLECTION) {
      settings = collection(node, importing, sequences, settings);
    } else {
      sequences.add(new SequenceReader(importing).timeline(node, 0, form));
    }
    importing.addTransitions(own);
    importing.add(new ProjectSettings(settings));
    return new OtioImport(
        Project.of(importing.entities()), sequences, new ImportReport(importing.losses()));
  }

  /** Reads the timelines of a collection; its other members are kept in the project's settings. */
  private static JsonObject collection(
      OtioNode node, Importing importing, List<Id> sequences, JsonObject settings) {
    List<Json> members = new ArrayList<>();
    for (OtioNode child : node.objects("children")) {
      if (child.schema().equals("Timeline")) {
        Id id = new SequenceReader(importing).timeline(child, sequences.size(), RootForm.TIMELINE);
        sequences.add(id);
        members.add(JsonObject.of("sequence", Json.of(id.value())));
      } else {
        importing.lose(
            Loss.Kind.KEPT,
            child,
            child.schema() + " \"" + child.name() + "\"",
            "it belongs to no timeline; it is kept with the project");
        members.add(JsonObject.of("member", child.json()));
      }
    }
    JsonObject own = Residue.object(Own.of(node), "project");
    if (!own.isEmpty() && !own.has(ProjectWide.COLLECTED)) {
      return settings;
    }
    JsonObject said = node.json().without("children");
    JsonObject metadata = node.metadata().without(Own.KEY);
    JsonObject kept = said.with("metadata", metadata).with("children", Json.of(members));
    return Residue.add(settings, JsonObject.of("collection", kept));
  }
}
