package io.nve.interop.otio;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.codec.ProjectCodec;
import io.nve.model.Invariants;
import io.nve.model.Project;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OtioReaderTest {
  static Stream<String> files() {
    return Samples.FILES.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void samplesGoThroughAProjectUnchanged(String file) {
    OtioDocument document = OtioDocument.read(Samples.read(file));
    OtioImport read = OtioReader.read(document, OtioOptions.DEFAULT);
    Project project = read.project();
    assertThat(Invariants.editingFaults(project)).isEmpty();
    assertThat(read.sequences()).hasSize(1);

    Project decoded = ProjectCodec.decode(ProjectCodec.encode(project));
    assertThat(decoded).isEqualTo(project);

    OtioExport written = OtioWriter.write(decoded);
    assertThat(Normal.text(written.document())).isEqualTo(Normal.text(document));

    OtioImport again = OtioReader.read(written.text());
    assertThat(again.project().entities()).isEqualTo(project.entities());
    assertThat(OtioWriter.write(again.project()).text()).isEqualTo(written.text());
  }
}
