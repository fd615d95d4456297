/**
 * The editing core: exact time, the timeline model, operations and edits, codecs, the render plan.
 * Pure Java without I/O, threads or clock, so that a browser runs the same classes.
 */
module io.nve.core {
  requires static transitive org.jspecify;

  exports io.nve.codec;
  exports io.nve.error;
  exports io.nve.history;
  exports io.nve.interop;
  exports io.nve.interop.otio;
  exports io.nve.json;
  exports io.nve.model;
  exports io.nve.op;
  exports io.nve.ot;
  exports io.nve.protocol;
  exports io.nve.edit;
  exports io.nve.render;
  exports io.nve.spi;
  exports io.nve.time;

  uses io.nve.spi.MediaBackend;
}
