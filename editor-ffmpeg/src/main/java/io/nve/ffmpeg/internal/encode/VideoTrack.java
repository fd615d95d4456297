package io.nve.ffmpeg.internal.encode;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.av.Packet;
import org.bytedeco.ffmpeg.global.avutil;

/** The pictures of an output: frames in, packets to the muxer. */
public final class VideoTrack implements AutoCloseable {
  private final Muxer muxer;
  private final Encoder encoder;
  private final int stream;
  private final Packet packet = new Packet();

  /** Opens the encoder and adds its stream. */
  public VideoTrack(Muxer muxer, VideoEncoding how, Container container) {
    this.muxer = muxer;
    this.encoder = Encoder.video(how, container.globalHeader());
    this.stream = muxer.addStream(encoder);
  }

  /**
   * Encodes a picture.
   *
   * @param number which frame of the output it is, counted from 0 without gaps
   */
  public void write(Frame picture, long number) {
    picture.raw().pts(number).duration(1);
    // What the source coded it as must not steer how it is coded now.
    picture.raw().pict_type(avutil.AV_PICTURE_TYPE_NONE);
    encoder.send(picture);
    drain();
  }

  /** Writes what the encoder still holds. */
  public void finish() {
    encoder.send(null);
    drain();
  }

  private void drain() {
    while (encoder.receive(packet)) {
      if (packet.duration() == 0) {
        packet.raw().duration(1);
      }
      muxer.write(packet, stream);
    }
  }

  /** The encoder's name. */
  public String encoderName() {
    return encoder.name();
  }

  @Override
  public void close() {
    packet.close();
    encoder.close();
  }
}
