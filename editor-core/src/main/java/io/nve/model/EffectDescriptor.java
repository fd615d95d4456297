package io.nve.model;

import java.util.List;

/**
 * A kind of effect.
 *
 * @param id its name in documents
 * @param label its name for people, in English
 * @param onSound whether it works on sound rather than on pictures
 * @param parameters what can be set, in the order in which people expect to see it
 */
public record EffectDescriptor(
    String id, String label, boolean onSound, List<Parameter<?>> parameters) {}
