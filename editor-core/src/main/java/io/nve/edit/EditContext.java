package io.nve.edit;

/**
 * What planning an edit needs besides the project: options, and ids for what it creates.
 *
 * @param options how the edit treats what it is not about
 * @param ids makes the ids of new entities
 */
public record EditContext(EditOptions options, IdSource ids) {
  /** Returns a context with {@linkplain EditOptions#DEFAULT the usual options}. */
  public static EditContext of(IdSource ids) {
    return new EditContext(EditOptions.DEFAULT, ids);
  }

  /** Returns this context with other options. */
  public EditContext with(EditOptions options) {
    return new EditContext(options, ids);
  }
}
