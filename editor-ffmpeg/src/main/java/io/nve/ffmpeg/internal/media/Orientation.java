package io.nve.ffmpeg.internal.media;

import io.nve.ffmpeg.internal.av.Pixels;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * How stored pictures are turned before they are shown: mirrored left to right first, if at all,
 * and turned clockwise after that. Angles between are taken to the nearest quarter.
 *
 * @param quarterTurns clockwise quarter turns, 0 to 3
 * @param mirrored whether left and right change places before the turn
 */
public record Orientation(int quarterTurns, boolean mirrored) {
  /** Shown as stored. */
  public static final Orientation UPRIGHT = new Orientation(0, false);

  private static final int MATRIX_INTS = 9;

  /** Brings the turns into 0 to 3. */
  public Orientation {
    quarterTurns = Math.floorMod(quarterTurns, 4);
  }

  /** Returns what the display matrix of a stream says, or {@link #UPRIGHT}. */
  static Orientation of(AVCodecParameters parameters) {
    AVPacketSideData found =
        avcodec.av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    return found == null || found.isNull() ? UPRIGHT : of(found.data(), found.size());
  }

  /** Returns what the display matrix of one picture says, or {@code otherwise}. */
  static Orientation of(AVFrame frame, Orientation otherwise) {
    AVFrameSideData found =
        avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
    return found == null || found.isNull() ? otherwise : of(found.data(), found.size());
  }

  private static Orientation of(BytePointer data, long size) {
    if (size < MATRIX_INTS * Integer.BYTES) {
      return UPRIGHT;
    }
    IntPointer matrix = new IntPointer(data);
    return ofMatrix(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
  }

  /**
   * Returns the orientation that takes the point (x, y), y downwards, to (a·x + c·y, b·x + d·y), as
   * the track header of ISO/IEC 14496-12 has it.
   */
  static Orientation ofMatrix(double a, double b, double c, double d) {
    boolean mirrored = a * d - b * c < 0;
    double angle = mirrored ? Math.atan2(-b, -a) : Math.atan2(b, a);
    return new Orientation((int) Math.floor(angle / (Math.PI / 2) + 0.5), mirrored);
  }

  /** Returns the clockwise turn in degrees: 0, 90, 180 or 270. */
  public int degrees() {
    return quarterTurns * 90;
  }

  /** Returns whether width and height change places. */
  public boolean swapsSides() {
    return quarterTurns % 2 != 0;
  }

  /** Returns {@code stored} as it is shown. */
  public Pixels apply(Pixels stored) {
    if (equals(UPRIGHT)) {
      return stored;
    }
    int width = swapsSides() ? stored.height() : stored.width();
    int height = swapsSides() ? stored.width() : stored.height();
    byte[] shown = new byte[width * height * 4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(
            stored.rgba(), source(stored, x, y) * 4, shown, (y * width + x) * 4, Integer.BYTES);
      }
    }
    return new Pixels(width, height, shown);
  }

  /** Returns the index of the stored pixel that is shown at (x, y). */
  private int source(Pixels stored, int x, int y) {
    int w = stored.width();
    int h = stored.height();
    int column =
        switch (quarterTurns) {
          case 0 -> x;
          case 1 -> y;
          case 2 -> w - 1 - x;
          default -> w - 1 - y;
        };
    int row =
        switch (quarterTurns) {
          case 0 -> y;
          case 1 -> h - 1 - x;
          case 2 -> h - 1 - y;
          default -> x;
        };
    return row * w + (mirrored ? w - 1 - column : column);
  }
}
