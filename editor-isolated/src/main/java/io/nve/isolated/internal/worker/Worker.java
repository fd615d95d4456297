package io.nve.isolated.internal.worker;

import io.nve.isolated.internal.wire.Answer;
import io.nve.isolated.internal.wire.Order;
import io.nve.isolated.internal.wire.Wire;
import io.nve.isolated.internal.wire.WireException;
import io.nve.spi.CancelSwitch;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The program that {@link io.nve.isolated.IsolatedBackend} starts. It reads orders from its
 * standard input and writes answers to its standard output, until the input ends: that is when its
 * parent closes it, or has died.
 */
public final class Worker {
  /** The system property that names the file for answers, where it is not the standard output. */
  public static final String ANSWERS = "nve.worker.answers";

  private static final int STRANGER = 10;
  private static final int NO_BACKEND = 11;
  private static final int BROKEN = 12;

  /** A task with the switch that ends it. */
  private record Job(Order.Task task, CancelSwitch cancel) {}

  private final InputStream orders;
  private final OutputStream answers;
  private final BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(1);
  private volatile @Nullable Job current;

  private Worker(InputStream orders, OutputStream answers) {
    this.orders = orders;
    this.answers = answers;
  }

  /** Runs until the standard input ends. */
  public static void main(String[] arguments) {
    InputStream orders = System.in;
    OutputStream answers = answers();
    // Whatever else in here prints must not get between the answers.
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    int status = BROKEN;
    Worker worker = new Worker(orders, answers);
    try {
      status = worker.run();
    } catch (IOException | WireException e) {
      // A parent that is gone, or that speaks nonsense: there is nobody to tell.
      status = BROKEN;
    } finally {
      worker.leave(status);
    }
  }

  private static OutputStream answers() {
    String file = System.getProperty(ANSWERS, "");
    try {
      return file.isEmpty() ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run() throws IOException {
    if (!(next() instanceof Order.Hello hello)
        || hello.version() != Wire.VERSION
        || hello.schema() != Wire.schema()) {
      System.err.println("This worker was built from other sources than its parent.");
      return STRANGER;
    }
    MediaBackend backend;
    try {
      backend = load(hello.backend());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      System.err.println("The backend cannot be loaded: " + e);
      return NO_BACKEND;
    }
    send(new Answer.Ready(backend.name(), backend.capabilities()));
    Thread hands = new Thread(() -> work(backend), "nve-worker");
    hands.setDaemon(true);
    hands.start();
    while (true) {
      Order order = next();
      if (order == null) {
        return 0;
      }
      take(order);
    }
  }

  /** Returns the next order, or null when there will be no other. */
  private @Nullable Order next() throws IOException {
    try {
      return Wire.order(Wire.receive(orders, () -> Wire.MOST_ORDER));
    } catch (EOFException e) {
      return null;
    }
  }

  private static MediaBackend load(String backend) throws ReflectiveOperationException {
    if (backend.isEmpty()) {
      return MediaBackends.find();
    }
    return Class.forName(backend)
        .asSubclass(MediaBackend.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  private void take(Order order) {
    switch (order) {
      case Order.Task task -> {
        Job job = new Job(task, new CancelSwitch());
        current = job;
        if (!jobs.offer(job)) {
          throw new IllegalStateException("Two tasks at once");
        }
      }
      case Order.Cancel ignored -> {
        Job job = current;
        if (job != null) {
          job.cancel().cancel();
        }
      }
      case Order.Hello ignored -> throw new IllegalStateException("A second greeting");
    }
  }

  private void work(MediaBackend backend) {
    TaskRunner runner = new TaskRunner(backend, this::send);
    try {
      while (true) {
        Job job = jobs.take();
        send(runner.run(job.task(), job.cancel()));
      }
    } catch (RuntimeException | InterruptedException e) {
      // An answer that cannot be sent: the parent sees this process end.
      e.printStackTrace();
      leave(BROKEN);
    }
  }

  private void send(Answer answer) {
    try {
      Wire.send(answers, Wire.bytes(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what this process has made and ends it, whatever its other threads are doing. */
  private void leave(int status) {
    try {
      Job job = current;
      if (job != null && job.task() instanceof Order.Render render) {
        Leftovers.removeOutput(render.request().target());
      }
      Leftovers.removeOwnFolder();
    } finally {
      Runtime.getRuntime().halt(status);
    }
  }
}
