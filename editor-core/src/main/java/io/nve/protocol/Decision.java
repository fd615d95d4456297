package io.nve.protocol;

/** What the server decided about a batch: made as it stands here, or refused. */
public sealed interface Decision permits Applied, Refusal {}
