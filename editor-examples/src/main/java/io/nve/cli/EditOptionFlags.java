package io.nve.cli;

import io.nve.edit.EditOptions;
import io.nve.edit.Follow;
import io.nve.edit.OnLimit;
import io.nve.edit.RippleScope;
import picocli.CommandLine.Option;

/** The options of edits that a script runs with. */
final class EditOptionFlags {
  @Option(names = "--unlinked", description = "Leave linked clips alone.")
  private boolean unlinked;

  @Option(names = "--one-track", description = "Let ripples move their own track only.")
  private boolean oneTrack;

  @Option(names = "--clamp", description = "Go as far as possible instead of refusing to go on.")
  private boolean clamp;

  EditOptions chosen() {
    EditOptions options = EditOptions.DEFAULT;
    if (unlinked) {
      options = options.withLinks(Follow.IGNORE);
    }
    if (oneTrack) {
      options = options.withRipple(RippleScope.TRACK);
    }
    return clamp ? options.withOnLimit(OnLimit.CLAMP) : options;
  }
}
