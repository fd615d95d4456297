/**
 * Media that tests make for themselves: pictures that carry their frame number, sound that carries
 * its sample number, encoded by a program that shares no code with what is tested.
 */
package io.nve.ffmpeg.testmedia;
