package io.nve.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.render.PlanSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceResolverTest {
  private static PlanSource source(String url) {
    return new PlanSource(
        Id.of("m"), "", "original", url, "", false, 0, PlanSource.UNKNOWN, JsonObject.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "a.mp4, /films/a.mp4",
    "./clips/a.mp4, /films/./clips/a.mp4",
    "/media/a.mp4, /media/a.mp4",
    "file:///media/a.mp4, /media/a.mp4",
    "file://localhost/media/a.mp4, /media/a.mp4",
    "file:/media/a.mp4, /media/a.mp4",
    "FILE:///media/a.mp4, /media/a.mp4",
    "file:a.mp4, /films/a.mp4",
    "file:///media/my%20film.mp4, /media/my film.mp4",
    "file:///media/%C3%A4%E2%82%AC%F0%9F%8E%AC.mp4, /media/ä€🎬.mp4",
    "file:///media/100%.mp4, /media/100%.mp4",
    "file:///media/%zz.mp4, /media/%zz.mp4",
    "file:///media/%C3.mp4, /media/%C3.mp4",
    "file:///media/%FF.mp4, /media/%FF.mp4",
    "my%20film.mp4, /films/my%20film.mp4",
    "file:///C:/media/a.mp4, C:/media/a.mp4",
    "C:\\media\\a.mp4, C:\\media\\a.mp4",
    "https://example.org/a.mp4, https://example.org/a.mp4",
    "s3://bucket/a.mp4, s3://bucket/a.mp4"
  })
  void urlsBecomePlaces(String url, String place) {
    assertThat(SourceResolver.relativeTo("/films").locate(source(url)))
        .contains(MediaLocation.of(place));
  }

  @Test
  void aFolderMayEndWithASlash() {
    assertThat(SourceResolver.relativeTo("/films/").locate(source("a.mp4")))
        .contains(MediaLocation.of("/films/a.mp4"));
    assertThat(SourceResolver.asWritten().locate(source("a.mp4")))
        .contains(MediaLocation.of("a.mp4"));
  }

  @Test
  void noUrlMeansNoPlace() {
    assertThat(SourceResolver.asWritten().locate(source(""))).isEmpty();
  }
}
