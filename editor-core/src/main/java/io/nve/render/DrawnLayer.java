package io.nve.render;

/** A {@link Layer} at one moment. */
public sealed interface DrawnLayer permits DrawnPicture, DrawnAdjustment, DrawnCrossing {}
