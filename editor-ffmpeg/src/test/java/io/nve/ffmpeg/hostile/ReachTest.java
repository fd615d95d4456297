package io.nve.ffmpeg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.isolated.IsolatedBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that name other files and addresses: none of them is followed. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class ReachTest {
  private static IsolatedBackend backend;

  @TempDir Path folder;
  private Canary canary;

  @BeforeAll
  static void open() {
    backend = Workers.of(1, 512);
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  @BeforeEach
  void hangUpTheCanary() throws Exception {
    canary = Canary.in(folder);
  }

  @AfterEach
  void takeItDown() throws IOException {
    canary.close();
  }

  @Test
  void listsAreNotFollowedUnderAnyName() throws Exception {
    int tried = 0;
    for (String target : targets()) {
      for (Map.Entry<String, String> list : lists(target).entrySet()) {
        for (String ending : List.of(list.getKey(), "mp4", "avi")) {
          Path file = folder.resolve("list." + ending);
          Files.writeString(file, list.getValue(), StandardCharsets.UTF_8);

          Optional<ErrorCode> refusal = Attempt.on(backend, file);

          assertThat(refusal)
              .as("%s as .%s to %s", list.getKey(), ending, target)
              .hasValueSatisfying(code -> assertThat(code).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA));
          tried++;
        }
      }
    }
    assertThat(tried).isEqualTo(7 * 7 * 3);
    assertUntouched();
  }

  @Test
  void otherFilesInAFilmsDataReferencesAreNotOpened() throws Exception {
    byte[] whole = Files.readAllBytes(Samples.mp4());
    for (String target : targets()) {
      for (String type : List.of("url ", "urn ", "alis")) {
        Path file = folder.resolve("film.mp4");
        Files.write(file, Boxes.withDataReference(whole, type, target));

        Attempt.on(backend, file)
            .ifPresent(code -> assertThat(code).as("%s %s", type, target).isIn(Attempt.REFUSALS));
      }
    }
    assertUntouched();
  }

  @Test
  void locationsThatAreAddressesAreNotCalled() throws Exception {
    for (String target : targets()) {
      assertThat(Attempt.on(backend, Path.of(target)))
          .as(target)
          .hasValueSatisfying(code -> assertThat(code).isIn(Attempt.REFUSALS));
    }
    assertThat(canary.serverWasCalled()).isFalse();
  }

  /** A canary that cannot sing proves nothing. */
  @Test
  void theCanaryNoticesWhoeverTouchesIt() throws Exception {
    new Socket(InetAddress.getLoopbackAddress(), canary.port()).close();

    assertThat(canary.serverWasCalled()).isTrue();
    assertThat(canary.singsWhenOpened()).isTrue();
  }

  private void assertUntouched() throws IOException {
    assertThat(canary.fileWasOpened()).as("the canary file was opened").isFalse();
    assertThat(canary.serverWasCalled()).as("the canary server was called").isFalse();
  }

  private List<String> targets() {
    String address = "127.0.0.1:" + canary.port() + "/x.mp4";
    return List.of(
        "file://" + canary.file(),
        canary.file().getFileName().toString(),
        "http://" + address,
        "tcp://" + address,
        "concat:" + canary.file() + "|" + canary.file(),
        "subfile,,start,0,end,9,,:" + canary.file(),
        "data:video/mp4;base64,AAAA");
  }

  /** Returns lists of seven formats that name a target, by their usual endings. */
  private static Map<String, String> lists(String target) {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put(
        "m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + target + "\n#EXT-X-ENDLIST\n");
    lists.put("ffconcat", "ffconcat version 1.0\nfile '" + target + "'\nduration 1\n");
    lists.put(
        "mpd",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" "
            + "mediaPresentationDuration=\"PT5S\"><Period><AdaptationSet mimeType=\"video/mp4\">"
            + "<Representation id=\"1\" bandwidth=\"1\"><BaseURL>"
            + target
            + "</BaseURL></Representation></AdaptationSet></Period></MPD>");
    lists.put(
        "sdp",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns="
            + target
            + "\nc=IN IP4 127.0.0.1\nt=0 0\na=control:"
            + target
            + "\nm=video 5004 RTP/AVP 96\n");
    lists.put(
        "svg",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
            + "<image href=\""
            + target
            + "\" width=\"9\" height=\"9\"/></svg>");
    lists.put(
        "ass",
        "[Script Info]\nScriptType: v4.00+\nVideo File: "
            + target
            + "\n[Events]\nFormat: Start, End, Text\nDialogue: 0:00:00.00,0:00:05.00,x\n");
    lists.put(
        "xml",
        "<?xml version=\"1.0\"?><CompositionPlaylist "
            + "xmlns=\"http://www.smpte-ra.org/schemas/2067-3/2016\"><Id>urn:uuid:1</Id>"
            + "<SegmentList><Segment><SequenceList><TrackFileId>"
            + target
            + "</TrackFileId></SequenceList></Segment></SegmentList></CompositionPlaylist>");
    return lists;
  }
}
