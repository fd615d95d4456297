package io.nve.testkit;

import io.nve.edit.IdSource;
import io.nve.json.Json;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.Track;
import io.nve.model.Transform;
import io.nve.op.Add;
import io.nve.op.Alive;
import io.nve.op.Batch;
import io.nve.op.Create;
import io.nve.op.Noop;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Slip;
import io.nve.op.Split;
import io.nve.op.Text;
import io.nve.op.TextDelta;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random primitive operations on a project, among them some whose target does not exist. */
public final class RandomOperations {
  private RandomOperations() {}

  /** Returns one operation, in one of ten cases a batch of several. */
  public static Operation next(Random random, Project project) {
    return next(random, project, () -> fresh(random));
  }

  /** Returns one operation, in one of ten cases a batch of several, with ids from a source. */
  public static Operation next(Random random, Project project, IdSource ids) {
    if (random.nextInt(10) == 0) {
      List<Operation> several = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        several.add(single(random, project, ids));
      }
      return new Batch("several", several);
    }
    return single(random, project, ids);
  }

  private static Operation single(Random random, Project project, IdSource ids) {
    List<Entity> entities = project.entities();
    List<Entity> clips = entities.stream().filter(Clip.class::isInstance).toList();
    List<Entity> tracks = entities.stream().filter(Track.class::isInstance).toList();
    Id clip = pick(random, clips);
    Id track = pick(random, tracks);
    Id any = pick(random, entities);
    long time = time(random);
    return switch (random.nextInt(14)) {
      case 0 ->
          new Create(Clip.media(ids.next(), Id.of("r.0"), track, time, time(random), time(random)));
      case 1 -> new Alive(any, random.nextBoolean());
      case 2 -> Set.of(clip, Transform.OPACITY, random.nextInt(5) / 4.0);
      case 3 -> Set.remove(any, "name");
      case 4 -> random.nextBoolean() ? new Place(clip, track, time) : Place.along(clip, time);
      case 5 -> new TrimIn(clip, time);
      case 6 -> new TrimOut(clip, time);
      case 7 -> new Slip(clip, time - 50);
      case 8 -> new Split(clip, ids.next(), time);
      case 9 -> new Shift(track, time, random.nextInt(100));
      case 10 ->
          new Shift(track, time, -random.nextInt(100), List.of(new Shift.Own(clip, time - 50)));
      case 11 -> new Add(clip, Sound.FADE_IN.key(), random.nextInt(20));
      case 12 ->
          new Text(clip, "text", TextDelta.replace(random.nextInt(4), random.nextInt(3), "xy"));
      default ->
          random.nextBoolean() ? Noop.NOOP : new Set(any, "extra", Json.of(random.nextInt(3)));
    };
  }

  /** Few and near, so that operations meet. */
  private static long time(Random random) {
    return random.nextInt(200);
  }

  private static Id fresh(Random random) {
    return Id.of("n." + random.nextInt(1000));
  }

  private static Id pick(Random random, List<Entity> entities) {
    boolean unknown = entities.isEmpty() || random.nextInt(20) == 0;
    return unknown ? Id.of("nobody") : entities.get(random.nextInt(entities.size())).id();
  }
}
