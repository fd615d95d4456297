package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.AvException;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.encode.AudioEncoding;
import io.nve.ffmpeg.internal.encode.AudioTrack;
import io.nve.ffmpeg.internal.encode.PendingFile;
import io.nve.ffmpeg.internal.encode.Recipe;
import io.nve.ffmpeg.internal.encode.RecipeBook;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.encode.VideoTrack;
import io.nve.ffmpeg.internal.title.FontCatalog;
import io.nve.render.Canvas;
import io.nve.render.FramePicture;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import io.nve.time.Ticks;
import io.nve.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders plans to files, and single frames of plans to images; safe for several threads. */
public final class PlanRenderer {
  private final InputOpener opener;
  private final FontCatalog fonts;

  /** A renderer that opens media and draws titles with what it is given. */
  public PlanRenderer(InputOpener opener, FontCatalog fonts) {
    this.opener = opener;
    this.fonts = fonts;
  }

  /** Returns the ids of the effects that are drawn. */
  public static List<String> effects() {
    return EffectChain.drawn();
  }

  /** Does what {@link io.nve.spi.MediaBackend#compose} says. */
  public Image compose(CompositionRequest request, JobControl control) {
    RenderPlan plan = request.plan();
    control.cancellation().check();
    control.limits().checkPixels(plan.canvas().width(), plan.canvas().height());
    Notes notes = new Notes();
    Sources sources =
        Sources.find(plan, request.sources(), request.missing(), opener, control, notes);
    FramePicture picture = plan.frame(request.frame());
    Feeds feeds = new Feeds(sources, new StillPictures(fonts, notes), notes);
    return typed(() -> composed(plan.canvas(), picture, feeds));
  }

  private static Image composed(Canvas canvas, FramePicture picture, Feeds feeds) {
    int width = canvas.width();
    int height = canvas.height();
    if (canvas.background().alpha() < 255) {
      try (TranslucentEngine engine = new TranslucentEngine(canvas, feeds)) {
        return Image.of(width, height, engine.compose(picture).rgba());
      }
    }
    try (PictureEngine engine = new PictureEngine(canvas, feeds);
        Frame frame = engine.compose(picture)) {
      return Image.of(width, height, TranslucentEngine.rgba(frame, width, height));
    }
  }

  /** Does what {@link io.nve.spi.MediaBackend#render} says. */
  public RenderResult render(RenderRequest request, JobControl control) {
    Deadline deadline = new Deadline(control);
    deadline.run();
    Recipe recipe = RecipeBook.of(request.format(), request.plan());
    Job job = Job.of(request, recipe, control);
    ProgressMeter meter = new ProgressMeter(control.listener(), job.frames());
    meter.preparing();
    Notes notes = new Notes();
    Sources sources =
        Sources.find(request.plan(), request.sources(), request.missing(), opener, control, notes);
    return typed(() -> write(job, sources, notes, deadline, meter));
  }

  /**
   * What there is to do.
   *
   * @param request what was asked for
   * @param recipe how it is encoded, without what there is nothing of
   * @param frames how many pictures
   * @param samples which samples of the plan
   * @param target where to
   */
  private record Job(
      RenderRequest request, Recipe recipe, long frames, SoundSpan samples, Path target) {
    static Job of(RenderRequest request, Recipe asked, JobControl control) {
      long frames = asked.video().isEmpty() ? 0 : request.endFrame() - request.firstFrame();
      SoundSpan samples =
          asked
              .audio()
              .map(audio -> SoundSpan.of(heard(request), audio.sampleRate()))
              .orElse(new SoundSpan(0, 0));
      if (frames == 0 && samples.count() == 0) {
        throw new EditorException(
            ErrorCode.NOTHING_TO_RENDER, "There is nothing to render in this range");
      }
      control.limits().checkDuration(request.range().duration());
      control
          .limits()
          .checkPixels(request.plan().canvas().width(), request.plan().canvas().height());
      asked.video().ifPresent(v -> control.limits().checkPixels(v.width(), v.height()));
      Recipe recipe =
          new Recipe(
              asked.container(),
              asked.video().filter(v -> frames > 0),
              asked.audio().filter(a -> samples.count() > 0));
      return new Job(request, recipe, frames, samples, path(request.target()));
    }

    /** Sound ends with the sequence, even where its last frame goes on a little. */
    private static TimeRange heard(RenderRequest request) {
      TimeRange whole = new TimeRange(0, request.plan().duration());
      return request.range().intersection(whole).orElse(new TimeRange(0, 0));
    }

    private static Path path(String target) {
      try {
        return Path.of(target);
      } catch (InvalidPathException e) {
        throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "Not a path for a file", e);
      }
    }

