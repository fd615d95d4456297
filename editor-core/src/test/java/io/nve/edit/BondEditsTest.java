package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Group;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links and groups. */
class BondEditsTest {
  private static EditWorld world() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .audio("n")
        .clip("p", "v", 0, 10, 0)
        .clip("q", "m", 0, 10, 0)
        .clip("r", "n", 0, 10, 0)
        .clip("o", "v", 10, 20, 50);
  }

  private static List<Id> ids(String... names) {
    return List.of(names).stream().map(Id::of).toList();
  }

  @Test
  void linkingEndsOlderLinks() {
    EditWorld world = world().link("k", "p", "q").make(new LinkClips(ids("p", "r")));
    assertThat(world.get("p").link()).contains(Id.of("new.1")).isEqualTo(world.get("r").link());
    assertThat(world.get("q").link()).contains(Id.of("k"));
    assertRefused(world, new LinkClips(ids("p")), ErrorCode.INVALID_VALUE);
    assertRefused(world, new LinkClips(List.of()), ErrorCode.INVALID_VALUE);
    assertRefused(
        world().change("m", true, Track.LOCKED), new LinkClips(ids("p", "q")), ErrorCode.LOCKED);
  }

  @Test
  void clipsOfDifferentSequencesCannotBeLinked() {
    Id other = Id.of("s2");
    EditWorld world = world().add(Sequence.of(other, EditWorld.RATE, 640, 360));
    world.add(Track.of(Id.of("w"), other, TrackKind.VIDEO, "m")).clip("z", "w", 0, 5, 0);
    assertRefused(world, new LinkClips(ids("p", "z")), ErrorCode.WRONG_KIND);
  }

  @Test
  void unlinkingEndsTheWholeLink() {
    EditWorld world = world().link("k", "p", "q", "r").make(new UnlinkClips(ids("q")));
    for (String clip : List.of("p", "q", "r")) {
      assertThat(world.get(clip).link()).isEmpty();
    }
    assertRefused(
        world().link("k", "p", "q").change("m", true, Track.LOCKED),
        new UnlinkClips(ids("p")),
        ErrorCode.LOCKED);
    assertRefused(world(), new UnlinkClips(List.of()), ErrorCode.INVALID_VALUE);
  }

  @Test
  void detachedSoundsStayLinkedWithEachOther() {
    EditWorld world = world().link("k", "p", "q", "r").make(new DetachAudio(Id.of("p")));
    assertThat(world.get("p").link()).isEmpty();
    assertThat(world.get("q").link()).isPresent().isEqualTo(world.get("r").link());
    assertRefused(world, new DetachAudio(Id.of("p")), ErrorCode.NOT_AN_ITEM);
    assertRefused(world, new DetachAudio(Id.of("q")), ErrorCode.NOT_AN_ITEM);
    assertRefused(
        world().link("k", "p", "q").change("m", true, Track.LOCKED),
        new DetachAudio(Id.of("p")),
        ErrorCode.LOCKED);
  }

  @Test
  void groupsCanBeInGroups() {
    EditWorld world = world().make(new GroupClips(ids("p", "q")));
    world.make(new GroupClips(ids("q", "o")));
    assertThat(world.get("p").group()).contains(Id.of("new.1"));
    assertThat(world.get("o").group()).contains(Id.of("new.2"));
    Group inner = (Group) world.project().find(Id.of("new.1")).orElseThrow();
    assertThat(inner.reference(Group.PARENT)).contains(Id.of("new.2"));
    world.make(new RemoveClips(ids("o")));
    assertThat(world.on("v")).isEmpty();
    assertThat(world.on("m")).isEmpty();
  }

  @Test
  void ungroupingDissolvesTheOutermostGroup() {
    EditWorld world = world().make(new GroupClips(ids("p", "q")));
    world.make(new GroupClips(ids("q", "o"))).make(new UngroupClips(ids("p")));
    assertThat(world.get("o").group()).isEmpty();
    assertThat(world.get("p").group()).contains(Id.of("new.1"));
    Group inner = (Group) world.project().find(Id.of("new.1")).orElseThrow();
    assertThat(inner.reference(Group.PARENT)).isEmpty();
    world.make(new UngroupClips(ids("p", "q")));
    assertThat(world.get("p").group()).isEmpty();
    assertThat(world.project().find(Id.of("new.1")).orElseThrow().alive()).isFalse();
    assertThat(world.project().clip(Id.of("q")).flatMap(Clip::group)).isEmpty();
    assertRefused(world, new GroupClips(List.of()), ErrorCode.INVALID_VALUE);
    assertRefused(world, new UngroupClips(List.of()), ErrorCode.INVALID_VALUE);
    EditWorld locked = world().group("g", "p", "q").change("m", true, Track.LOCKED);
    assertRefused(locked, new GroupClips(ids("q")), ErrorCode.LOCKED);
    assertRefused(locked, new UngroupClips(ids("p")), ErrorCode.LOCKED);
  }
}
