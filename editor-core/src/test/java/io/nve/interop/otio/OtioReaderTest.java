package io.nve.interop.otio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.codec.ProjectCodec;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.interop.Loss;
import io.nve.json.Json;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OtioReaderTest {
  private static final FrameRate RATE = FrameRate.FPS_23_976;

  static Stream<String> files() {
    return Stream.concat(
        Samples.FILES.stream(),
        Stream.of("empty_stack", "empty_track", "empty_serializable_collection")
            .map(name -> "baselines/" + name + ".json"));
  }

  @ParameterizedTest
  @MethodSource("io.nve.interop.otio.OtioDocumentTest#files")
  void everySampleIsReadOrRefusedWithAReason(String file) {
    try {
      assertThat(OtioReader.read(Samples.read(file)).project().size()).isPositive();
    } catch (EditorException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.BAD_INTERCHANGE);
      assertThat(file).startsWith("baselines/");
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void samplesGoThroughAProjectUnchanged(String file) {
    OtioDocument document = OtioDocument.read(Samples.read(file));
    OtioImport read = OtioReader.read(document, OtioOptions.DEFAULT);
    Project project = read.project();
    assertThat(Invariants.editingFaults(project)).isEmpty();

    Project decoded = ProjectCodec.decode(ProjectCodec.encode(project));
    assertThat(decoded).isEqualTo(project);

    OtioExport written = OtioWriter.write(decoded);
    assertThat(Normal.text(written.document())).isEqualTo(Normal.text(document));
    OtioImport again = OtioReader.read(written.text());
    assertThat(again.project().entities()).isEqualTo(project.entities());
    assertThat(OtioWriter.write(again.project()).text()).isEqualTo(written.text());
  }

  @Test
  void aTimelineBecomesASequence() {
    Project project = rich().project();
    Sequence sequence = project.sequence(rich().sequences().get(0)).orElseThrow();
    assertThat(sequence.name()).isEqualTo("Rich");
    assertThat(sequence.rate()).isEqualTo(RATE);
    assertThat(sequence.get(Sequence.START_TIMECODE)).isEqualTo(RATE.ticksAt(86_400));
    assertThat(sequence.metadata("app"))
        .hasValueSatisfying(app -> assertThat(app.get("build")).isEqualTo(Json.of(7)));
    assertThat(sequence.markers()).hasSize(1);
    assertThat(sequence.markers().get(0).range().start()).isEqualTo(RATE.ticksAt(12));
    List<Track> tracks = project.tracks(sequence.id());
    assertThat(tracks).extracting(Track::name).containsExactly("V1", "A1", "odd");
    assertThat(tracks)
        .extracting(Track::carries)
        .containsExactly(TrackKind.VIDEO, TrackKind.AUDIO, TrackKind.VIDEO);
    assertThat(tracks.get(1).get(Track.MUTED)).isTrue();
  }

  @Test
  void itemsStandOneBehindTheOther() {
    List<Clip> clips = mainClips(rich().project());
    assertThat(clips).extracting(Clip::name).containsExactly("A", "comp", "black", "future", "");
    assertThat(clips)
        .extracting(Clip::content)
        .containsExactly(
            ClipKind.MEDIA,
            ClipKind.NESTED,
            ClipKind.PLACEHOLDER,
            ClipKind.PLACEHOLDER,
            ClipKind.PLACEHOLDER);
    assertThat(clips)
        .extracting(clip -> RATE.frameAt(clip.start()))
        .containsExactly(0L, 72L, 92L, 102L, 111L);
    assertThat(clips)
        .extracting(clip -> RATE.frameAt(clip.duration()))
        .containsExactly(48L, 20L, 10L, 9L, 5L);
    assertThat(clips.get(1).enabled()).isFalse();
  }

  @Test
  void aTimeWarpIsASpeed() {
    Clip clip = mainClips(rich().project()).get(0);
    assertThat(clip.speed()).isEqualTo(SpeedMap.of(1, 2));
    assertThat(clip.sourceAt(clip.start())).isEqualTo(RATE.ticksAt(100));
    assertThat(clip.sourceAt(RATE.ticksAt(20))).isEqualTo(RATE.ticksAt(110));
    assertThat(clip.effects())
        .extracting(effect -> effect.type())
        .containsExactly("otio:Blur", "otio:VendorWarp");
    assertThat(clip.markers().get(0).range().start()).isEqualTo(RATE.ticksAt(110));
  }

  @Test
  void allReferencesOfAClipAreKept() {
    Project project = rich().project();
    Asset asset = mainClips(project).get(0).asset().flatMap(project::asset).orElseThrow();
    assertThat(asset.references().keySet())
        .containsExactly("frames", "nothing", "original", "otio:original", "proxy");
    assertThat(asset.get(Asset.ACTIVE)).isEqualTo("proxy");
    assertThat(asset.activeReference().flatMap(reference -> reference.url()))
        .contains("file:///a-proxy.mov");
    assertThat(asset.mediaReference("original").flatMap(reference -> reference.available()))
        .hasValueSatisfying(range -> assertThat(range.duration()).isEqualTo(RATE.ticksAt(1000)));
    assertThat(asset.mediaReference("frames").flatMap(reference -> reference.url()))
        .contains("file:///seq/a.%04d.exr");
  }

  @Test
  void transitionsBindToTheirNeighbours() {
    Project project = rich().project();
    List<Clip> clips = mainClips(project);
    Transition fadeIn = project.transitionsOf(clips.get(0).id()).get(0);
    assertThat(fadeIn.left()).isEqualTo(Id.NONE);
    assertThat(fadeIn.right()).isEqualTo(clips.get(0).id());
    assertThat(fadeIn.outOffset()).isEqualTo(RATE.ticksAt(6));
    Transition custom = project.transitionsOf(clips.get(3).id()).get(0);
    assertThat(custom.right()).isEqualTo(clips.get(4).id());
    assertThat(custom.get(Transition.TYPE)).isEqualTo("Custom_Transition");
  }

  @Test
  void nestedCompositionsAreSequences() {
    Project project = rich().project();
    Clip comp = mainClips(project).get(1);
    Id inner = comp.reference(Clip.SEQUENCE).orElseThrow();
    List<Track> tracks = project.tracks(inner);
    assertThat(tracks).extracting(Track::carries).containsExactly(TrackKind.VIDEO, TrackKind.AUDIO);
    Clip trimmed = project.clips(tracks.get(1).id()).get(0);
    assertThat(trimmed.content()).isEqualTo(ClipKind.NESTED);
    assertThat(RATE.frameAt(trimmed.in())).isEqualTo(2);
    Id innermost = trimmed.reference(Clip.SEQUENCE).orElseThrow();
    Clip frozen = project.clips(project.tracks(innermost).get(0).id()).get(0);
    assertThat(frozen.speed()).isEqualTo(new SpeedMap.Freeze(RATE.ticksAt(7)));
  }

  @Test
  void theReportNamesWhatHasNoEffect() {
    assertThat(rich().report().losses())
        .extracting(Loss::path)
        .containsExactly(
            "/tracks/effects/0",
            "/tracks/children/0/children/1/effects/0",
            "/tracks/children/0/children/1/effects/2",
            "/tracks/children/0/children/5",
            "/tracks/children/0/children/6");
    assertThat(OtioReader.read(Samples.read("simple_cut.otio")).report().isComplete()).isTrue();
  }

  @Test
  void anEditIsWrittenAndTheRestStaysAsItWas() {
    Project project = rich().project();
    Clip clip = mainClips(project).get(1);
    Project moved = project.cut(clip.id(), clip.in() + RATE.ticksAt(1), clip.out());
    String before = OtioWriter.write(project).text();
    String after = OtioWriter.write(moved).text();
    List<String> changed =
        after.lines().filter(line -> !before.lines().toList().contains(line)).toList();
    // The gap before the composition grew by the frame that was trimmed from its head.
    assertThat(changed).allMatch(line -> line.contains("\"value\""));
    assertThat(after).contains("\"value\": 25.0", "\"value\": 19.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"OTIO_SCHEMA\":\"Marker.2\"} | ``",
        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":[]} | /tracks",
        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":1} | /name",
        "{\"OTIO_SCHEMA\":\"Stack.1\",\"children\":{}} | /tracks/children",
        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":{\"children\":[1]}} | /tracks/children/0",
        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"global_start_time\":{\"value\":1,\"rate\":0}} | /global_start_time/rate",
        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"global_start_time\":{\"value\":NaN,\"rate\":24}} | /global_start_time/value",
        "{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":{\"children\":[{\"OTIO_SCHEMA\":\"Track.1\",\"children\":[{\"OTIO_SCHEMA\":\"Gap.1\",\"source_range\":{\"duration\":{\"value\":-1,\"rate\":24}}}]}]}} | /tracks/children/0/children/0/source_range/duration",
      })
  void aFaultIsPointedTo(String text, String path) {
    assertThatThrownBy(() -> OtioReader.read(text))
        .isInstanceOfSatisfying(
            EditorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.BAD_INTERCHANGE);
              assertThat(e.path()).isEqualTo(path);
            });
  }

  @Test
  void idsBeginAsAskedForAndKeepClearOfThoseInTheFile() {
    OtioOptions options = OtioOptions.DEFAULT.withIdPrefix("ana.");
    OtioImport read = OtioReader.read(Samples.read("simple_cut.otio"), options);
    assertThat(read.project().entities())
        .filteredOn(entity -> !entity.id().equals(Id.PROJECT))
        .allMatch(entity -> entity.id().value().startsWith("ana."));
    String written =
        OtioWriter.write(read.project()).text().replaceFirst("\"id\": \"ana.[0-9]+\"", "\"id\": 1");
    OtioImport again = OtioReader.read(written, options);
    assertThat(again.project().size()).isEqualTo(read.project().size());
  }

  @Test
  void aCollectionKeepsItsTimelinesAndTheRest() {
    String collection =
        """
        {"OTIO_SCHEMA":"SerializeableCollection.1","name":"bin","metadata":{"a":1},"children":[
          {"OTIO_SCHEMA":"Timeline.1","name":"one","tracks":null},
          {"OTIO_SCHEMA":"Marker.2","name":"loose"},
          {"OTIO_SCHEMA":"Timeline.1","name":"two","tracks":null}]}
        """;
    OtioImport read = OtioReader.read(collection);
    assertThat(read.sequences()).hasSize(2);
    assertThat(read.report().losses()).extracting(Loss::kind).containsExactly(Loss.Kind.KEPT);
    OtioDocument written = OtioWriter.write(read.project()).document();
    Json.Arr children = (Json.Arr) written.root().find("children").orElseThrow();
    assertThat(children.values())
        .extracting(child -> ((io.nve.json.JsonObject) child).get("name"))
        .containsExactly(Json.of("one"), Json.of("loose"), Json.of("two"));
    assertThat(OtioReader.read(written.write()).project()).isEqualTo(read.project());
  }

  private static OtioImport rich() {
    return OtioReader.read(Samples.read("rich.otio"));
  }

  private static List<Clip> mainClips(Project project) {
    Id main =
        project.sequences().stream()
            .filter(sequence -> sequence.name().equals("Rich"))
            .map(Sequence::id)
            .findFirst()
            .orElseThrow();
    return project.clips(project.tracks(main).get(0).id());
  }
}
