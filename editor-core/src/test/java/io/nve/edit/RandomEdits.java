package io.nve.edit;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Marker;
import io.nve.model.MediaReference;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.op.TextDelta;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** Random edits of what a project has, and projects in which most of them can be made. */
public final class RandomEdits {
  private static final FrameRate RATE = FrameRate.FPS_25;
  private static final Id NOBODY = Id.of("nobody");

  private final Random random;
  private Project project = Project.empty();

  /** Makes random edits. */
  public RandomEdits(Random random) {
    this.random = random;
  }

  /**
   * Returns a project of takes with linked sound, titles, gaps, transitions, groups and markers.
   */
  public static Project project(Random random) {
    EditWorld world =
        new EditWorld()
            .video("v1")
            .video("v2")
            .audio("a1")
            .audio("a2")
            .track("c1", TrackKind.CAPTION);
    long at = random.nextInt(3) * 5L;
    for (int i = 0; i < 6; i++) {
      long length = 4L + random.nextInt(30);
      long in = random.nextInt(60);
      long early = random.nextInt(3) == 0 ? Math.min(at, random.nextInt(3)) : 0;
      world.clip("p" + i, "v1", at, at + length, in + early);
      boolean hasSound = random.nextInt(3) > 0;
      if (hasSound && early == 0) {
        world.clip("q" + i, "a1", at, at + length, in).link("k" + i, "p" + i, "q" + i);
      }
      boolean touches = random.nextBoolean();
      if (touches && i > 0 && random.nextBoolean()) {
        world.clip("m" + i, "a2", at + 1, at + length - 1, 3);
      }
      at += length + (touches ? 0 : 1 + random.nextInt(6));
    }
    world.group("g", "p1", "p2").dissolve("x", "p2", "p3", 1, 1).clip("o", "v2", 7, 33, 20);
    if (random.nextInt(4) == 0) {
      world.placeholder("h", "v2", 40, 60, 5);
    }
    if (random.nextInt(4) == 0) {
      world.change("a2", false, Track.SYNC_LOCK);
    }
    if (random.nextInt(8) == 0) {
      world.change("a1", true, Track.LOCKED);
    }
    Sequence inner = Sequence.of(Id.of("s2"), RATE, 640, 360);
    world.add(inner).add(Track.of(Id.of("n1"), inner.id(), TrackKind.VIDEO, "m"));
    Effect blur = Effect.of(Id.of("fx1"), "blur", "m");
    Marker marker =
        new Marker(Id.of("mk"), new TimeRange(EditWorld.frames(20), 0), JsonObject.EMPTY);
    Project built = world.build();
    Id clip = Id.of("p0");
    built = built.setProps(clip, blur.addTo(built.clip(clip).orElseThrow().props()));
    return built.setProps(
        EditWorld.SEQUENCE, marker.addTo(built.sequence(EditWorld.SEQUENCE).orElseThrow().props()));
  }

  /** Returns whether an edit means to change one clip of a link and not the others. */
  static boolean movesClipsAlone(Edit edit) {
    return edit instanceof SlideClip
        || edit instanceof ChangeSpeed
        || edit instanceof ReverseClip
        || edit instanceof ReplaceClip
        || edit instanceof LinkClips;
  }

  /** Returns random options. */
  public EditOptions options() {
    EditOptions options = EditOptions.DEFAULT;
    if (random.nextBoolean()) {
      options = options.withOnLimit(OnLimit.CLAMP);
    }
    if (random.nextInt(4) == 0) {
      options = options.withTransitions(pick(List.of(TransitionPolicy.values())));
    }
    if (random.nextInt(4) == 0) {
      options = options.withLinks(Follow.IGNORE);
    }
    if (random.nextInt(4) == 0) {
      options = options.withGroups(Follow.IGNORE);
    }
    if (random.nextInt(4) == 0) {
      options = options.withRipple(RippleScope.TRACK).withMarkers(false);
    }
    return random.nextInt(4) == 0 ? options.withSpanning(Spanning.KEEP) : options;
  }

  /** Returns a random edit; most can be made on the project. */
  public Edit next(Project now) {
    this.project = now;
    List<Supplier<Edit>> all = new ArrayList<>();
    addPlacing(all);
    addTrimming(all);
    addRanges(all);
    addMoves(all);
    addTransitions(all);
    addTiming(all);
    addProperties(all);
    addStructure(all);
    return pick(all).get();
  }

  private void addPlacing(List<Supplier<Edit>> all) {
    all.add(() -> new InsertClips(parts(), time()));
    all.add(() -> new OverwriteClips(parts(), time()));
    all.add(() -> new AppendClips(parts()));
    all.add(() -> new PlaceClips(parts(), time()));
    all.add(() ->
        new ThreePointEdit(
            track(), material(), range(), pick(List.of(EditPoint.values())), mode()));
    all.add(() -> new FitToFill(track(), material(), range()));
    all.add(() -> new FillGap(track(), material(), time(), pick(List.of(FillMode.values()))));
    all.add(() -> new ReplaceClip(clip(), material()));
  }

