package io.nve.cli;

import io.nve.edit.EditCatalog;
import io.nve.edit.EditParameter;
import io.nve.edit.EditType;
import io.nve.error.ErrorCode;
import io.nve.model.Choice;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The edits that scripts can name, as lines for people. */
final class EditList {
  private EditList() {}

  /** Returns all edits with their parameters. */
  static String all() {
    return EditCatalog.types().stream().map(EditList::text).collect(Collectors.joining("\n"));
  }

  /** Returns one edit with its parameters, and why it may be refused. */
  static String one(String name, CommandLine line) {
    EditType<?> type =
        EditCatalog.type(name)
            .orElseThrow(() ->
                new ParameterException(
                    line, "There is no edit '" + name + "'; 'nve edit --list' shows all of them"));
    String refusals =
        type.refusals().stream().map(ErrorCode::name).sorted().collect(Collectors.joining(", "));
    return text(type) + "  Refused with: " + refusals + "\n";
  }

  private static String text(EditType<?> type) {
    TextTable table = new TextTable();
    for (EditParameter<?, ?> parameter : type.parameters()) {
      String usual =
          parameter.defaultValue().map(value -> " (" + shown(value) + " by default)").orElse("");
      table.row(parameter.name(), parameter.type(), parameter.about() + usual);
    }
    return type.name() + ": " + type.about() + "\n" + table.indented(4);
  }

  private static String shown(Object value) {
    return value instanceof Choice choice ? choice.id() : value.toString();
  }
}
