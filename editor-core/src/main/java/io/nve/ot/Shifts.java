package io.nve.ot;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Shift;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shifts past what changes where clips start, and clips that are put somewhere past shifts.
 *
 * <h2>A track as a text</h2>
 *
 * A shift inserts time into a track or removes some, as one inserts into a text and deletes from
 * it; clips stand on the track as marks stand in a text. So two shifts merge as two edits of a text
 * do:
 *
 * <pre>
 *   insert, insert    before   ---------p-----------q------------
 *   (p, +L) (q, +D)   merged   ---------p[== L ==]-----q[= D =]---   the one behind moves along
 *
 *   insert, remove    before   ----[q.......p.......)------------
 *   inside            merged   ----q[== L ==]--------------------   what was inserted stays
 *
 *   remove, remove    before   ----[p....[q....p+L)....q+D)------
 *   overlapping       merged   ----p-----------------------------   common time goes once
 * </pre>
 *
 * <p>At the same point, what the earlier one inserts comes first.
 *
 * <h2>Who moves</h2>
 *
 * Marks differ from characters: many can stand at one point, and others move them while a shift is
 * on its way. The rule is that a shift moves those clips, and by that distance, which its author
 * saw it move:
 *
 * <ul>
 *   <li>A head trim that comes in between may carry a clip's start over the point of the shift; a
 *       split may make a half that starts behind it. That clip is then named, with the distance
 *       that the shift gave the clip its author saw. Sound and picture of one take, trimmed by one
 *       person and rippled by another, stay in sync by that.
 *   <li>Clips that started in a removed stretch all come to start at one point. An insertion inside
 *       the stretch had moved the ones behind it and not the ones before it. They can no longer be
 *       told apart by where they stand, so those before it are named. This is the only case in
 *       which the size of a merged shift depends on how many clips there are, and they are clips
 *       whose time was just removed: deleted ones, nearly always.
 *   <li>A clip that somebody put somewhere at the same time is moved by the new place: people put
 *       clips next to others, and stay next to them. Its being named ends.
 * </ul>
 */
final class Shifts {
  private Shifts() {}

  // ---- what is put somewhere ----

  /** Returns a move past a shift: the place moves along with what stands around it. */
  static Operation carried(Place a, Shift b, State before) {
    Clip clip = before.project().clip(a.id()).orElse(null);
    if (clip == null || !a.target(clip).equals(b.track())) {
      return a;
    }
    long start = a.anchor() + clip.in();
    long distance = b.moved(start) - start;
    return distance == 0 ? a : new Place(a.id(), a.track(), a.anchor() + distance);
  }

  /**
   * Returns the creation of a clip past a shift of its track. The shift may name it, if it was
   * purged meanwhile and is created anew.
   */
  static Operation carried(Clip clip, Shift b) {
    return new Create(clip.withPlace(clip.track(), clip.anchor() + b.distance(clip)));
  }

  static Operation pastPlace(Shift a, Place b, State before) {
    return names(a, b.id()) && Transformer.works(b, before)
        ? new Shift(
            a.track(),
            a.at(),
            a.distance(),
            a.own().stream().filter(own -> !own.clip().equals(b.id())).toList())
        : a;
  }

  private static boolean names(Shift shift, Id clip) {
    for (Shift.Own own : shift.own()) {
      if (own.clip().equals(clip)) {
        return true;
      }
    }
    return false;
  }

  // ---- what changes a start ----

  static Operation pastTrimIn(Shift a, TrimIn b, State before) {
    Clip clip = on(a.track(), b.id(), before.project());
    return clip == null ? a : keeping(a, b.id(), clip.anchor() + b.in(), a.distance(clip));
  }

  static Operation pastSplit(Shift a, Split b, State before) {
    Clip clip = on(a.track(), b.id(), before.project());
    if (clip == null) {
      return a;
    }
    long distance = a.distance(clip);
    long left = clip.anchor() + Math.min(clip.in(), b.at());
    long right = clip.anchor() + Math.max(clip.in(), b.at());
    return keeping(keeping(a, b.id(), left, distance), b.newId(), right, distance);
  }

  private static @Nullable Clip on(Id track, Id id, Project project) {
    return project.clip(id).filter(clip -> clip.track().equals(track)).orElse(null);
  }

