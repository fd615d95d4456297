package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.AvException;
import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.av.Muxer;
import io.nve.ffmpeg.internal.av.Packet;
import io.nve.ffmpeg.internal.encode.AudioEncoding;
import io.nve.ffmpeg.internal.encode.AudioTrack;
import io.nve.ffmpeg.internal.encode.PendingFile;
import io.nve.ffmpeg.internal.encode.Recipe;
import io.nve.ffmpeg.internal.encode.RecipeBook;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.encode.VideoTrack;
import io.nve.ffmpeg.internal.media.MediaReader;
import io.nve.ffmpeg.internal.segment.CacheFolder;
import io.nve.ffmpeg.internal.segment.PictureKeys;
import io.nve.ffmpeg.internal.segment.SeamException;
import io.nve.ffmpeg.internal.segment.Seams;
import io.nve.ffmpeg.internal.segment.SoundKeys;
import io.nve.ffmpeg.internal.segment.SoundReader;
import io.nve.ffmpeg.internal.segment.SoundWriter;
import io.nve.ffmpeg.internal.segment.StretchJoin;
import io.nve.ffmpeg.internal.segment.StretchKeys;
import io.nve.ffmpeg.internal.title.FontCatalog;
import io.nve.ffmpeg.internal.title.TitleCache;
import io.nve.ffmpeg.internal.title.TitleRasteriser;
import io.nve.render.Canvas;
import io.nve.render.ContentHash;
import io.nve.render.FramePicture;
import io.nve.render.RenderPlan;
import io.nve.spi.CompositionRequest;
import io.nve.spi.FrameServer;
import io.nve.spi.FrameServerRequest;
import io.nve.spi.Image;
import io.nve.spi.JobControl;
import io.nve.spi.RenderRequest;
import io.nve.spi.RenderResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Renders plans to files, and single frames of plans to images; safe for several threads. */
public final class PlanRenderer {
  private final MediaReader reader;
  private final FontCatalog fonts;
  private final TitleCache titles;

  /** A renderer that opens media and draws titles with what it is given. */
  public PlanRenderer(MediaReader reader, FontCatalog fonts) {
    this.reader = reader;
    this.fonts = fonts;
    this.titles = new TitleCache(new TitleRasteriser(fonts));
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
        Sources.find(plan, request.sources(), request.missing(), reader::input, control, notes);
    FramePicture picture = plan.frame(request.frame());
    Feeds feeds = feeds(sources, notes);
    return typed(() -> composed(plan.canvas(), picture, feeds));
  }

  static Image composed(Canvas canvas, FramePicture picture, Feeds feeds) {
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

  /**
   * Does what {@link io.nve.spi.MediaBackend#frames} says.
   *
   * @param closed whether the backend is closed
   */
  public FrameServer frames(
      FrameServerRequest request, JobControl control, BooleanSupplier closed) {
    control.cancellation().check();
    return new PlanFrames(
        request.plan(),
        request.cacheBytes(),
        cancellation -> plan -> scene(plan, request, control.withCancellation(cancellation)),
        closed);
  }

  private PlanFrames.Scene scene(RenderPlan plan, FrameServerRequest request, JobControl control) {
    control.limits().checkPixels(plan.canvas().width(), plan.canvas().height());
    Notes notes = new Notes();
    Sources sources =
        Sources.find(plan, request.sources(), request.missing(), reader::input, control, notes);
    PictureKeys keys = new PictureKeys(plan, sources::mark);
    return new PlanFrames.Scene(plan, feeds(sources, notes), keys);
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
        Sources.find(
            request.plan(), request.sources(), request.missing(), reader::input, control, notes);
    return typed(() -> write(job, sources, notes, deadline, meter));
  }

  private RenderResult write(
      Job job, Sources sources, Notes notes, Deadline deadline, ProgressMeter meter) {
    Tally tally = new Tally();
    Optional<CacheFolder> cache = CacheFolder.open(job.request().reuse());
    try (PendingFile file = PendingFile.beside(job.target())) {
      Attempt attempt =
          new Attempt(job, sources, notes, tally, deadline, meter, file.path(), cache);
      List<String> encoders = produce(attempt);
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
          notes.list(),
          tally.work());
    } catch (IOException e) {
      throw new EditorException(ErrorCode.OUTPUT_NOT_WRITABLE, "The output cannot be written", e);
    }
  }

  /** One way through a job, and all that goes with it. */
  private record Attempt(
      Job job,
      Sources sources,
      Notes notes,
      Tally tally,
      Deadline deadline,
      ProgressMeter meter,
      Path path,
      Optional<CacheFolder> cache) {}

  private List<String> produce(Attempt attempt) {
    Optional<VideoEncoding> video = attempt.job.recipe().video();
    if (video.filter(Seams::hold).isPresent()) {
      try {
        return inStretches(attempt, video.orElseThrow());
      } catch (SeamException e) {
        attempt.tally.startOver();
        attempt.tally.remark("The encoder's stretches could not be joined: all is in one piece");
      }
    }
    if (video.isPresent() && attempt.job.request().reuse().sources()) {
      attempt.tally.remark("Nothing is copied where all pictures are encoded in one piece");
    }
    return inOnePiece(attempt);
  }

