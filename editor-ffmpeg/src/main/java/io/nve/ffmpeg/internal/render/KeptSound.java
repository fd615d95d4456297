package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.segment.SoundReader;
import java.io.IOException;

/**
 * Sound that was encoded for an earlier export.
 *
 * @param reader where it comes from
 * @param muxer where it goes
 * @param stream its stream there
 * @param perSecond the unit of its stamps: samples of a second
 */
record KeptSound(SoundReader reader, Muxer muxer, int stream, int perSecond) implements SoundLine {
  @Override
  public void run(Lockstep lockstep, Runnable check) {
    try {
      for (Packet next = reader.next(); next != null; next = reader.next()) {
        try (Packet packet = next) {
          check.run();
          double seconds = (double) packet.pts() / perSecond;
          if (!lockstep.awaitPictures(seconds - Production.SOUND_LEAD_SECONDS)) {
            return;
          }
          muxer.write(packet, stream);
          lockstep.soundReached(seconds);
        }
      }
      lockstep.soundReached(Double.POSITIVE_INFINITY);
    } catch (IOException e) {
      throw new EditorException(
          ErrorCode.BACKEND_FAILED, "The sound of an earlier export cannot be read on", e);
    }
  }
}
