package io.nve.model;

import java.util.List;

/**
 * A kind of transition.
 *
 * @param id its name in documents
 * @param label its name for people, in English
 * @param parameters what can be set, in the order in which people expect to see it
 */
public record TransitionDescriptor(String id, String label, List<Parameter<?>> parameters) {}
