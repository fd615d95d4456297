package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Decoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Packet;
import java.util.Set;

/** Media of a single picture. */
final class Stills {
  private Stills() {}

  /** Returns whether the file holds one picture that is shown for as long as one likes. */
  static boolean isStill(MediaFile file) {
    return file.demuxer().formatName().endsWith("_pipe");
  }

  /** Returns how the picture is turned: photographs say so inside the picture, not around it. */
  static Orientation orientation(MediaFile file, int index) {
    Orientation stored = Orientation.of(file.stream(index).codecpar());
    file.demuxer().useOnly(Set.of(index));
    try (Decoder decoder = file.decoder(index);
        Packet packet = new Packet();
        Frame frame = new Frame()) {
      if (file.demuxer().read(packet) && decoder.send(packet) == Decoder.Input.TAKEN) {
        decoder.send(null);
        if (decoder.receive(frame) == Decoder.Output.FRAME) {
          return Orientation.of(frame.raw(), stored);
        }
      }
      return stored;
    }
  }
}
