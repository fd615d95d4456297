package io.nve.ffmpeg.internal.render;

/** One picture for all times: titles, fills and slates. */
record StillFeed(Picture picture) implements PictureFeed {
  @Override
  public Picture at(long time) {
    return picture;
  }

  @Override
  public void close() {
    picture.frame().close();
  }
}
