package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.SEQUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tracks, sequences and assets, and the order keys behind them. */
class StructureEditsTest {
  private static AddTrack add(String id, long index) {
    return new AddTrack(SEQUENCE, TrackKind.VIDEO, id, index, Id.of(id));
  }

  private static List<String> tracks(EditWorld world) {
    return world.project().tracks(SEQUENCE).stream().map(track -> track.id().value()).toList();
  }

  @Test
  void tracksAreAddedReorderedAndRemoved() {
    EditWorld world = new EditWorld().video("v").audio("m");
    world.make(add("top", Long.MAX_VALUE)).make(add("low", 0)).make(add("mid", 2));
    assertThat(tracks(world)).containsExactly("low", "v", "mid", "m", "top");
    world.make(new MoveTrack(Id.of("top"), 1)).make(new MoveTrack(Id.of("low"), 99));
    assertThat(tracks(world)).containsExactly("top", "v", "mid", "m", "low");
    world.make(new RemoveTrack(Id.of("mid")));
    assertThat(tracks(world)).containsExactly("top", "v", "m", "low");
    Track made = world.project().track(Id.of("top")).orElseThrow();
    assertThat(made.name()).isEqualTo("top");
    assertThat(made.carries()).isEqualTo(TrackKind.VIDEO);
  }

  @Test
  void tracksAreRefused() {
    EditWorld world = new EditWorld().video("v");
    assertRefused(world, add("v", 0), ErrorCode.ID_TAKEN);
    assertRefused(world, new RemoveTrack(Id.of("x")), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(
        new EditWorld().video("v").change("v", true, Track.LOCKED),
        new RemoveTrack(Id.of("v")),
        ErrorCode.LOCKED);
    AddTrack nowhere = new AddTrack(Id.of("v"), TrackKind.AUDIO, "", 0, Id.NONE);
    assertRefused(world, nowhere, ErrorCode.WRONG_KIND);
  }

  @Test
  void clipsOfARemovedTrackCannotBeEdited() {
    EditWorld world = new EditWorld().video("v").clip("a", "v", 0, 10, 0);
    world.make(new RemoveTrack(Id.of("v")));
    assertRefused(world, new TrimClip(Id.of("a"), Edge.TAIL, -1), ErrorCode.UNKNOWN_ENTITY);
  }

  @Test
  void sequencesAndAssetsAreAdded() {
    EditWorld world = new EditWorld().video("v");
    world.make(new AddSequence("Second", FrameRate.FPS_30, 640, 360, Id.of("s2")));
    Sequence made = world.project().sequences().get(1);
    assertThat(made.name()).isEqualTo("Second");
    assertThat(made.rate()).isEqualTo(FrameRate.FPS_30);
    assertThat(made.get(Sequence.WIDTH)).isEqualTo(640);
    world.make(new AddAsset(MediaReference.of("x.mp4"), "X", Id.of("x")));
    Asset asset = world.project().asset(Id.of("x")).orElseThrow();
    assertThat(asset.activeReference().flatMap(MediaReference::url)).contains("x.mp4");
    assertThat(asset.name()).isEqualTo("X");
    assertRefused(
        world, new AddSequence("", FrameRate.FPS_30, 1, 360, Id.NONE), ErrorCode.INVALID_VALUE);
    assertRefused(
        world, new AddSequence("", FrameRate.FPS_30, 640, 360, Id.of("s2")), ErrorCode.ID_TAKEN);
    assertRefused(
        world, new AddAsset(MediaReference.of("x.mp4"), "", Id.of("x")), ErrorCode.ID_TAKEN);
  }

  @Test
  void anIdThatIsMadeTwiceIsRefused() {
    EditWorld world = new EditWorld().video("new.1");
    AddAsset edit = new AddAsset(MediaReference.of("x.mp4"), "", Id.NONE);
    assertRefused(world, edit, ErrorCode.ID_TAKEN);
  }

  @Test
  void betweenTwoOrderKeysThereIsAlwaysAnother() {
    Random random = new Random(7);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int at = random.nextInt(4) == 0 ? keys.size() : random.nextInt(keys.size() / 8 + 1);
      keys.add(at, Order.keyAt(keys, at).orElseThrow());
      assertThat(keys).isSorted().doesNotHaveDuplicates();
    }
    assertThat(Order.between("b", "a")).isEmpty();
    assertThat(Order.between("a", "a")).isEmpty();
    assertThat(Order.between("a", "a0")).isEmpty();
    assertThat(Order.between("\u00e9", "")).isEmpty();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      made.add(Order.nth(i));
    }
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }
}
