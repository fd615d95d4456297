package io.nve.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.model.Id;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceBoardTest {
  private static Presence at(String client, long count, long time) {
    Presence.Playhead playhead = new Presence.Playhead(Id.of("s"), time);
    Presence.State state =
        new Presence.State(client, Optional.of(playhead), List.of(), Optional.empty());
    return new Presence(ClientName.of(client), count, Optional.of(state));
  }

  private static Presence gone(String client, long count) {
    return new Presence(ClientName.of(client), count, Optional.empty());
  }

  @Test
  void tellsWhoIsThereByName() {
    PresenceBoard board =
        PresenceBoard.empty(30).heard(at("ben", 1, 7), 100).heard(at("ana", 1, 5), 101);
    assertThat(board.present(105)).containsExactly(at("ana", 1, 5), at("ben", 1, 7));
  }

  @Test
  void theNewestWordCounts() {
    PresenceBoard board =
        PresenceBoard.empty(30).heard(at("ana", 2, 20), 100).heard(at("ana", 1, 10), 101);
    assertThat(board.present(101)).containsExactly(at("ana", 2, 20));
  }

  @Test
  void whoIsSilentForTooLongIsGone() {
    PresenceBoard board = PresenceBoard.empty(30).heard(at("ana", 1, 5), 100);
    assertThat(board.present(130)).hasSize(1);
    assertThat(board.present(131)).isEmpty();
    assertThat(board.heard(at("ana", 2, 5), 140).present(141)).hasSize(1);
  }

  @Test
  void whoLeavesIsGoneAtOnceAndALateWordDoesNotBringHimBack() {
    PresenceBoard board =
        PresenceBoard.empty(30)
            .heard(at("ana", 1, 5), 100)
            .heard(gone("ana", 3), 101)
            .heard(at("ana", 2, 6), 102);
    assertThat(board.present(102)).isEmpty();
  }

  @Test
  void sweepingForgetsThemForGood() {
    PresenceBoard board = PresenceBoard.empty(30).heard(at("ana", 9, 5), 100);
    assertThat(board.swept(130)).isSameAs(board);
    PresenceBoard swept = board.swept(131);
    assertThat(swept.heard(at("ana", 1, 5), 132).present(132))
        .as("a new session counts from 1")
        .hasSize(1);
  }
}
