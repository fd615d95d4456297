package io.nve.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.JobControl;
import io.nve.spi.Limits;
import io.nve.spi.OutputPreset;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that a worker makes come out whole or not at all, and only as what they should be. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class OutputsTest {
  private static final RenderPlan PLAN =
      RenderPlan.of(
          Project.empty().create(Sequence.of(Id.of("s"), FrameRate.FPS_25, 16, 16)), Id.of("s"));

  @TempDir Path folder;

  private final IsolatedBackend backend =
      new IsolatedBackend(
          Workers.running(FaultyBackend.class)
              .withLimits(Workers.running(FaultyBackend.class).limits().withOutput(8 << 20)));

  @AfterEach
  void close() {
    backend.close();
  }

  @Test
  void aFileIsMovedToItsPlaceAndMeasured() throws IOException {
    RenderResult result = render("file", JobControl.NONE);

    assertThat(folder.resolve("file")).hasContent("done");
    assertThat(result.target()).isEqualTo(folder.resolve("file").toString());
    assertThat(result.bytes()).isEqualTo(4);
    assertThat(names()).containsExactly("file");
  }

  @Test
  void aLinkIsNoFile() throws IOException {
    assertCode("link", JobControl.NONE, ErrorCode.WORKER_CRASHED);

    assertThat(names()).isEmpty();
  }

  @Test
  void nothingIsNoFile() throws IOException {
    assertCode("nothing", JobControl.NONE, ErrorCode.WORKER_CRASHED);

    assertThat(names()).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsRemoved() throws IOException {
    assertCode("large", JobControl.NONE, ErrorCode.LIMIT_BYTES);

    assertThat(names()).isEmpty();
  }

  @Test
  void halfAFileIsRemovedWithTheWorkerThatHangsOverIt() throws IOException {
    Limits limits = Limits.DEFAULT.withWallMillis(300);

    assertCode("half", JobControl.NONE.withLimits(limits), ErrorCode.RENDER_TIMEOUT);

    assertThat(names()).isEmpty();
  }

  @Test
  void aListenerThatThrowsEndsTheWork() throws IOException {
    JobControl control =
        JobControl.NONE.withListener(progress -> {
          throw new IllegalStateException("enough");
        });

    assertThatThrownBy(() -> render("half", control))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");

    assertThat(names()).isEmpty();
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() {
    assertThatThrownBy(() -> backend.compose(CompositionRequest.of(PLAN, 0), JobControl.NONE))
        .isInstanceOfSatisfying(
            EditorException.class,
            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.WORKER_CRASHED));
  }

  private RenderResult render(String name, JobControl control) {
    String target = folder.resolve(name).toString();
    return backend.render(RenderRequest.of(PLAN, target, OutputPreset.MP4.format()), control);
  }

  private void assertCode(String name, JobControl control, ErrorCode code) {
    assertThatThrownBy(() -> render(name, control))
        .isInstanceOfSatisfying(
            EditorException.class,
            failed -> assertThat(failed.code()).as(failed.getMessage()).isEqualTo(code));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
