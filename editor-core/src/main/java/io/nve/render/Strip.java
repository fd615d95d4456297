package io.nve.render;

/**
 * A layer on its row of the picture.
 *
 * @param row how high it lies; at most one strip of a row is seen in a frame
 * @param firstFrame the first frame that it is seen in
 * @param endFrame the frame behind the last one
 * @param layer the layer
 */
record Strip(int row, long firstFrame, long endFrame, Layer layer) {}
