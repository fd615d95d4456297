package io.nve.interop.otio;

import io.nve.error.EditorException;
import io.nve.json.JsonLimits;
import io.nve.model.Id;

/**
 * How files are read and written.
 *
 * @param limits limits of what is read
 * @param idPrefix what the ids of imported entities begin with; a number follows. Files that this
 *     library wrote bring their ids along
 * @param versions the versions of schemas that are written
 */
public record OtioOptions(JsonLimits limits, String idPrefix, OtioVersions versions) {
  /** {@link JsonLimits#PROJECT}, ids {@code otio.1}, {@code otio.2}, …, the default versions. */
  public static final OtioOptions DEFAULT =
      new OtioOptions(JsonLimits.PROJECT, "otio.", OtioVersions.DEFAULT);

  /**
   * Checks the prefix.
   *
   * @throws EditorException {@code INVALID_ID} if it cannot begin an id
   */
  public OtioOptions {
    Id.of(idPrefix + Integer.MAX_VALUE);
  }

  /** Returns these options with other limits. */
  public OtioOptions withLimits(JsonLimits changed) {
    return new OtioOptions(changed, idPrefix, versions);
  }

  /** Returns these options with another beginning of ids. */
  public OtioOptions withIdPrefix(String changed) {
    return new OtioOptions(limits, changed, versions);
  }

  /** Returns these options with other versions. */
  public OtioOptions withVersions(OtioVersions changed) {
    return new OtioOptions(limits, idPrefix, changed);
  }
}
