package io.nve.ffmpeg.internal.segment;

import io.nve.spi.RenderNote;
import java.util.BitSet;
import java.util.List;

/**
 * An encoded stretch, whole and in memory. Decoding it needs nothing from its neighbours.
 *
 * @param parameters what a decoder needs besides the pictures; perhaps nothing
 * @param pictures in the order in which they are decoded
 * @param data what their offsets count in; never changed
 * @param notes what could not be drawn quite as the plan says
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying would double the memory
public record CodedStretch(
    byte[] parameters, List<CodedPicture> pictures, byte[] data, List<RenderNote> notes) {
  /** Copies the lists. */
  public CodedStretch {
    pictures = List.copyOf(pictures);
    notes = List.copyOf(notes);
  }

  /**
   * Returns whether it can stand among others: it begins with a key picture, and every picture from
   * 0 is there once and early enough for the delay.
   *
   * @param count how many pictures it should have
   * @param delay how many pictures may be decoded before the one that is shown first
   */
  public boolean stands(long count, int delay) {
    BitSet seen = new BitSet();
    boolean fits = pictures.size() == count && count > 0 && pictures.get(0).key();
    for (int i = 0; i < pictures.size() && fits; i++) {
      CodedPicture picture = pictures.get(i);
      boolean inside = picture.shown() >= 0 && picture.shown() < count;
      fits =
          inside
              && !seen.get(picture.shown())
              && picture.shown() >= i - delay
              && picture.offset() >= 0
              && picture.size() >= 0
              && picture.offset() <= data.length - picture.size();
      if (inside) {
        seen.set(picture.shown());
      }
    }
    return fits;
  }
}
