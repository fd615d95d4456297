package io.nve.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.spi.CancelSwitch;
import io.nve.spi.FrameRequest;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.MediaLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker crashes, hangs or wants too much: one task fails, with the right code, and no more. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class FaultsTest {
  private static final WorkerLimits LIMITS = Workers.running(FaultyBackend.class).limits();

  private IsolatedBackend backend = backend(LIMITS);

  private static IsolatedBackend backend(WorkerLimits limits) {
    return new IsolatedBackend(Workers.running(FaultyBackend.class).withLimits(limits));
  }

  @BeforeAll
  static void nothingIsLeftFromOtherTests() {
    assertThat(ProcessHandle.current().children().filter(FaultsTest::isWorker)).isEmpty();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    String folder = alive() ? ask("folder") : "";
    backend.close();

    assertThat(ProcessHandle.current().children().filter(FaultsTest::isWorker)).isEmpty();
    if (!folder.isEmpty()) {
      assertThat(Path.of(folder)).doesNotExist();
    }
  }

  private boolean alive() {
    return catchThrowable(() -> ask("hello")) == null;
  }

  private static boolean isWorker(ProcessHandle child) {
    return child.info().commandLine().orElse("").contains("nve-worker");
  }

  @ParameterizedTest
  @CsvSource({
    "segfault, WORKER_CRASHED, signal 6",
    "kill, WORKER_CRASHED, signal 9",
    "exit, WORKER_CRASHED, status 7",
    "garbage, WORKER_CRASHED, makes no sense",
    "huge, WORKER_CRASHED, makes no sense",
    "regress, WORKER_CRASHED, makes no sense",
    "heap, RENDER_MEMORY, memory",
    "native, RENDER_MEMORY, more than 256 MiB",
    "overflow, BACKEND_FAILED, StackOverflowError",
    "throw, BACKEND_FAILED, IllegalStateException"
  })
  void aFaultFailsOneTaskAndThePoolHeals(String fault, ErrorCode code, String words) {
    String before = ask("pid");

    assertThatThrownBy(() -> ask(fault))
        .hasMessageContaining(words)
        .hasMessageNotContaining("secret")
        .isInstanceOfSatisfying(
            EditorException.class, failed -> assertThat(failed.code()).isEqualTo(code));

    assertThat(ask("pid")).isNotEqualTo(before);
    assertThat(ProcessHandle.of(Long.parseLong(before))).isEmpty();
  }

  @Test
  void aWorkerThatComputesForeverIsEndedWhenItsProcessorTimeIsOver() {
    backend.close();
    backend = backend(LIMITS.withCpu(Duration.ofMillis(1500)));
    String before = ask("pid");

    assertCode(() -> ask("spin"), ErrorCode.RENDER_TIMEOUT);

    assertThat(ask("pid")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"sleep", "stop"})
  void aWorkerThatHangsIsEndedWhenItsTimeIsOver(String fault) {
    String before = ask("pid");
    JobControl control = JobControl.NONE.withLimits(Limits.DEFAULT.withWallMillis(300));

    assertCode(() -> backend.probe(MediaLocation.of(fault), control), ErrorCode.RENDER_TIMEOUT);

    assertThat(ask("pid")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"sleep, true", "stop, true", "cooperate, false"})
  void workIsCancelledWhetherTheWorkerListensOrNot(String fault, boolean replaced) {
    String before = ask("pid");
    CancelSwitch cancel = new CancelSwitch();
    long[] asked = new long[1];
    JobControl control =
        JobControl.NONE.withCancellation(() -> {
          if (!cancel.isRequested()) {
            asked[0] = System.nanoTime();
            cancel.cancel();
            return false;
          }
          return true;
        });

    assertCode(() -> backend.probe(MediaLocation.of(fault), control), ErrorCode.CANCELLED);
    // 200 ms on a machine that has nothing else to do.
    assertThat(System.nanoTime() - asked[0]).isLessThan(5_000_000_000L);

    assertThat(ask("pid").equals(before)).isEqualTo(!replaced);
  }

  @Test
  void anIdleWorkerThatDiesIsReplacedUnseen() throws Exception {
    String before = ask("pid");
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(before));
    ask("die-later");
    process.orElseThrow().onExit().get(20, TimeUnit.SECONDS);

    assertThat(ask("pid")).isNotEqualTo(before);
  }

  @Test
  void aWorkerTakesWhatItStartedWithIt() throws Exception {
    ProcessHandle child = ProcessHandle.of(Long.parseLong(ask("child"))).orElseThrow();

    assertThatThrownBy(() -> ask("garbage")).isInstanceOf(EditorException.class);

    assertThat(child.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  @Test
  void aTaskMayNotFillTheDisk() {
    backend.close();
    backend = backend(LIMITS.withOutput(4 << 20));

    assertCode(() -> ask("fill-disk"), ErrorCode.LIMIT_BYTES, ErrorCode.BACKEND_FAILED);
    assertThat(ask("hello")).isEqualTo("hello");
  }

  @Test
  void aTaskMayNotOpenManyFiles() {
    backend.close();
    backend = backend(LIMITS.withOpenFiles(100));

    assertThat(ask("files")).isEqualTo("refused");
  }

  @Test
  void aWorkerSeesNothingOfItsSurroundings() {
    assertThat(ask("environment")).isEqualTo("{LC_ALL=C.UTF-8}");
    assertThat(Path.of(ask("folder"))).isNotEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  void aWorkerReachesNoServer() throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String answer = ask("port-" + canary.getLocalPort());

      if (backend.weaknesses().isEmpty()) {
        assertThat(answer).isEqualTo("refused");
        canary.setSoTimeout(1);
        assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
      } else {
        assertThat(backend.weaknesses()).anyMatch(weak -> weak.contains("network"));
      }
    }
  }

  @Test
  void aWorkerMayBeGivenTheNetwork() throws IOException {
    backend.close();
    backend = new IsolatedBackend(Workers.running(FaultyBackend.class).withNetwork(true));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ask("port-" + server.getLocalPort())).isEqualTo("connected");
    }
  }

  @Test
  void workersAreReplacedAfterSomeTasks() {
    backend.close();
    backend = new IsolatedBackend(Workers.running(FaultyBackend.class).withTasksPerWorker(2));

    List<String> pids = List.of(ask("pid"), ask("pid"), ask("pid"));

    assertThat(pids.get(1)).isEqualTo(pids.get(0));
    assertThat(pids.get(2)).isNotEqualTo(pids.get(1));
  }

  @Test
  void aBackendThatCannotBeLoadedIsSaid() {
    IsolatedConfig config = Workers.running(FaultyBackend.class);
    try (IsolatedBackend none =
        new IsolatedBackend(
            new IsolatedConfig(
                "no.such.Backend", 1, 1, config.limits(), false, config.jvmOptions()))) {
      assertCode(none::name, ErrorCode.BACKEND_FAILED);
      assertCode(
          () -> none.probe(MediaLocation.of("x"), JobControl.NONE), ErrorCode.BACKEND_FAILED);
    }
  }

  @Test
  void picturesCrossUpToTheirLimitAndNoFurther() {
    JobControl control = JobControl.NONE.withLimits(Limits.DEFAULT.withPixels(2000 * 2000));
    MediaLocation media = MediaLocation.of("x");

    assertThat(backend.frame(new FrameRequest(media, 0, 0), control).width()).isEqualTo(2000);
    assertCode(
        () -> backend.frame(new FrameRequest(media, 1, 0), control), ErrorCode.WORKER_CRASHED);
  }

  private String ask(String question) {
    return backend.probe(MediaLocation.of(question), JobControl.NONE).container();
  }

  private static void assertCode(ThrowingCallable work, ErrorCode... codes) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            EditorException.class,
            failed -> assertThat(failed.code()).as(failed.getMessage()).isIn((Object[]) codes));
  }
}