  private void addTrimming(List<Supplier<Edit>> all) {
    all.add(() -> new TrimClip(clip(), edge(), distance()));
    all.add(() -> new RippleTrim(clip(), edge(), distance()));
    all.add(() -> new RollCut(clip(), edge(), distance()));
    all.add(() -> new SlipClip(clip(), distance()));
    all.add(() -> new SlideClip(clip(), distance()));
    all.add(() -> new SplitClips(clips(), time()));
    all.add(() -> new SplitTracks(List.of(track()), time()));
    all.add(() -> new SplitAll(sequence(), time()));
    all.add(this::joinThrough);
  }

  /** Joins what a split has left, if there is any. */
  private Edit joinThrough() {
    for (Entity entity : living(entity -> entity instanceof Clip)) {
      Clip left = (Clip) entity;
      Clip right = Neighbours.touchingTail(project, left).orElse(left);
      if (Through.isThrough(left, right)) {
        return new JoinClips(left.id(), right.id());
      }
    }
    return join();
  }

  private Edit join() {
    Clip left = project.clip(clip()).orElse(null);
    Id right =
        left == null ? NOBODY : Neighbours.touchingTail(project, left).map(Clip::id).orElse(NOBODY);
    return new JoinClips(left == null ? NOBODY : left.id(), right);
  }

  private void addRanges(List<Supplier<Edit>> all) {
    all.add(() -> new LiftRange(tracks(), range()));
    all.add(() -> new ExtractRange(tracks(), range()));
    all.add(() -> new RemoveClips(clips()));
    all.add(() -> new RippleDelete(clips()));
    all.add(() -> new CloseGap(track(), time()));
    all.add(() -> new CloseGaps(track(), random.nextBoolean() ? 0 : time()));
    all.add(() -> new InsertTime(sequence(), time(), distance()));
    all.add(() -> new RemoveTime(sequence(), range()));
  }

  private void addMoves(List<Supplier<Edit>> all) {
    all.add(() -> new MoveClips(clips(), distance(), random.nextInt(3) - 1, mode()));
    all.add(() -> new DuplicateClips(clips(), distance(), random.nextInt(3) - 1, mode()));
    all.add(() -> new AlignClips(clips(), edge(), time(), mode()));
    all.add(() -> new NestClips(clips(), "nested"));
    all.add(() -> new SettleOverlaps(tracks(), range(), pick(List.of(Settlement.values()))));
  }

  private void addTransitions(List<Supplier<Edit>> all) {
    all.add(this::addTransition);
    all.add(() -> new RemoveTransition(transition()));
    all.add(
        () -> new ResizeTransition(transition(), EditWorld.frames(random.nextInt(6)), alignment()));
  }

  private Edit addTransition() {
    JoinClips cut = (JoinClips) join();
    long duration = EditWorld.frames(random.nextInt(8));
    return new AddTransition(cut.left(), cut.right(), "dissolve", duration, alignment());
  }

  private void addTiming(List<Supplier<Edit>> all) {
    SpeedMap.Constant speed =
        new SpeedMap.Constant(
            random.nextInt(5) == 0 ? -1 : 1 + random.nextInt(4), 1 + random.nextInt(3));
    all.add(() ->
        new ChangeSpeed(clip(), speed, pick(List.of(SpeedMode.values())), random.nextBoolean()));
    all.add(() -> new ReverseClip(clip()));
    all.add(() -> new FreezeClip(clip(), time()));
    all.add(() -> new InsertFreeze(clip(), time(), distance()));
    all.add(() -> new LinkClips(clips()));
    all.add(() -> new UnlinkClips(clips()));
    all.add(() -> new DetachAudio(clip()));
    all.add(() -> new GroupClips(clips()));
    all.add(() -> new UngroupClips(clips()));
  }

  private void addProperties(List<Supplier<Edit>> all) {
    all.add(() -> SetProperty.of(clip(), Transform.OPACITY, random.nextDouble()));
    all.add(() -> new SetProperty(clip(), "speed", SpeedMap.of(1, 2).toJson()));
    all.add(() -> new SetProperty(track(), "muted", Json.of(random.nextBoolean())));
    all.add(() -> new EditText(clip(), "text", TextDelta.replace(random.nextInt(4), 1, "ab")));
    all.add(() -> new SetKeyframe(clip(), "opacity", Id.NONE, time(), 0.5, Interpolation.LINEAR));
    all.add(this::removeKeyframe);
    all.add(() -> new AddMarker(owner(), range(), "name", "", Color.of("#00ff00"), Id.NONE));
    all.add(() -> marker((entity, id) -> new MoveMarker(entity, id, EditWorld.frames(3))));
    all.add(() -> marker(RemoveMarker::new));
    all.add(() -> new AddEffect(owner(), "blur", JsonObject.EMPTY, random.nextInt(3), Id.NONE));
    all.add(() -> effect(RemoveEffect::new));
    all.add(() -> effect((entity, id) -> new MoveEffect(entity, id, random.nextInt(3))));
  }

