package io.nve.ffmpeg.internal.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameter sets of an H.264 stream, each by its number; immutable. */
public final class AvcParameters {
  private static final int HIGHEST_ID = 31;

  private final int lengthBytes;
  private final Map<Integer, byte[]> sequences;
  private final Map<Integer, byte[]> pictures;

  private AvcParameters(
      int lengthBytes, Map<Integer, byte[]> sequences, Map<Integer, byte[]> pictures) {
    this.lengthBytes = lengthBytes;
    this.sequences = Collections.unmodifiableMap(sequences);
    this.pictures = Collections.unmodifiableMap(pictures);
  }

  /** Reads what an MP4 file holds beside the pictures; empty if it is something else. */
  public static Optional<AvcParameters> ofFile(byte[] avcc) {
    if (avcc.length < 7 || avcc[0] != 1) {
      return Optional.empty();
    }
    List<byte[]> units = new ArrayList<>();
    int at = 5;
    for (int mask : new int[] {31, 255}) {
      if (at >= avcc.length) {
        return Optional.empty();
      }
      int left = avcc[at++] & mask;
      for (; left > 0; left--) {
        int size = at + 2 > avcc.length ? -1 : (avcc[at] & 0xff) << 8 | (avcc[at + 1] & 0xff);
        if (size < 1 || at + 2 + size > avcc.length) {
          return Optional.empty();
        }
        units.add(Arrays.copyOfRange(avcc, at + 2, at + 2 + size));
        at += 2 + size;
      }
    }
    return of((avcc[4] & 3) + 1, units);
  }

  /** Reads what an encoder says beside the pictures; empty if it is something else. */
  public static Optional<AvcParameters> ofStream(byte[] units) {
    return of(4, NalUnits.byStartCode(units));
  }

  private static Optional<AvcParameters> of(int lengthBytes, List<byte[]> units) {
    Map<Integer, byte[]> sequences = new TreeMap<>();
    Map<Integer, byte[]> pictures = new TreeMap<>();
    for (byte[] unit : units) {
      if (NalUnits.type(unit) == NalUnits.SEQUENCE) {
        Sequences.read(unit).ifPresent(found -> sequences.put(found.id(), unit));
      } else if (NalUnits.type(unit) == NalUnits.PICTURE) {
        long id = new Bits(NalUnits.payload(unit)).number();
        if (id <= 255) {
          pictures.put((int) id, unit);
        }
      }
    }
    return sequences.isEmpty() || pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(new AvcParameters(lengthBytes, sequences, pictures));
  }

  /** How many bytes lead each unit of a packet in the file. */
  int lengthBytes() {
    return lengthBytes;
  }

  /** Returns whether all of it is of whole pictures in 8-bit 4:2:0. */
  public boolean plain() {
    return sequences.values().stream()
        .allMatch(unit -> Sequences.read(unit).filter(Sequences::plain).isPresent());
  }

  /** Returns whether a unit is one of these sets, to the byte. */
  boolean has(byte[] unit) {
    return sequences.values().stream().anyMatch(known -> Arrays.equals(known, unit))
        || pictures.values().stream().anyMatch(known -> Arrays.equals(known, unit));
  }

  /** Returns whether pictures are coded by context, which leaves no room to change a number. */
  boolean arithmetic() {
    return pictures.values().stream()
        .anyMatch(unit -> {
          Bits bits = new Bits(NalUnits.payload(unit));
          bits.number();
          bits.number();
          return bits.bit() == 1;
        });
  }

  /** Returns a number that neither these sequences nor pictures have, if there is one. */
  public Optional<Integer> freeId() {
    for (int id = 0; id <= HIGHEST_ID; id++) {
      if (!sequences.containsKey(id) && !pictures.containsKey(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** Returns these and others together; empty where two of one number differ. */
  public Optional<AvcParameters> with(AvcParameters other) {
    Map<Integer, byte[]> allSequences = new TreeMap<>(sequences);
    Map<Integer, byte[]> allPictures = new TreeMap<>(pictures);
    return merge(allSequences, other.sequences) && merge(allPictures, other.pictures)
        ? Optional.of(new AvcParameters(lengthBytes, allSequences, allPictures))
        : Optional.empty();
  }

  private static boolean merge(Map<Integer, byte[]> all, Map<Integer, byte[]> more) {
    for (Map.Entry<Integer, byte[]> entry : more.entrySet()) {
      byte[] known = all.putIfAbsent(entry.getKey(), entry.getValue());
      if (known != null && !Arrays.equals(known, entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Returns all of it for a muxer, the sequence that asks most of a decoder first. */
  public byte[] bytes() {
    List<byte[]> units = new ArrayList<>(sequences.values());
    units.sort(Comparator.comparingInt(AvcParameters::demand).reversed());
    units.addAll(pictures.values());
    return NalUnits.joined(units);
  }

  private static int demand(byte[] unit) {
    return Sequences.read(unit).map(set -> set.profile() * 256 + set.level()).orElse(0);
  }
}
