package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.model.Registry;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Transform;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  @Test
  void aPlanReadsLikeThis() {
    Effect blur = Effect.of(Id.of("fx"), "blur", "a").with(Registry.Blur.SIGMA, 0.02);
    Scene scene =
        new Scene()
            .media("a", "v1", 0, 0, 10)
            .media("b", "v1", 10, 20, 10)
            .dissolve("x", "a", "b", 2, 2)
            .editClip("b", clip -> clip.with(Clip.SPEED, SpeedMap.of(1, 2)))
            .clip("t", ClipKind.TITLE, "v2", 3, 4)
            .editClip(
                "t",
                clip ->
                    clip.with(Title.TEXT, "Two\nlines")
                        .with(Transform.POSITION_Y, 0.9)
                        .with(Transform.FLIP_HORIZONTAL, true))
            .clip("g", ClipKind.GENERATOR, "v2", 22, 2)
            .editClip(
                "g",
                clip ->
                    clip.with(Clip.COLOR, Color.WHITE)
                        .withProps(
                            Keys.ramp(
                                blur.addTo(clip.with(Clip.COLOR, Color.WHITE).props()),
                                Transform.OPACITY)))
            .media("snd", "a1", 2, 5, 6)
            .editClip(
                "snd", clip -> clip.with(Sound.GAIN, -3.0).with(Sound.FADE_IN, Scene.ticks(2)));
    String hash = ((LayerSource.TitlePicture) title(scene).source()).title().hash().toString();

    assertThat(PlanText.of(scene.plan()))
        .isEqualTo(
            """
            plan s 1920x1080 #000000 25 fps, 48000 Hz x 2, 677376000 ticks
            source m original m.mp4 [0, 2822400000)
            frames 0 to 3
              picture a media m:0 at 14112000
            frames 3 to 7
              picture a media m:0 at 98784000
              picture t title HASH "Two\\nlines" none position.y=0.9 flip.horizontal
            frames 7 to 8
              picture a media m:0 at 211680000
            frames 8 to 12
              dissolve x [225792000, 338688000)
                from
                  picture a media m:0 at 239904000
                to
                  picture b media m:0 at 261072000 speed 1/2
            frames 12 to 20
              picture b media m:0 at 317520000 speed 1/2
            frames 20 to 22
            frames 22 to 24
              picture g fill #ffffff opacity=[282240000:1.0 564480000:0.0] blur( sigma=0.02 )
            sound snd [56448000, 225792000) media m:0 at 141120000 gain=-3.0 rise [56448000, 112896000) linear
            """
                .replace("HASH", hash));
  }

  private static PictureLayer title(Scene scene) {
    return (PictureLayer) scene.plan().segments().get(1).layers().get(1);
  }
}
