package io.nve.ffmpeg.internal.segment;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.spi.RenderNote;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;

/** Encodes one stretch into memory: pictures in, a {@link CodedStretch} out. */
public final class StretchEncoder implements AutoCloseable {
  private final Encoder encoder;
  private final Packet packet = new Packet();
  private final List<CodedPicture> pictures = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final Runnable check;
  private int sent;

  /**
   * Opens an encoder of its own, whose first picture is a key picture.
   *
   * @param check called before every picture; throws when the work is to end
   */
  public StretchEncoder(VideoEncoding how, boolean globalHeader, Runnable check) {
    this.encoder = Encoder.video(how, globalHeader);
    this.check = check;
  }

  /** Encodes the next picture. */
  public void write(Frame picture) {
    picture.raw().pts(sent++).duration(1);
    // What the source coded it as must not steer how it is coded now.
    picture.raw().pict_type(avutil.AV_PICTURE_TYPE_NONE);
    encoder.send(picture);
    drain();
  }

  private void drain() {
    while (encoder.receive(packet)) {
      byte[] bytes = packet.bytes();
      pictures.add(new CodedPicture((int) packet.pts(), packet.key(), data.size(), bytes.length));
      data.writeBytes(bytes);
      packet.clear();
      check.run();
    }
  }

  /** Ends the stretch. */
  public CodedStretch finish(List<RenderNote> notes) {
    encoder.send(null);
    drain();
    return new CodedStretch(encoder.parameters(), pictures, data.toByteArray(), notes);
  }

  @Override
  public void close() {
    packet.close();
    encoder.close();
  }
}