  private List<String> inStretches(Attempt attempt, VideoEncoding how) {
    Job job = attempt.job;
    List<String> encoders = new ArrayList<>();
    try (Closing open = new Closing()) {
      Muxer muxer = open.add(new Muxer(job.recipe().container(), attempt.path));
      JoinedPictures pictures = joined(attempt, how, muxer);
      encoders.add(how.encoder());
      Optional<SoundWriter> keeper = Optional.empty();
      Optional<SoundLine> sound = keptSound(attempt, muxer, open);
      if (sound.isEmpty()) {
        keeper = soundKeeper(attempt, open);
        sound = sound(attempt, muxer, open, keeper).map(line -> line);
      }
      muxer.start();
      new Production(attempt.deadline, attempt.meter).run(pictures, sound);
      muxer.finish();
      keeper.ifPresent(SoundWriter::finish);
      job.recipe().audio().ifPresent(audio -> encoders.add(audio.encoder()));
      return encoders;
    }
  }

  private JoinedPictures joined(Attempt attempt, VideoEncoding wanted, Muxer muxer) {
    RenderRequest request = attempt.job.request();
    RenderPlan plan = request.plan();
    boolean globalHeader = attempt.job.recipe().container().globalHeader();
    Outline outline =
        Outline.of(attempt.job, wanted, attempt.sources, attempt.tally, attempt.deadline);
    VideoEncoding how = outline.how();
    try (Encoder alike = Encoder.video(how, globalHeader)) {
      int stream = muxer.addStream(alike);
      StretchJoin join =
          new StretchJoin(
              muxer,
              stream,
              alike,
              outline.delay(),
              bytes -> outline.renumbering().map(change -> change.packet(bytes)).orElse(bytes));
      outline.parameters().ifPresent(all -> muxer.describe(stream, all.bytes(), join.delay()));
      return new JoinedPictures(
          outline.parts(),
          plan.rate(),
          how,
          globalHeader,
          new StretchMaker(plan, attempt.sources, reader.pool(), fonts, titles),
          join,
          attempt.cache,
          new StretchKeys(plan, how, attempt.sources::mark),
          attempt.notes,
          attempt.tally);
    }
  }

  private List<String> inOnePiece(Attempt attempt) {
    Job job = attempt.job;
    Feeds feeds = feeds(attempt.sources, attempt.notes);
    List<String> encoders = new ArrayList<>();
    try (Closing open = new Closing()) {
      Muxer muxer = open.add(new Muxer(job.recipe().container(), attempt.path));
      Optional<Production.Pictures> pictures =
          job.recipe().video().map(how -> pictures(job, how, muxer, feeds, open));
      pictures.ifPresent(p -> encoders.add(p.track().encoderName()));
      Optional<Production.Sound> sound = sound(attempt, muxer, open, Optional.empty());
      muxer.start();
      new Production(attempt.deadline, attempt.meter).run(pictures, sound);
      muxer.finish();
      pictures.ifPresent(p -> attempt.tally.encoded(p.count()));
      job.recipe().audio().ifPresent(audio -> encoders.add(audio.encoder()));
      return encoders;
    }
  }

  private Feeds feeds(Sources sources, Notes notes) {
    return new Feeds(sources, reader.pool(), new StillPictures(fonts, titles, notes), notes);
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

  /** Sound is encoded in one pass or not at all: joined pieces would not meet to the sample. */
  private static Optional<SoundLine> keptSound(Attempt attempt, Muxer muxer, Closing open) {
    Job job = attempt.job;
    if (job.recipe().audio().isEmpty()) {
      return Optional.empty();
    }
    AudioEncoding how = job.recipe().audio().orElseThrow();
    Optional<SoundReader> found =
        attempt.cache.flatMap(cache -> SoundReader.open(cache, soundKey(attempt, how)));
    found.ifPresent(open::add);
    return found.map(reader -> {
      try (Encoder alike = Encoder.audio(how, job.recipe().container().globalHeader())) {
        return new KeptSound(reader, muxer, muxer.addStream(alike), how.sampleRate());
      }
    });
  }

  private static Optional<SoundWriter> soundKeeper(Attempt attempt, Closing open) {
    Optional<SoundWriter> keeper =
        attempt
            .job
            .recipe()
            .audio()
            .flatMap(how ->
                attempt.cache.flatMap(cache -> SoundWriter.begin(cache, soundKey(attempt, how))));
    keeper.ifPresent(open::add);
    return keeper;
  }

  private static ContentHash soundKey(Attempt attempt, AudioEncoding how) {
    Job job = attempt.job;
    return SoundKeys.of(
        job.request().plan(),
        Job.heard(job.request()),
        job.samples().first(),
        job.samples().count(),
        how,
        attempt.sources::mark);
  }

  private static Optional<Production.Sound> sound(
      Attempt attempt, Muxer muxer, Closing open, Optional<SoundWriter> keeper) {
    Job job = attempt.job;
    Consumer<Packet> witness = packet -> keeper.ifPresent(writer -> writer.write(packet));
    return job.recipe()
        .audio()
        .map(how -> {
          RenderPlan plan = job.request().plan();
          long first = job.samples().first();
          AudioTrack track =
              open.add(new AudioTrack(muxer, how, job.recipe().container(), witness));
          SoundFeeds feeds = new SoundFeeds(attempt.sources, how.sampleRate(), how.channels());
          SoundEngine engine = open.add(new SoundEngine(plan.sounds(), plan.duration(), feeds));
          return new Production.Sound(
              track,
              (block, start) -> engine.fill(block, first + start),
              job.samples().count(),
              how.sampleRate(),
              how.channels());
        });
  }

  static <T> T typed(Supplier<T> work) {
    try {
      return work.get();
    } catch (AvException e) {
      throw new EditorException(RenderErrors.code(e), RenderErrors.sentence(e), e);
    }
  }
}
