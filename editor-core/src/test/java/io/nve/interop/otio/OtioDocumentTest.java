package io.nve.interop.otio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtioDocumentTest {
  static Stream<String> files() {
    return Stream.concat(
        Samples.FILES.stream(),
        Samples.BASELINES.stream().map(name -> "baselines/" + name + ".json"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsReadIsWrittenAndReadAgainEqual(String file) {
    OtioDocument document = OtioDocument.read(Samples.read(file));
    OtioDocument again = OtioDocument.read(document.write());
    assertThat(again).isEqualTo(document);
    assertThat(again.write()).isEqualTo(document.write());
    assertThat(document.schema()).isNotEmpty();
    assertThat(document.root())
        .isEqualTo(JsonReader.readLenient(Samples.read(file), JsonLimits.PROJECT));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsUpgradedStaysAsItIs(String file) {
    OtioDocument upgraded = OtioDocument.read(Samples.read(file)).in(OtioVersions.DEFAULT);
    assertThat(upgraded.in(OtioVersions.DEFAULT)).isEqualTo(upgraded);
    assertThat(OtioDocument.read(upgraded.write())).isEqualTo(upgraded);
  }

  @Test
  void oddNumbersAreKept() {
    String text = OtioDocument.read(Samples.read("big_int.otio")).write();
    assertThat(text)
        .contains(
            "57896044618658097711785492504343953926634992332820282019728792003956564819968",
            "170141183460469231731687303715884105728",
            "\"floatinf\": Infinity",
            "\"floatneginf\": -Infinity",
            "\"floatnan\": NaN",
            "spaß!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"OTIO_SCHEMA":"Sequence.1"} | {"OTIO_SCHEMA":"Track.1"}
          {"OTIO_SCHEMA":"Filler.1"} | {"OTIO_SCHEMA":"Gap.1"}
          {"OTIO_SCHEMA":"SerializeableCollection.1"} | {"OTIO_SCHEMA":"SerializableCollection.1"}
          {"OTIO_SCHEMA":"Clip.1","media_reference":{"a":1}} | {"OTIO_SCHEMA":"Clip.2","active_media_reference_key":"DEFAULT_MEDIA","media_references":{"DEFAULT_MEDIA":{"a":1}}}
          {"OTIO_SCHEMA":"Clip.1","media_reference":null} | {"OTIO_SCHEMA":"Clip.2","active_media_reference_key":"DEFAULT_MEDIA","media_references":{"DEFAULT_MEDIA":null}}
          {"OTIO_SCHEMA":"Marker.1","range":{"a":1}} | {"OTIO_SCHEMA":"Marker.2","marked_range":{"a":1}}
          {"OTIO_SCHEMA":"Marker.3","color":{"OTIO_SCHEMA":"Color.1","r":1.0,"g":0.0,"b":0.0,"a":1.0,"name":"Red"}} | {"OTIO_SCHEMA":"Marker.2","color":"RED"}
          {"OTIO_SCHEMA":"Clip.7","x":1} | {"OTIO_SCHEMA":"Clip.7","x":1}
          {"OTIO_SCHEMA":"Mine.12","x":[{"OTIO_SCHEMA":"Sequence.1"}]} | {"OTIO_SCHEMA":"Mine.12","x":[{"OTIO_SCHEMA":"Track.1"}]}
          {"OTIO_SCHEMA":"odd name","x":1} | {"OTIO_SCHEMA":"odd name","x":1}
          """)
  void oldSchemasAreUpgraded(String old, String present) {
    assertThat(OtioDocument.read(old).in(OtioVersions.DEFAULT))
        .isEqualTo(OtioDocument.read(present));
  }

  @Test
  void otherVersionsAreWrittenOnDemandWithoutLoss() {
    OtioVersions old = OtioVersions.DEFAULT.with("Clip", 1).with("Marker", 1);
    OtioVersions dev = OtioVersions.DEFAULT.with("Marker", 3);
    String clip =
        """
        {"OTIO_SCHEMA":"Clip.2","active_media_reference_key":"b","media_references":{"a":1,"b":2},
         "markers":[{"OTIO_SCHEMA":"Marker.2","color":"GREEN","marked_range":null},
                    {"OTIO_SCHEMA":"Marker.2","color":"PUCE"}]}
        """;
    OtioDocument document = OtioDocument.read(clip);
    OtioDocument downgraded = document.in(old);
    assertThat(downgraded.root().get("media_reference")).isEqualTo(Json.of(2L));
    assertThat(downgraded.schema()).isEqualTo("Clip.1");
    assertThat(downgraded.in(OtioVersions.DEFAULT)).isEqualTo(document);
    assertThat(document.in(dev).write()).contains("\"Marker.3\"", "\"Color.1\"", "\"Green\"");
    assertThat(document.in(dev).in(OtioVersions.DEFAULT)).isEqualTo(document);

    JsonObject mauve =
        (JsonObject)
            JsonReader.read(
                "{\"OTIO_SCHEMA\":\"Marker.3\",\"color\":{\"OTIO_SCHEMA\":\"Color.1\",\"r\":0.9,"
                    + "\"g\":0.7,\"b\":1.0,\"a\":0.5,\"name\":\"mauve\"},\"metadata\":{\"x\":1}}");
    OtioDocument marker = new OtioDocument(mauve);
    assertThat(marker.in(OtioVersions.DEFAULT).root().get("color")).isInstanceOf(Json.Str.class);
    assertThat(marker.in(OtioVersions.DEFAULT).in(dev)).isEqualTo(marker);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "1", "{\"OTIO_SCHEMA\":1}", "null"})
  void aFileWithoutSchemaIsRefused(String text) {
    assertThatThrownBy(() -> OtioDocument.read(text))
        .isInstanceOfSatisfying(
            EditorException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_INTERCHANGE));
  }

  @Test
  void oddNumbersHideInStrictJson() {
    List<Json> odd =
        List.of(
            Json.of(Double.NaN),
            Json.of(Double.NEGATIVE_INFINITY),
            Json.of(1.5),
            JsonObject.of("$number", Json.of("NaN")),
            JsonObject.of("$number", JsonObject.of("$number", Json.of("x"))),
            JsonObject.of("$number", Json.of(Double.NaN)),
            JsonObject.of("$number", Json.of(List.of(Json.of(Double.POSITIVE_INFINITY)))));
    for (Json each : odd) {
      Json hidden = OddNumbers.hide(each);
      String strict = io.nve.json.JsonWriter.canonical(hidden);
      assertThat(OddNumbers.show(JsonReader.read(strict))).isEqualTo(each);
    }
    assertThat(OddNumbers.show(OddNumbers.hide(Json.of(odd)))).isEqualTo(Json.of(odd));
  }
}
