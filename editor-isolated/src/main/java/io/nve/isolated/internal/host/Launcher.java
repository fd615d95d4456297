package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.isolated.IsolatedConfig;
import io.nve.isolated.internal.Folders;
import io.nve.isolated.internal.worker.Worker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes of workers. */
final class Launcher {
  private final IsolatedConfig config;
  private final Confinement confinement = Confinement.here();

  Launcher(IsolatedConfig config) {
    this.config = config;
  }

  IsolatedConfig config() {
    return config;
  }

  List<String> weaknesses() {
    return confinement.weaknesses(config.network());
  }

  /**
   * Starts one, in a folder of its own.
   *
   * @throws EditorException {@code BACKEND_FAILED} if the system does not let us
   */
  WorkerProcess start() {
    try {
      Path folder = Files.createTempDirectory(".nve-worker-");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(confinement.around(java(folder), config.limits(), config.network()));
        builder.directory(folder.toFile());
        builder.environment().clear();
        return new WorkerProcess(builder.start(), folder, config.backend());
      } catch (IOException e) {
        Folders.remove(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "No worker can be started", e);
    }
  }

  private List<String> java(Path folder) {
    long heap = config.limits().heap();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:MaxDirectMemorySize=" + heap);
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-UsePerfData");
    command.add("-XX:+DisableAttachMechanism");
    // Otherwise a dying JVM says why between its answers.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Djava.awt.headless=true");
    command.add("--enable-native-access=ALL-UNNAMED");
    confinement.answers().ifPresent(file -> command.add("-D" + Worker.ANSWERS + "=" + file));
    command.addAll(config.jvmOptions());
    command.addAll(program());
    return command;
  }

  private static List<String> program() {
    Module module = Launcher.class.getModule();
    List<String> program = new ArrayList<>();
    String classes = absolute(System.getProperty("java.class.path", ""));
    if (!classes.isEmpty()) {
      program.addAll(List.of("-cp", classes));
    }
    if (module.isNamed()) {
      program.addAll(List.of("-p", absolute(System.getProperty("jdk.module.path", ""))));
      program.addAll(List.of("--add-modules", "ALL-MODULE-PATH"));
      program.addAll(List.of("-m", module.getName() + "/" + Worker.class.getName()));
    } else {
      program.add(Worker.class.getName());
    }
    return program;
  }

  /** The worker runs in another folder, from where relative paths lead elsewhere. */
  private static String absolute(String paths) {
    List<String> all = new ArrayList<>();
    for (String path : paths.split(File.pathSeparator, -1)) {
      if (!path.isEmpty()) {
        all.add(Path.of(path).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, all);
  }
}
