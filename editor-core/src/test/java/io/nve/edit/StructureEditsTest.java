package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.SEQUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
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
  void anAssetIsRemovedWhenNoClipPlaysIt() {
    EditWorld world = new EditWorld().video("v").clip("a", "v", 0, 10, 0);
    assertRefused(world, new RemoveAsset(EditWorld.LONG), ErrorCode.IN_USE);
    world.make(new RemoveAsset(EditWorld.OPEN));
    assertThat(world.project().assets().stream().map(Asset::id)).containsExactly(EditWorld.LONG);
    world.make(new RemoveClips(List.of(Id.of("a")))).make(new RemoveAsset(EditWorld.LONG));
    assertThat(world.project().assets()).isEmpty();
    assertRefused(world, new RemoveAsset(EditWorld.LONG), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(world, new RemoveAsset(Id.of("v")), ErrorCode.WRONG_KIND);
  }

  @Test
  void clipsOnARemovedTrackDoNotKeepTheirAsset() {
    EditWorld world = new EditWorld().video("v").clip("a", "v", 0, 10, 0);
    world.make(new RemoveTrack(Id.of("v"))).make(new RemoveAsset(EditWorld.LONG));
    assertThat(world.project().asset(EditWorld.LONG).orElseThrow().alive()).isFalse();
  }

  @Test
  void aSequenceIsRemovedWhenNoOtherNestsIt() {
    Id inner = Id.of("s2");
    EditWorld world = new EditWorld().video("v");
    world.make(new AddSequence("Second", FrameRate.FPS_30, 640, 360, inner));
    Part part = new Part(Id.of("v"), Material.sequence(inner, 0, EditWorld.frames(5)));
    world.make(new InsertClips(List.of(part), 0));
    assertRefused(world, new RemoveSequence(inner), ErrorCode.IN_USE);
    world.make(new RemoveTrack(Id.of("v"))).make(new RemoveSequence(inner));
    assertThat(world.project().sequences().stream().map(Sequence::id))
        .containsExactly(EditWorld.SEQUENCE);
  }

  /** Merged edits can leave a sequence that nests itself; that does not keep it. */
  @Test
  void aSequenceThatNestsItselfCanBeRemoved() {
    Clip self =
        Clip.of(Id.of("a"), ClipKind.NESTED, Id.of("v"), 0, 0, 10)
            .with(Clip.SEQUENCE, EditWorld.SEQUENCE);
    EditWorld world = new EditWorld().video("v").add(self);
    world.make(new RemoveSequence(EditWorld.SEQUENCE));
    assertThat(world.project().sequences()).isEmpty();
  }

  @Test
  void aSequenceWithALockedTrackStays() {
    EditWorld world = new EditWorld().video("v").change("v", true, Track.LOCKED);
    assertRefused(world, new RemoveSequence(EditWorld.SEQUENCE), ErrorCode.LOCKED);
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
