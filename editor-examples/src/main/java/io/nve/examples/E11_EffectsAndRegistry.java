package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.model.Clip;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.EffectDescriptor;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.JobControl;
import io.nve.spi.MediaBackend;
import io.nve.spi.MediaBackends;

/** The registry describes every effect; a clip holds its effects as properties. */
public final class E11_EffectsAndRegistry {
  private E11_EffectsAndRegistry() {}

  /** Runs the example. */
  public static void main(String[] args) {
    for (EffectDescriptor effect : Registry.effects()) {
      System.out.println(effect.id() + ": " + effect.label());
      for (Parameter<?> parameter : effect.parameters()) {
        System.out.println(
            "  "
                + parameter.key()
                + " from "
                + parameter.min()
                + " to "
                + parameter.max()
                + ", usually "
                + parameter.defaultValue());
      }
    }

    Studio studio = new Studio();
    Material orange = Material.color(Color.of("#e07a20"), Studio.SECOND);
    studio.edit(new AppendClips(Studio.V1, orange));
    System.out.println("Without an effect: " + pixel(studio));

    Effect grey =
        Effect.of(Id.of("fx1"), Registry.COLOR_ADJUST.id(), "a")
            .with(Registry.ColorAdjust.SATURATION, 0.0);
    Clip clip = studio.clip(Studio.V1, 0);
    studio.project = studio.project.setProps(clip.id(), grey.addTo(clip.props()));
    System.out.println("Without saturation: " + pixel(studio));
  }

  private static String pixel(Studio studio) {
    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);
    try (MediaBackend backend = MediaBackends.find()) {
      int rgba = backend.compose(CompositionRequest.of(plan, 0), JobControl.NONE).pixel(320, 180);
      return new Color(rgba >>> 24, rgba >> 16 & 255, rgba >> 8 & 255, 255).toString();
    }
  }
}
