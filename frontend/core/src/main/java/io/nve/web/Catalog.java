package io.nve.web;

import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditParameter;
import io.nve.edit.EditType;
import io.nve.error.ErrorCode;
import io.nve.model.EffectDescriptor;
import io.nve.model.Parameter;
import io.nve.model.Registry;
import io.nve.model.TransitionDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/** The core's catalogs as plain objects. */
final class Catalog {
  private Catalog() {}

  static JSObject[] editTypes() {
    List<JSObject> found = new ArrayList<>();
    for (EditType<?> type : EditCatalog.types()) {
      found.add(editType(type));
    }
    return found.toArray(new JSObject[0]);
  }

  private static <E extends Edit> JSObject editType(EditType<E> type) {
    List<JSObject> parameters = new ArrayList<>();
    for (EditParameter<E, ?> parameter : type.parameters()) {
      Plain plain =
          new Plain()
              .put("name", parameter.name())
              .put("type", parameter.type())
              .put("about", parameter.about());
      parameter.writtenDefault().ifPresent(value -> plain.put("defaultValue", Border.js(value)));
      parameters.add(plain.done());
    }
    List<String> refusals = new ArrayList<>();
    for (ErrorCode code : type.refusals()) {
      refusals.add(code.name());
    }
    return new Plain()
        .put("name", type.name())
        .put("label", type.label())
        .put("about", type.about())
        .put("parameters", parameters.toArray(new JSObject[0]))
        .put("refusals", refusals.toArray(new String[0]))
        .done();
  }

  static JSObject[] effectTypes() {
    List<JSObject> found = new ArrayList<>();
    for (EffectDescriptor effect : Registry.effects()) {
      found.add(
          new Plain()
              .put("type", effect.id())
              .put("label", effect.label())
              .put("onSound", effect.onSound())
              .put("parameters", parameters(effect.parameters()))
              .done());
    }
    return found.toArray(new JSObject[0]);
  }

  static JSObject[] transitionTypes() {
    List<JSObject> found = new ArrayList<>();
    for (TransitionDescriptor transition : Registry.transitions()) {
      found.add(
          new Plain()
              .put("type", transition.id())
              .put("label", transition.label())
              .put("parameters", parameters(transition.parameters()))
              .done());
    }
    return found.toArray(new JSObject[0]);
  }

  static JSObject[] parameters(List<Parameter<?>> parameters) {
    JSObject[] found = new JSObject[parameters.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = parameter(parameters.get(i));
    }
    return found;
  }

  private static <T> JSObject parameter(Parameter<T> parameter) {
    Plain plain =
        new Plain()
            .put("key", parameter.key())
            .put("label", parameter.label())
            .put("type", parameter.type().name())
            .put("choices", parameter.type().choices().toArray(new String[0]))
            .put("defaultValue", Border.js(parameter.type().write(parameter.defaultValue())))
            .put("unit", parameter.unit().id())
            .put("keyframable", parameter.keyframable());
    if (Double.isFinite(parameter.min())) {
      plain.put("min", parameter.min());
    }
    if (Double.isFinite(parameter.max())) {
      plain.put("max", parameter.max());
    }
    return plain.done();
  }
}
