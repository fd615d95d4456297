package io.nve.protocol;

import io.nve.error.ErrorCode;

/**
 * A batch that was refused whole; it changes nothing.
 *
 * @param code why, for programs
 * @param message why, for people
 * @param path which part of the batch, as a JSON Pointer into it; may be empty
 */
public record Refusal(ErrorCode code, String message, String path) implements Decision {}
