package io.nve.edit;

import static io.nve.edit.EditWorld.RATE;
import static io.nve.edit.EditWorld.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.JsonReader;
import io.nve.json.JsonWriter;
import io.nve.model.ClipKind;
import io.nve.model.Id;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits as scripts. */
class EditCatalogTest {
  private static Edit decode(String json) {
    return EditCatalog.decode(JsonReader.read(json), RATE);
  }

  @Test
  void everyKindOfEditIsThereOnceAndDescribed() {
    List<Class<?>> permitted = List.of(Edit.class.getPermittedSubclasses());
    assertThat(EditCatalog.types()).hasSameSizeAs(permitted);
    assertThat(EditCatalog.types()).extracting(EditType::name).doesNotHaveDuplicates();
    for (EditType<?> type : EditCatalog.types()) {
      assertThat(type.name()).matches("[a-z]+(-[a-z]+)*");
      assertThat(type.about()).endsWith(".");
      assertThat(type.label()).isNotEmpty();
      assertThat(EditCatalog.type(type.name())).containsSame(type);
      assertThat(type.parameters()).allSatisfy(each -> assertThat(each.about()).isNotEmpty());
      assertThat(type.refusals()).doesNotHaveDuplicates();
    }
    assertThat(EditCatalog.type("explode")).isEmpty();
  }

  @Test
  void timesAreTicksFramesOrSeconds() {
    assertThat(distance("705600000")).isEqualTo(705_600_000);
    assertThat(distance("\"25f\"")).isEqualTo(705_600_000);
    assertThat(distance("\"-3f\"")).isEqualTo(-frames(3));
    assertThat(distance("\"1.5s\"")).isEqualTo(1_058_400_000);
    assertThat(distance("\"-0.000001s\"")).isEqualTo(-706);
  }

  private static long distance(String time) {
    return ((SlipClip) decode("{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":" + time + "}"))
        .distance();
  }

  @Test
  void defaultsCanBeLeftOut() {
    assertThat(decode("{\"edit\":\"move\",\"clips\":[\"a\"],\"distance\":5}"))
        .isEqualTo(new MoveClips(List.of(Id.of("a")), 5, 0, PlaceMode.OVERWRITE));
    assertThat(
            JsonWriter.canonical(
                new MoveClips(List.of(Id.of("a")), 5, 0, PlaceMode.OVERWRITE).toJson()))
        .isEqualTo("{\"clips\":[\"a\"],\"distance\":5,\"edit\":\"move\"}");
  }

  @Test
  void materialSaysWhatItIsByWhatItHas() {
    AppendClips append =
        (AppendClips)
            decode(
                "{\"edit\":\"append\",\"parts\":["
                    + "{\"track\":\"v\",\"asset\":\"x\",\"in\":\"2f\",\"out\":\"5f\"},"
                    + "{\"track\":\"w\",\"text\":\"Hello\",\"duration\":\"1s\",\"id\":\"t\","
                    + "\"props\":{\"font.italic\":true}}]}");
    Material media = append.parts().get(0).material();
    assertThat(media).isEqualTo(Material.asset(Id.of("x"), frames(2), frames(5)));
    Part title = append.parts().get(1);
    assertThat(title.id()).isEqualTo(Id.of("t"));
    assertThat(title.material().content()).isEqualTo(ClipKind.TITLE);
    assertThat(Title.ITALIC.in(title.material().props())).isTrue();
  }

  @Test
  void speedsAreFractions() {
    ChangeSpeed slow =
        (ChangeSpeed) decode("{\"edit\":\"speed\",\"clip\":\"a\",\"speed\":\"2/4\"}");
    assertThat(slow.speed()).isEqualTo(SpeedMap.of(1, 2));
    assertThat(decode(JsonWriter.canonical(slow.toJson()))).isEqualTo(slow);
  }

  @Test
  void optionsAreWhatAScriptSaysAndTheUsualOnes() {
    assertThat(options("{}")).isEqualTo(EditOptions.DEFAULT);
    EditOptions all =
        new EditOptions(
            Follow.IGNORE,
            Follow.IGNORE,
            RippleScope.TRACK,
            Spanning.KEEP,
            TransitionPolicy.REFUSE,
            OnLimit.CLAMP,
            false);
    assertThat(EditCatalog.decodeOptions(EditCatalog.encode(all))).isEqualTo(all);
    assertThat(options("{\"onLimit\":\"clamp\"}"))
        .isEqualTo(EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP));
    assertRefused(() -> options("{\"link\":\"ignore\"}"), ErrorCode.UNKNOWN_EDIT, "/link");
    assertRefused(() -> options("{\"links\":true}"), ErrorCode.INVALID_VALUE, "/links");
  }

  private static EditOptions options(String json) {
    return EditCatalog.decodeOptions(JsonReader.read(json));
  }

  private static void assertRefused(ThrowingCallable script, ErrorCode code, String path) {
    EditorException refusal = Assertions.catchThrowableOfType(EditorException.class, script);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal.getMessage()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[]; INVALID_VALUE; ''",
        "{}; INVALID_VALUE; ''",
        "{\"edit\":7}; INVALID_VALUE; /edit",
        "{\"edit\":\"explode\"}; UNKNOWN_EDIT; /edit",
        "{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":1,\"speed\":2}; UNKNOWN_EDIT; /speed",
        "{\"edit\":\"slip\",\"clip\":\"a\"}; INVALID_VALUE; ''",
        "{\"edit\":\"slip\",\"clip\":\"a b\",\"distance\":1}; INVALID_VALUE; /clip",
        "{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":1.5}; INVALID_VALUE; /distance",
        "{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":\"f\"}; INVALID_VALUE; /distance",
        "{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":\"1.5f\"}; INVALID_VALUE; /distance",
        "{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":\"--1s\"}; INVALID_VALUE; /distance",
        "{\"edit\":\"slip\",\"clip\":\"a\",\"distance\":9000000000000001}; TIME_OVERFLOW; /distance",
        "{\"edit\":\"trim\",\"clip\":\"a\",\"edge\":\"top\",\"distance\":1}; INVALID_VALUE; /edge",
        "{\"edit\":\"remove\",\"clips\":[\"a\",3]}; INVALID_VALUE; /clips/1",
        "{\"edit\":\"remove\",\"clips\":\"a\"}; INVALID_VALUE; /clips",
        "{\"edit\":\"speed\",\"clip\":\"a\",\"speed\":\"1/0\"}; INVALID_VALUE; /speed",
        "{\"edit\":\"speed\",\"clip\":\"a\",\"speed\":0}; INVALID_VALUE; /speed",
        "{\"edit\":\"lift\",\"tracks\":[],\"range\":{\"start\":5,\"end\":3}}; INVALID_RANGE; /range",
        "{\"edit\":\"lift\",\"tracks\":[],\"range\":{\"end\":3}}; INVALID_VALUE; /range",
        "{\"edit\":\"append\",\"parts\":[{\"track\":\"v\",\"in\":0,\"out\":0}]}; INVALID_RANGE;"
            + " /parts/0",
        "{\"edit\":\"append\",\"parts\":[{\"track\":\"v\",\"colour\":1}]}; INVALID_VALUE;"
            + " /parts/0/colour",
        "{\"edit\":\"edit-text\",\"entity\":\"a\",\"property\":\"text\",\"delta\":[true]};"
            + " INVALID_VALUE; /delta/0",
      })
  void whatIsNoEditIsRefusedWithItsPlace(String json, ErrorCode code, String path) {
    assertRefused(() -> decode(json), code, path);
  }
}
