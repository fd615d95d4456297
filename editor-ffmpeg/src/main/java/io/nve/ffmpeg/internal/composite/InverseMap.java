package io.nve.ffmpeg.internal.composite;

import io.nve.render.Affine;

/** The way back through a map. */
public final class InverseMap {
  private InverseMap() {}

  /** Returns the map that undoes another, whose determinant must not be 0. */
  public static Affine of(Affine map) {
    double det = map.determinant();
    if (det == 0) {
      throw new IllegalArgumentException("a map onto a line has no inverse");
    }
    return new Affine(
        map.d() / det,
        -map.b() / det,
        (map.b() * map.ty() - map.d() * map.tx()) / det,
        -map.c() / det,
        map.a() / det,
        (map.c() * map.tx() - map.a() * map.ty()) / det);
  }
}
