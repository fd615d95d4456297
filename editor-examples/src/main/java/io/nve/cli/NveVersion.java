package io.nve.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, as its jar states it, and that of the Java it runs on. */
final class NveVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Nve.class.getPackage().getImplementationVersion();
    return new String[] {
      "nve " + (version == null ? "(not from a jar)" : version), "Java " + Runtime.version()
    };
  }
}