    long duration() {
      long pictures = request.plan().rate().ticksAt(frames);
      long sound =
          recipe
              .audio()
              .map(audio -> Ticks.ofSamples(samples.count(), audio.sampleRate()))
              .orElse(0L);
      return Math.max(pictures, sound);
    }
  }

  private RenderResult write(
      Job job, Sources sources, Notes notes, Deadline deadline, ProgressMeter meter) {
    try (PendingFile file = PendingFile.beside(job.target())) {
      List<String> encoders = produce(job, sources, notes, deadline, meter, file.path());
      meter.finishing();
      deadline.run();
      file.commit();
      meter.done();
      return new RenderResult(
          job.request().target(),
          encoders,
          job.frames(),
          job.samples().count(),
          job.duration(),
          Files.size(job.target()),
          notes.list());
    } catch (IOException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "The output cannot be written", e);
    }
  }

  private List<String> produce(
      Job job, Sources sources, Notes notes, Deadline deadline, ProgressMeter meter, Path path) {
    Feeds feeds = new Feeds(sources, new StillPictures(fonts, notes), notes);
    List<String> encoders = new ArrayList<>();
    try (Closing open = new Closing()) {
      Muxer muxer = open.add(new Muxer(job.recipe().container(), path));
      Optional<Production.Pictures> pictures =
          job.recipe().video().map(how -> pictures(job, how, muxer, feeds, open));
      Optional<Production.Sound> sound =
          job.recipe().audio().map(how -> sound(job, how, muxer, sources, open));
      pictures.ifPresent(p -> encoders.add(p.track().encoderName()));
      sound.ifPresent(s -> encoders.add(s.track().encoderName()));
      muxer.start();
      new Production(deadline, meter).run(pictures, sound);
      muxer.finish();
      return encoders;
    }
  }

  private static Production.Pictures pictures(
      Job job, VideoEncoding how, Muxer muxer, Feeds feeds, Closing open) {
    RenderPlan plan = job.request().plan();
    long first = job.request().firstFrame();
    VideoTrack track = open.add(new VideoTrack(muxer, how, job.recipe().container()));
    PictureEngine engine = open.add(new PictureEngine(plan.canvas(), feeds));
    OutputFitter fitter = open.add(new OutputFitter(how.width(), how.height()));
    return new Production.Pictures(
        track,
        number -> fitter.fit(engine.compose(plan.frame(first + number))),
        job.frames(),
        plan.rate().toDouble());
  }

  private static Production.Sound sound(
      Job job, AudioEncoding how, Muxer muxer, Sources sources, Closing open) {
    RenderPlan plan = job.request().plan();
    long first = job.samples().first();
    AudioTrack track = open.add(new AudioTrack(muxer, how, job.recipe().container()));
    SoundFeeds feeds = new SoundFeeds(sources, how.sampleRate(), how.channels());
    SoundEngine engine = open.add(new SoundEngine(plan.sounds(), plan.duration(), feeds));
    return new Production.Sound(
        track,
        (block, start) -> engine.fill(block, first + start),
        job.samples().count(),
        how.sampleRate(),
        how.channels());
  }

  private static <T> T typed(Supplier<T> work) {
    try {
      return work.get();
    } catch (AvException e) {
      throw new EditorException(RenderErrors.code(e), RenderErrors.sentence(e), e);
    }
  }
}
