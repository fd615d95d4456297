/** Runs any media backend in child processes with limits. */
module io.nve.isolated {
  requires transitive io.nve.core;
  requires static transitive org.jspecify;

  exports io.nve.isolated;

  uses io.nve.spi.MediaBackend;
}