  /** Returns a shift that moves a clip by a distance although the clip now starts elsewhere. */
  private static Shift keeping(Shift shift, Id clip, long start, long distance) {
    if (names(shift, clip) || shift.moved(start) - start == distance) {
      return shift;
    }
    List<Shift.Own> own = new ArrayList<>(shift.own());
    own.add(new Shift.Own(clip, distance));
    return new Shift(shift.track(), shift.at(), shift.distance(), own);
  }

  // ---- shift and shift ----

  static Operation pastShift(Shift a, Shift b, Order order, State before) {
    if (a.distance() >= 0) {
      return b.distance() >= 0
          ? named(a, b, List.of(insertedPastInserted(a, b, order)), List.of(), before)
          : insertedPastRemoved(a, b, before);
    }
    return b.distance() >= 0
        ? named(a, b, removedPastInserted(a, b), List.of(), before)
        : named(a, b, List.of(removedPastRemoved(a, b)), List.of(), before);
  }

  private static Shift insertedPastInserted(Shift a, Shift b, Order order) {
    boolean behind = a.at() > b.at() || (a.at() == b.at() && order == Order.LATER);
    return behind ? at(a, a.at() + b.distance(), a.distance()) : at(a, a.at(), a.distance());
  }

  private static Operation insertedPastRemoved(Shift a, Shift b, State before) {
    long removed = -b.distance();
    if (a.at() <= b.at()) {
      return named(a, b, List.of(at(a, a.at(), a.distance())), List.of(), before);
    }
    if (a.at() > b.at() + removed) {
      return named(a, b, List.of(at(a, a.at() - removed, a.distance())), List.of(), before);
    }
    List<Clip> collapsed = before.project().startingIn(a.track(), b.at(), a.at());
    return named(a, b, List.of(at(a, b.at(), a.distance())), collapsed, before);
  }

  private static List<Shift> removedPastInserted(Shift a, Shift b) {
    long end = a.at() - a.distance();
    if (b.at() <= a.at()) {
      return List.of(at(a, a.at() + b.distance(), a.distance()));
    }
    if (b.at() >= end) {
      return List.of(at(a, a.at(), a.distance()));
    }
    return List.of(at(a, b.at() + b.distance(), b.at() - end), at(a, a.at(), a.at() - b.at()));
  }

  private static Shift removedPastRemoved(Shift a, Shift b) {
    long end = a.at() - a.distance();
    long otherEnd = b.at() - b.distance();
    long common = Math.min(end, otherEnd) - Math.max(a.at(), b.at());
    long at = a.at() < b.at() ? a.at() : Math.max(b.at(), a.at() + b.distance());
    return at(a, at, a.distance() + Math.max(0, common));
  }

  private static Shift at(Shift shift, long at, long distance) {
    return new Shift(shift.track(), at, distance);
  }

  /**
   * Returns what a shift has become, with those clips named to which it would do something else
   * than it did to them before.
   *
   * @param parts what it has become: one shift, or two that follow each other
   * @param collapsed clips that can no longer be told apart from others
   */
  private static Operation named(
      Shift a, Shift b, List<Shift> parts, List<Clip> collapsed, State before) {
    List<Shift.Own> own = new ArrayList<>(a.own());
    for (Clip clip : collapsed) {
      nameIfNeeded(clip, a, b, parts, own);
    }
    for (Shift.Own each : b.own()) {
      Clip clip = on(a.track(), each.clip(), before.project());
      if (clip != null) {
        nameIfNeeded(clip, a, b, parts, own);
      }
    }
    return all(parts, own);
  }

  private static void nameIfNeeded(
      Clip clip, Shift a, Shift b, List<Shift> parts, List<Shift.Own> own) {
    if (names(a, clip.id())) {
      return;
    }
    long start = clip.start() + b.distance(clip);
    long moved = start;
    for (Shift part : parts) {
      moved = part.moved(moved);
    }
    long distance = a.distance(clip);
    if (moved - start != distance) {
      own.add(new Shift.Own(clip.id(), distance));
    }
  }

  private static Operation all(List<Shift> parts, List<Shift.Own> own) {
    List<Operation> result = new ArrayList<>();
    List<Shift.Own> still = own.stream().map(each -> new Shift.Own(each.clip(), 0)).toList();
    for (int i = 0; i < parts.size(); i++) {
      Shift part = parts.get(i);
      Shift whole = new Shift(part.track(), part.at(), part.distance(), i == 0 ? own : still);
      if (whole.distance() != 0 || !whole.own().isEmpty()) {
        result.add(whole);
      }
    }
    return result.isEmpty() ? Noop.NOOP : Transformer.all(result);
  }
}
