package io.nve.ffmpeg.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A file and a server that nobody has a reason to touch. The file is a pipe with a name: it can be
 * opened for writing at the moment somebody opens it for reading, and no sooner, so that a look at
 * it is noticed even when nothing of it is shown.
 */
final class Canary implements AutoCloseable {
  private final Path file;
  private final ServerSocket server;
  private final CountDownLatch opened = new CountDownLatch(1);

  private Canary(Path file, ServerSocket server) {
    this.file = file;
    this.server = server;
    Thread watcher = new Thread(this::watch, "canary");
    watcher.setDaemon(true);
    watcher.start();
  }

  static Canary in(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("canary.mp4");
    int made = new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor();
    if (made != 0) {
      throw new IOException("mkfifo failed");
    }
    return new Canary(file, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  private void watch() {
    try (OutputStream out = Files.newOutputStream(file)) {
      opened.countDown();
      out.write(0);
    } catch (IOException e) {
      // Whoever opened it has closed it again, which is just as bad; or there never was a pipe.
      opened.countDown();
    }
  }

  Path file() {
    return file;
  }

  int port() {
    return server.getLocalPort();
  }

  /** Returns whether anybody has opened the file. */
  boolean fileWasOpened() {
    return opened.getCount() == 0;
  }

  /** Returns whether anybody has called the server: the system accepts calls until we do. */
  boolean serverWasCalled() throws IOException {
    server.setSoTimeout(1);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Lets go of the file by opening it, and says whether that is noticed. */
  boolean singsWhenOpened() throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      boolean heard = opened.await(20, TimeUnit.SECONDS);
      return heard && in.read() == 0;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(file);
  }
}
