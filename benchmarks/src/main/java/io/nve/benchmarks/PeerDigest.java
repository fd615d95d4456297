package io.nve.benchmarks;

import io.nve.model.Clip;
import io.nve.model.Project;
import io.nve.model.Transform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** A digest of what can be seen of the clips of a project, as the scripts compute it. */
final class PeerDigest {
  private PeerDigest() {}

  static String of(Project project) {
    TreeSet<String> lines = new TreeSet<>();
    for (var entity : project.entities()) {
      if (entity instanceof Clip clip && clip.alive()) {
        lines.add(line(clip));
      }
    }
    byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, 16);
  }

  private static String line(Clip clip) {
    long opacity = (long) Math.floor(clip.get(Transform.OPACITY) * 1000 + 0.5);
    return String.join(
        " ",
        clip.id().value(),
        clip.track().value(),
        Long.toString(clip.start()),
        Long.toString(clip.in()),
        Long.toString(clip.out()),
        opacity + "\n");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
