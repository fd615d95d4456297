package io.nve.interop.otio;

/**
 * The name of a schema and its version, written {@code Clip.2}.
 *
 * @param name the present name; old ones are replaced by it
 * @param version the version; -1 when the text has none
 */
record Schema(String name, int version) {
  static final String KEY = "OTIO_SCHEMA";

  static Schema parse(String text) {
    int dot = text.lastIndexOf('.');
    int version = dot < 0 ? -1 : number(text, dot + 1);
    String name = version < 0 ? text : text.substring(0, dot);
    return new Schema(
        switch (name) {
          case "Sequence" -> "Track";
          case "Filler" -> "Gap";
          case "SerializeableCollection" -> "SerializableCollection";
          default -> name;
        },
        version);
  }

  private static int number(String text, int from) {
    int value = from < text.length() && text.length() - from < 6 ? 0 : -1;
    for (int i = from; value >= 0 && i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      value = digit < 0 || digit > 9 ? -1 : 10 * value + digit;
    }
    return value;
  }

  @Override
  public String toString() {
    return version < 0 ? name : name + "." + version;
  }
}
