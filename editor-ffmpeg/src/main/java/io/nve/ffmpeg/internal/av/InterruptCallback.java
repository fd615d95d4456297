package io.nve.ffmpeg.internal.av;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * The one native callback behind every {@link Interrupt}.
 *
 * <p>JavaCPP can hand out only a handful of native function pointers per callback type, so all
 * demuxers share this one; the {@code opaque} argument is a number, never dereferenced, that says
 * whose interrupt to ask.
 */
final class InterruptCallback extends AVIOInterruptCB.Callback_Pointer {
  private static final InterruptCallback SHARED = new InterruptCallback();
  private static final Map<Long, Interrupt> REGISTERED = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT_KEY = new AtomicLong(1);

  private InterruptCallback() {}

  @Override
  public int call(Pointer opaque) {
    // An exception must not unwind through native frames; a broken interrupt counts as "stop".
    try {
      Interrupt interrupt = REGISTERED.get(opaque.address());
      return interrupt == null || interrupt.requested() ? 1 : 0;
    } catch (RuntimeException broken) {
      return 1;
    }
  }

  /** Makes {@code interrupt} reachable from native code until the registration is closed. */
  static Registration register(Interrupt interrupt) {
    long key = NEXT_KEY.getAndIncrement();
    REGISTERED.put(key, interrupt);
    return new Registration(key);
  }

  /** Returns how many interrupts native code can reach right now. */
  static int registered() {
    return REGISTERED.size();
  }

  /** One registered interrupt. */
  static final class Registration implements AutoCloseable {
    private final long key;

    private Registration(long key) {
      this.key = key;
    }

    /** Writes callback and key into {@code target}, which native code copies. */
    void writeTo(AVIOInterruptCB target) {
      target.callback(SHARED);
      target.opaque(new Address(key));
    }

    @Override
    public void close() {
      REGISTERED.remove(key);
    }
  }

  /** A number in a pointer's clothes. */
  private static final class Address extends Pointer {
    private Address(long value) {
      address = value;
    }
  }
}