  private Edit removeKeyframe() {
    for (Entity entity : project.entities()) {
      if (entity instanceof Clip clip && clip.alive()) {
        var keyframes = clip.curve(Transform.OPACITY).keyframes();
        if (!keyframes.isEmpty()) {
          return new RemoveKeyframe(clip.id(), "opacity", keyframes.get(0).id());
        }
      }
    }
    return new RemoveKeyframe(clip(), "opacity", NOBODY);
  }

  /** An edit of something that is on an entity. */
  private interface OnEntity {
    Edit of(Id entity, Id thing);
  }

  private Edit marker(OnEntity edit) {
    List<Entity> owners = living(entity -> !entity.markers().isEmpty());
    if (owners.isEmpty()) {
      return edit.of(sequence(), NOBODY);
    }
    Entity owner = pick(owners);
    return edit.of(owner.id(), pick(owner.markers()).id());
  }

  private Edit effect(OnEntity edit) {
    List<Entity> owners = living(entity -> !Effect.in(entity.props()).isEmpty());
    if (owners.isEmpty()) {
      return edit.of(clip(), NOBODY);
    }
    Entity owner = pick(owners);
    return edit.of(owner.id(), pick(Effect.in(owner.props())).id());
  }

  private void addStructure(List<Supplier<Edit>> all) {
    all.add(() ->
        new AddTrack(
            sequence(), pick(List.of(TrackKind.values())), "T", random.nextInt(4), Id.NONE));
    all.add(() -> new RemoveTrack(random.nextInt(4) == 0 ? track() : NOBODY));
    all.add(() -> new MoveTrack(track(), random.nextInt(4)));
    all.add(() -> new AddSequence("S", FrameRate.FPS_30, 640, 360, Id.NONE));
    all.add(() -> new RemoveSequence(project.sequences().size() > 1 ? sequence() : NOBODY));
    all.add(() -> new RemoveAsset(any(entity -> entity instanceof Asset)));
    all.add(() -> new AddAsset(MediaReference.of("more.mp4"), "More", Id.NONE));
  }

  // ---- parts ----

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<Entity> living(Function<Entity, Boolean> filter) {
    List<Entity> found = new ArrayList<>(project.entities());
    found.removeIf(entity -> !entity.alive() || !filter.apply(entity));
    return found;
  }

  private Id any(Function<Entity, Boolean> filter) {
    List<Entity> found = living(filter);
    return found.isEmpty() || random.nextInt(60) == 0 ? NOBODY : pick(found).id();
  }

  private Id clip() {
    return any(entity -> entity instanceof Clip);
  }

  private List<Id> clips() {
    return random.nextInt(3) > 0 ? List.of(clip()) : List.of(clip(), clip());
  }

  private Id track() {
    return any(entity -> entity instanceof Track);
  }

  private List<Id> tracks() {
    return random.nextBoolean() ? List.of(track()) : List.of(track(), track());
  }

  private Id sequence() {
    return any(entity -> entity instanceof Sequence);
  }

  private Id transition() {
    return any(entity -> entity instanceof Transition);
  }

  private Id owner() {
    return any(
        entity -> entity instanceof Clip || entity instanceof Track || entity instanceof Sequence);
  }

  private PlaceMode mode() {
    return pick(List.of(PlaceMode.values()));
  }

  private Edge edge() {
    return pick(List.of(Edge.values()));
  }

  private Alignment alignment() {
    return pick(List.of(Alignment.values()));
  }

  private long time() {
    if (random.nextInt(3) == 0) {
      Clip clip = project.clip(clip()).orElse(null);
      if (clip != null) {
        return random.nextBoolean() ? clip.start() : clip.end();
      }
    }
    return EditWorld.frames(random.nextInt(140)) + (random.nextInt(8) == 0 ? 12345 : 0);
  }

  private long distance() {
    return EditWorld.frames(random.nextInt(25) - 10) + (random.nextInt(8) == 0 ? 777 : 0);
  }

  private TimeRange range() {
    return new TimeRange(time(), EditWorld.frames(random.nextInt(20)));
  }

  private Material material() {
    long in = EditWorld.frames(random.nextInt(50));
    long out = in + EditWorld.frames(1 + random.nextInt(20));
    return switch (random.nextInt(8)) {
      case 0 -> Material.title("Title", out - in);
      case 1 -> Material.sequence(sequence(), 0, out - in);
      case 2 -> Material.caption("Caption", out - in);
      case 3 -> Material.of(ClipKind.PLACEHOLDER, in, out);
      default -> Material.asset(any(entity -> entity instanceof Asset), in, out);
    };
  }

  private List<Part> parts() {
    Material material = material();
    return random.nextInt(3) > 0
        ? List.of(new Part(track(), material))
        : List.of(new Part(track(), material), new Part(track(), material));
  }
}
