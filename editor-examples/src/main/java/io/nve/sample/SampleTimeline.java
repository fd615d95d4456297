package io.nve.sample;

import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Link;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.spi.MediaInfo;
import io.nve.time.FrameRate;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sample's timeline: two films that dissolve into each other, a gap, a third one; above them a
 * picture in picture, an adjustment and titles; below them the films' own sound and music.
 */
final class SampleTimeline {
  static final Id SEQUENCE = Id.of("main");

  private static final long SECOND = Ticks.PER_SECOND;

  private Project project = Project.empty();

  private SampleTimeline() {}

  /** Returns the scenes that it shows, and how many seconds of each. */
  static Map<Scene, Double> films() {
    Map<Scene, Double> films = new LinkedHashMap<>();
    films.put(DawnScene.scene(), 5.08);
    films.put(CityScene.scene(), 5.08);
    films.put(SeaScene.scene(), 4.6);
    return films;
  }

  /**
   * Returns the timeline.
   *
   * @param media what a probe said of each file
   * @param folder where the files are, seen from the timeline
   */
  static Project of(Map<String, MediaInfo> media, String folder) {
    SampleTimeline timeline = new SampleTimeline();
    media.forEach((file, info) -> timeline.addAsset(folder + "/" + file, file, info));
    timeline.addTracks();
    timeline.addFilms();
    timeline.addMusic();
    timeline.project = SampleOverlays.addTo(timeline.project);
    return timeline.project;
  }

  private void addAsset(String url, String file, MediaInfo info) {
    MediaReference reference = MediaReference.of(url, new TimeRange(0, info.duration()));
    Asset asset = Asset.of(Id.of(file), reference);
    JsonObject props =
        asset
            .props()
            .with(Asset.PROBE.key(), info.toJson())
            .with(Asset.NAME.key(), Asset.NAME.write(file));
    project = project.create(asset.withProps(props));
  }

  private void addTracks() {
    Sequence main = Sequence.of(SEQUENCE, FrameRate.FPS_25, Scene.WIDTH, Scene.HEIGHT);
    JsonObject name = JsonObject.of(Sequence.NAME.key(), Sequence.NAME.write("Sample"));
    project = project.create(main.withProps(main.props().withAll(name)));
    addTrack("V1", TrackKind.VIDEO, "a");
    addTrack("V2", TrackKind.VIDEO, "b");
    addTrack("V3", TrackKind.VIDEO, "c");
    addTrack("Look", TrackKind.ADJUSTMENT, "d");
    addTrack("V4", TrackKind.VIDEO, "e");
    addTrack("V5", TrackKind.VIDEO, "f");
    addTrack("A1", TrackKind.AUDIO, "g");
    addTrack("A2", TrackKind.AUDIO, "h");
  }

  private void addTrack(String name, TrackKind kind, String order) {
    Track track = Track.of(Id.of(name), SEQUENCE, kind, order);
    JsonObject props = track.props().with(Track.NAME.key(), Track.NAME.write(name));
    project = project.create(track.withProps(props));
  }

  /** Picture and sound of the films, linked; the first two dissolve. */
  private void addFilms() {
    addFilm("dawn", 0, 0, 4.52);
    addFilm("city", 4.52, 0.52, 4.48);
    addFilm("sea", 9.4, 0, 4.6);
    long half = SECOND / 2;
    for (String track : new String[] {"V1", "A1"}) {
      Id left = Id.of("dawn." + track);
      Id right = Id.of("city." + track);
      Id id = Id.of("dissolve." + track);
      project = project.create(Transition.of(id, "dissolve", left, right, half, half));
    }
    fade("dawn.A1", Sound.FADE_IN.key(), SECOND);
    fade("city.A1", Sound.FADE_OUT.key(), SECOND / 4);
    fade("sea.A1", Sound.FADE_IN.key(), SECOND);
    fade("sea.A1", Sound.FADE_OUT.key(), 2 * SECOND);
  }

  private void addFilm(String name, double start, double in, double seconds) {
    Id link = Id.of(name + ".link");
    project = project.create(Link.of(link));
    for (String track : new String[] {"V1", "A1"}) {
      Clip clip = clip(name + "." + track, name + ".mp4", track, start, in, seconds);
      project = project.create(clip.with(Clip.LINK, link));
    }
  }

  static Clip clip(String id, String asset, String track, double start, double in, double seconds) {
    return Clip.media(
        Id.of(id),
        Id.of(asset),
        Id.of(track),
        Ticks.ofSeconds(start),
        Ticks.ofSeconds(in),
        Ticks.ofSeconds(in + seconds));
  }

  private void fade(String clip, String key, long duration) {
    project = project.setProperty(Id.of(clip), key, Sound.FADE_IN.write(duration));
  }

  /** Music that wanders from left to right. */
  private void addMusic() {
    Clip music = clip("music", "music.wav", "A2", 0, 0, 14);
    Motion motion =
        new Motion(music.props()).at(Sound.PAN, 0, -0.5).at(Sound.PAN, 7, 0.5).at(Sound.PAN, 14, 0);
    project =
        project.create(
            music
                .withProps(motion.props())
                .with(Sound.FADE_IN, SECOND / 2)
                .with(Sound.FADE_OUT, 2 * SECOND)
                .with(Sound.GAIN, -2.0));
  }
}
