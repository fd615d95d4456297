package io.nve.ffmpeg.internal.encode;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.mix.SoundBlock;
import java.util.function.Consumer;

/** The sound of an output: blocks in, packets to the muxer. */
public final class AudioTrack implements AutoCloseable {
  /** Samples in a block for encoders that take any number. */
  private static final int FREE_SIZE = 2048;

  private final Muxer muxer;
  private final Encoder encoder;
  private final AudioEncoding how;
  private final int stream;
  private final Packet packet = new Packet();
  private final Consumer<Packet> witness;

  /** Opens the encoder and adds its stream. */
  public AudioTrack(Muxer muxer, AudioEncoding how, Container container) {
    this(muxer, how, container, coded -> {});
  }

  /**
   * Opens the encoder and adds its stream.
   *
   * @param witness is shown every packet before it is written
   */
  public AudioTrack(Muxer muxer, AudioEncoding how, Container container, Consumer<Packet> witness) {
    this.witness = witness;
    this.muxer = muxer;
    this.how = how;
    this.encoder = Encoder.audio(how, container.globalHeader());
    this.stream = muxer.addStream(encoder);
  }

  /** Samples that each block but the last must have. */
  public int blockSize() {
    return encoder.frameSize() > 0 ? encoder.frameSize() : FREE_SIZE;
  }

  /**
   * Encodes a block.
   *
   * @param start which sample of the output it begins with
   */
  public void write(SoundBlock block, long start) {
    try (Frame frame =
        Frame.samples(block.length(), how.sampleRate(), how.channels(), encoder.sampleFormat())) {
      new SampleWriter(frame).write(block);
      frame.raw().pts(start);
      encoder.send(frame);
    }
    drain();
  }

  /** Writes what the encoder still holds. */
  public void finish() {
    encoder.send(null);
    drain();
  }

  private void drain() {
    while (encoder.receive(packet)) {
      witness.accept(packet);
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
