package io.nve.proof;

import io.nve.codec.ProjectCodec;
import io.nve.edit.RandomEdits;
import io.nve.interop.otio.OtioExport;
import io.nve.interop.otio.OtioImport;
import io.nve.interop.otio.OtioReader;
import io.nve.interop.otio.OtioWriter;
import io.nve.model.Project;
import io.nve.testkit.Damage;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.RandomSequences;
import java.util.Random;

/** OpenTimelineIO files of random projects, written, read again, and read when damaged. */
final class InterchangeSuite implements Suite {
  private static final int DAMAGED = 10;

  @Override
  public String name() {
    return "interchange";
  }

  @Override
  public int seeds() {
    return 80;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    Project project =
        switch (random.nextInt(3)) {
          case 0 -> RandomProjects.next(random);
          case 1 -> RandomSequences.next(random);
          default -> RandomEdits.project(random);
        };
    OtioExport export = OtioWriter.write(project);
    String text = export.text();
    out.add(text);
    out.addAll("lost", export.report().losses());
    out.attempt("read", () -> read(text));
    for (int i = 0; i < DAMAGED; i++) {
      String damaged = Damage.edited(text, random);
      out.attempt("damaged", () -> read(damaged));
    }
  }

  private static String read(String text) {
    OtioImport read = OtioReader.read(text);
    return ProjectCodec.encode(read.project()) + read.report().losses();
  }
}
