package io.nve.proof;

import io.nve.json.JsonObject;

/** Takes commands as JSON and answers each: where sessions of a mixed run live. */
interface Peer {
  /** Has a session do something; returns what it said, and how it is then. */
  JsonObject ask(JsonObject command);
}
