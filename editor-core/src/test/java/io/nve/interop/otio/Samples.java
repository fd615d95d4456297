package io.nve.interop.otio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files under {@code src/test/resources/otio}, which come from the OpenTimelineIO project. */
final class Samples {
  static final List<String> FILES =
      List.of(
          "big_int.otio",
          "clip_example.otio",
          "generator_reference_test.otio",
          "multitrack.otio",
          "nested_example.otio",
          "simple_cut.otio",
          "rich.otio",
          "transition.otio");

  static final List<String> BASELINES =
      List.of(
          "empty_clip",
          "empty_color",
          "empty_effect",
          "empty_external_reference",
          "empty_gap",
          "empty_generator_reference",
          "empty_marker",
          "empty_missingreference",
          "empty_rationaltime",
          "empty_serializable_collection",
          "empty_stack",
          "empty_timeline",
          "empty_timerange",
          "empty_timetransform",
          "empty_track",
          "empty_transition");

  private Samples() {}

  static String read(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/otio/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
