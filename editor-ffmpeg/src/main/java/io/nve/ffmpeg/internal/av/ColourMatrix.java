package io.nve.ffmpeg.internal.av;

import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/** How luma and chroma make up red, green and blue; always explicit, never a library's guess. */
public enum ColourMatrix {
  /** Standard definition: ITU-R BT.601. */
  BT601(swscale.SWS_CS_ITU601, avutil.AVCOL_SPC_SMPTE170M),
  /** High definition: ITU-R BT.709. */
  BT709(swscale.SWS_CS_ITU709, avutil.AVCOL_SPC_BT709),
  /** Ultra high definition, non-constant luminance: ITU-R BT.2020. */
  BT2020(swscale.SWS_CS_BT2020, avutil.AVCOL_SPC_BT2020_NCL),
  /** The forgotten HDTV of 1988: SMPTE 240M. */
  SMPTE240M(swscale.SWS_CS_SMPTE240M, avutil.AVCOL_SPC_SMPTE240M),
  /** American analogue television: FCC Title 47. */
  FCC(swscale.SWS_CS_FCC, avutil.AVCOL_SPC_FCC);

  /** A picture larger than this that does not say, is high definition. */
  private static final int SD_WIDTH = 1024;

  private static final int SD_HEIGHT = 576;

  private final int scalerValue;
  private final int streamValue;

  ColourMatrix(int scalerValue, int streamValue) {
    this.scalerValue = scalerValue;
    this.streamValue = streamValue;
  }

  int scalerValue() {
    return scalerValue;
  }

  /** Returns the {@code AVCOL_SPC_…} value that tags a stream as this. */
  public int streamValue() {
    return streamValue;
  }

  /**
   * Returns the matrix of a picture tagged with {@code tag}, an {@code AVCOL_SPC_…} value. What is
   * not tagged is BT.601 up to 1024×576 and BT.709 above, as players do.
   */
  public static ColourMatrix of(int tag, int width, int height) {
    if (tag == avutil.AVCOL_SPC_BT470BG || tag == avutil.AVCOL_SPC_SMPTE170M) {
      return BT601;
    }
    if (tag == avutil.AVCOL_SPC_BT2020_NCL || tag == avutil.AVCOL_SPC_BT2020_CL) {
      return BT2020;
    }
    for (ColourMatrix matrix : values()) {
      if (matrix.streamValue == tag) {
        return matrix;
      }
    }
    return width <= SD_WIDTH && height <= SD_HEIGHT ? BT601 : BT709;
  }
}
