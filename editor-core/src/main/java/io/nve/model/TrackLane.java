package io.nve.model;

/**
 * A lane and the track whose clips stand on it.
 *
 * @param id the track
 */
record TrackLane(Id id, Lane lane) implements Identified {}
