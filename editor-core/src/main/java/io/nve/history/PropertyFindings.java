package io.nve.history;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.EntityKind;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import io.nve.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is different about the properties of one entity that is alive in both versions. */
final class PropertyFindings {
  private static final String MARKER = "marker/";
  private static final String EFFECT = "fx/";
  private static final String MEDIA = Asset.referenceKey("");
  private static final String KEYFRAME = "/@";

  private final Entity before;
  private final Entity after;
  private final Set<String> told = new TreeSet<>();
  private final List<String> unnamed = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private PropertyFindings(Entity before, Entity after) {
    this.before = before;
    this.after = after;
  }

  static List<Finding> of(EntityChange.Rewritten change) {
    PropertyFindings properties = new PropertyFindings(change.before(), change.after());
    change.keys().forEach(properties::look);
    properties.tellUnnamed();
    return properties.findings;
  }

  private void look(String key) {
    if (isToldElsewhere(key)) {
      return;
    }
    Optional<Id> marker = member(key, MARKER);
    Optional<Id> effect = member(key, EFFECT);
    if (marker.isPresent()) {
      once(MARKER + marker.get(), new Finding.MarkerChanged(before, after, marker.get()));
    } else if (effect.isPresent()) {
      once(EFFECT + effect.get(), new Finding.EffectChanged(before, after, effect.get()));
    } else if (before instanceof Asset was && after instanceof Asset is && key.startsWith(MEDIA)) {
      once(MEDIA, new Finding.MediaChanged(was, is));
    } else {
      lookAtParameter(key);
    }
  }

  /** What cuts, retimings, links and groups write is told by findings of their own. */
  private boolean isToldElsewhere(String key) {
    EntityKind kind = after.kind();
    return (kind == EntityKind.CLIP
            && (key.equals(Clip.SPEED.key())
                || key.equals(Clip.LINK.key())
                || key.equals(Clip.GROUP.key())))
        || (kind == EntityKind.TRANSITION
            && (key.equals(Transition.LEFT.key()) || key.equals(Transition.RIGHT.key())));
  }

  private static Optional<Id> member(String key, String family) {
    int end = key.startsWith(family) ? key.indexOf('/', family.length()) : -1;
    String id = end < 0 ? "" : key.substring(family.length(), end);
    return Id.isValid(id) ? Optional.of(Id.of(id)) : Optional.empty();
  }

  private void once(String what, Finding finding) {
    if (told.add(what)) {
      findings.add(finding);
    }
  }

  private void lookAtParameter(String key) {
    int keyframe = key.indexOf(KEYFRAME);
    String name = keyframe < 0 ? key : key.substring(0, keyframe);
    Parameter<?> parameter = Registry.parameter(after.kind(), name).orElse(null);
    if (parameter == null) {
      unnamed.add(key);
    } else if (keyframe >= 0) {
      once(name + KEYFRAME, new Finding.KeyframesChanged(before, after, parameter));
    } else if (!parameter.in(before.props()).equals(parameter.in(after.props()))) {
      findings.add(new Finding.ValueChanged(before, after, parameter));
    }
  }

  private void tellUnnamed() {
    if (!unnamed.isEmpty()) {
      findings.add(new Finding.DataChanged(before, after, List.copyOf(unnamed)));
    }
  }
}
