package io.nve.web;

import io.nve.time.Ticks;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;

/** What the module exports: these classes, and the functions here. */
@JSExportClasses({Project.class, Operation.class, Ids.class})
public final class Module {
  private Module() {}

  /** Returns how many ticks a second has. */
  @JSExport
  public static double ticksPerSecond() {
    return Ticks.PER_SECOND;
  }
}
