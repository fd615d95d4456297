package io.nve.isolated;

import io.nve.isolated.internal.worker.Worker;
import io.nve.spi.Capabilities;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaInfo;
import io.nve.spi.MediaLocation;
import io.nve.spi.Progress;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;

/** Does to its process what the last part of a location's name says. */
public final class FaultyBackend implements MediaBackend {
  private final List<Object> held = new ArrayList<>();

  /** Creates a backend. */
  public FaultyBackend() {}

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(List.of(), List.of(), List.of(), List.of(), List.of("dissolve"));
  }

  @Override
  public MediaInfo probe(MediaLocation media, JobControl control) {
    String fault = Path.of(media.value()).getFileName().toString();
    try {
      return info(answer(fault, control));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String fault, JobControl control) throws IOException {
    switch (fault) {
      case "segfault" -> signal("SEGV");
      case "kill" -> signal("KILL");
      case "stop" -> signal("STOP");
      case "exit" -> Runtime.getRuntime().halt(7);
      case "sleep" -> sleepForever();
      case "spin" -> spinForever();
      case "cooperate" -> waitForCancel(control);
      case "heap" -> fillHeap();
      case "native" -> fillNativeMemory();
      case "overflow" -> overflow(1);
      case "throw" -> throw new IllegalStateException("/secret/path");
      case "garbage" -> garbage();
      case "huge" -> announceHugeMessage();
      case "regress" -> goBackwards(control);
      case "die-later" -> dieLater();
      case "fill-disk" -> fillDisk();
      case "files" -> {
        return openFiles();
      }
      case "environment" -> {
        return System.getenv().toString();
      }
      case "folder" -> {
        return Path.of("").toAbsolutePath().toString();
      }
      case "pid" -> {
        return Long.toString(ProcessHandle.current().pid());
      }
      case "child" -> {
        return child();
      }
      default -> {
        return fault.startsWith("port-") ? connect(fault) : fault;
      }
    }
    return fault;
  }

  private static void signal(String name) throws IOException {
    long self = ProcessHandle.current().pid();
    run("kill -" + name + " " + self);
    sleepForever();
  }

  private static Process run(String script) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", script).start();
  }

  private static String child() throws IOException {
    return Long.toString(run("exec sleep 600").pid());
  }

  private static void sleepForever() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void spinForever() {
    long number = 1;
    while (number != 0) {
      number = number * 31 | 1;
    }
  }

  private static void waitForCancel(JobControl control) {
    control.listener().onProgress(new Progress(Progress.Phase.RENDERING, 0, 0, 0));
    while (true) {
      control.cancellation().check();
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void fillHeap() {
    while (true) {
      held.add(new byte[1 << 20]);
    }
  }

  /** Each holds some hundred kilobytes outside the heap. */
  private void fillNativeMemory() {
    byte[] noise = new byte[100_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) ((i * i * 31) >> 5);
    }
    while (true) {
      Deflater deflater = new Deflater();
      deflater.setInput(noise);
      deflater.deflate(new byte[50_000]);
      held.add(deflater);
    }
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : depth + overflow(depth + 1);
  }

  private static void garbage() throws IOException {
    OutputStream out = answers();
    out.write(new byte[] {0, 0, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8});
    sleepForever();
  }

  private static OutputStream answers() throws IOException {
    String file = System.getProperty(Worker.ANSWERS, "");
    return file.isEmpty() ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(file);
  }

  private static void announceHugeMessage() throws IOException {
    OutputStream out = answers();
    out.write(new byte[] {0x7f, -1, -1, -1});
    sleepForever();
  }

  private static void goBackwards(JobControl control) {
    control.listener().onProgress(new Progress(Progress.Phase.RENDERING, 0.5, 1, 2));
    control.listener().onProgress(new Progress(Progress.Phase.RENDERING, 0.4, 1, 2));
  }

  /** Ends the process after the answer. */
  private static void dieLater() throws IOException {
    run("sleep 0.3; kill -KILL " + ProcessHandle.current().pid());
  }

  private static void fillDisk() throws IOException {
    byte[] piece = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(Path.of("big"))) {
      for (int i = 0; i < 4096; i++) {
        out.write(piece);
      }
    }
  }

  private String openFiles() throws IOException {
    try {
      for (int i = 0; i < 5000; i++) {
        held.add(Files.newInputStream(Files.writeString(Path.of("f"), "x")));
      }
      return "5000 open files";
    } catch (IOException e) {
      return "refused";
    } finally {
      for (Object open : held) {
        ((java.io.Closeable) open).close();
      }
      held.clear();
    }
  }

  private static String connect(String port) {
    int number = Integer.parseInt(port.substring("port-".length()));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), number)) {
      socket.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
      return "connected";
    } catch (IOException e) {
      return "refused";
    }
  }

  private static MediaInfo info(String text) {
    return new MediaInfo(text, 0, 0, 0, Map.of(), List.of());
  }

  @Override
  public Image frame(FrameRequest request, JobControl control) {
    // As many pixels as the limit allows, or some more.
    int side = (int) Math.sqrt((double) control.limits().pixels()) + request.stream();
    return Image.of(side, side, new byte[4 * side * side]);
  }

  @Override
  public Image compose(CompositionRequest request, JobControl control) {
    return Image.of(1, 1, new byte[4]);
  }

  /** Writes its file, or a link in its place, or nothing, or never ends, as the name says. */
  @Override
  public RenderResult render(RenderRequest request, JobControl control) {
    Path target = Path.of(request.target());
    try {
      switch (target.getFileName().toString()) {
        case "link" -> Files.createSymbolicLink(target, Path.of("/etc/hostname"));
        case "nothing" -> Files.deleteIfExists(target);
        case "large" -> {
          byte[] piece = new byte[1 << 20];
          try (OutputStream out = Files.newOutputStream(target)) {
            for (int i = 0; i < 64; i++) {
              out.write(piece);
            }
          }
        }
        case "half" -> {
          Files.writeString(target, "half");
          Files.createDirectory(target.resolveSibling("more"));
          Files.writeString(target.resolveSibling("more").resolve("part"), "half");
          control.listener().onProgress(new Progress(Progress.Phase.RENDERING, 0.5, 0, 0));
          sleepForever();
        }
        default -> Files.writeString(target, "done");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RenderResult("/elsewhere", List.of("faulty"), 0, 0, 0, 99, List.of());
  }

  @Override
  public void close() {
    held.clear();
  }
}
