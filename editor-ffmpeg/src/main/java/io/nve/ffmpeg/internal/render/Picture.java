package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.render.Affine;
import io.nve.render.PictureSize;

/**
 * What a feed shows at a moment.
 *
 * @param frame the pixels as stored; they belong to the feed
 * @param identity equal for equal pictures of the same feed
 * @param size the picture's size as geometry knows it
 * @param upright from the frame's pixels to the picture's
 * @param bleed how many pixels of the picture the frame reaches beyond it on each side
 */
record Picture(Frame frame, long identity, PictureSize size, Affine upright, int bleed) {
  /** A picture that is stored as it is shown. */
  static Picture plain(Frame frame, long identity) {
    return new Picture(
        frame, identity, PictureSize.of(frame.width(), frame.height()), Affine.IDENTITY, 0);
  }

  /** The same picture under another size: that of the canvas it was made for, say. */
  Picture withSize(PictureSize other) {
    return new Picture(frame, identity, other, upright, bleed);
  }
}
