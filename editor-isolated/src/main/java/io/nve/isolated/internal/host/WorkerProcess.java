package io.nve.isolated.internal.host;

import io.nve.isolated.internal.Folders;
import io.nve.isolated.internal.wire.Answer;
import io.nve.isolated.internal.wire.Order;
import io.nve.isolated.internal.wire.Wire;
import io.nve.isolated.internal.wire.WireException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process and the line to it. Its pipes are read and written by threads of their own, so
 * that a child that stands still never holds up whoever waits for it.
 */
final class WorkerProcess {
  private static final int EXIT_SECONDS = 5;
  private static final int DYING_MILLIS = 200;
  private static final int UNKNOWN = -1;

  private final Process process;
  private final Path folder;
  private final Tail errors;
  private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
  // One at a time: a child that says more than it is asked for waits, and takes no memory here.
  private final BlockingQueue<Received> incoming = new ArrayBlockingQueue<>(1);
  private volatile long mostBytes = Wire.MOST_ANSWER;
  private int tasks;

  /**
   * What came from the child: an answer, or why there will be no other.
   *
   * @param answer the answer, or null
   * @param failure why there will be no other, or null when the child just ended
   */
  private record Received(@Nullable Answer answer, @Nullable Throwable failure) {}

  WorkerProcess(Process process, Path folder, String backend) {
    this.process = process;
    this.folder = folder;
    this.errors = new Tail(process.getErrorStream());
    start(this::write, "writer");
    start(this::read, "reader");
    start(errors, "errors");
    send(new Order.Hello(Wire.VERSION, Wire.schema(), backend));
  }

  private void start(Runnable work, String role) {
    Thread thread = new Thread(work, "nve-worker-" + process.pid() + "-" + role);
    thread.setDaemon(true);
    thread.start();
  }

  private void write() {
    try (OutputStream out = process.getOutputStream()) {
      while (true) {
        byte[] message = outgoing.take();
        if (message.length == 0) {
          return;
        }
        Wire.send(out, message);
      }
    } catch (IOException e) {
      // The reader notices as well, and says so.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (InputStream in = process.getInputStream()) {
      Received last = null;
      while (last == null) {
        Received next = receive(in);
        incoming.put(next);
        last = next.answer() == null ? next : null;
      }
    } catch (IOException e) {
      // Closing the stream of a dead process: nothing is lost.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Received receive(InputStream in) {
    try {
      return new Received(Wire.answer(Wire.receive(in, () -> mostBytes)), null);
    } catch (IOException e) {
      return new Received(null, null);
    } catch (WireException e) {
      return new Received(null, e);
    }
  }

  /** Sends an order; it goes out when the child takes it. */
  void send(Order order) {
    if (order instanceof Order.Task) {
      tasks++;
    }
    outgoing.add(Wire.bytes(order));
  }

  /** Says how many bytes the next answers may have. */
  void expect(long most) {
    mostBytes = most;
  }

  /**
   * Waits for an answer.
   *
   * @return the answer, or null if none came in time
   * @throws WorkerLost if there will be none
   */
  @Nullable Answer poll(long millis) throws WorkerLost, InterruptedException {
    Received next = incoming.poll(millis, TimeUnit.MILLISECONDS);
    if (next == null || next.answer() != null) {
      return next == null ? null : next.answer();
    }
    Throwable failure = next.failure();
    // A dying JVM may print to the line that it answers on.
    if (failure == null || process.waitFor(DYING_MILLIS, TimeUnit.MILLISECONDS)) {
      throw ended();
    }
    throw WorkerLost.garbled(failure);
  }

  private WorkerLost ended() throws InterruptedException {
    // The output ends a moment before the process does.
    boolean gone = process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
    return WorkerLost.ended(gone ? process.exitValue() : UNKNOWN, errors.text());
  }

  /** Returns whether it can take another task: it lives, and owes no answer. */
  boolean isReady() {
    return process.isAlive() && incoming.isEmpty();
  }

  /** Returns how many tasks it was given. */
  int tasks() {
    return tasks;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  Path folder() {
    return folder;
  }

  /** Ends it and what it has started, at once, and removes its folder. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    finish();
  }

  /** Lets it end by itself, which takes a moment, and removes its folder. */
  void close() {
    outgoing.clear();
    outgoing.add(new byte[0]);
    finish();
  }

  private void finish() {
    try {
      if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    outgoing.add(new byte[0]);
    Folders.remove(folder);
    incoming.clear();
  }
}
