package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Edge;
import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.IdSource;
import io.nve.edit.Material;
import io.nve.edit.RippleDelete;
import io.nve.edit.TrimClip;
import io.nve.model.Project;
import io.nve.protocol.Author;
import io.nve.protocol.ClientMessage;
import io.nve.protocol.ClientName;
import io.nve.protocol.ClientSession;
import io.nve.protocol.EntryLog;
import io.nve.protocol.Outcome;
import io.nve.protocol.Reaction;
import io.nve.protocol.Role;
import io.nve.protocol.Sequencer;
import io.nve.protocol.ServerMessage;
import io.nve.protocol.Versions;
import java.util.List;

/**
 * Two people edit one timeline at the same time. Client and server are state machines: this example
 * is the network between them.
 */
public final class E18_EditTogether {
  private Sequencer sequencer;
  private final List<Desk> desks;

  /** One person's program. */
  private static final class Desk {
    final ClientName name;
    final ClientSession session;
    final EditContext context;

    Desk(String name) {
      this.name = ClientName.of(name);
      this.session = ClientSession.begin(this.name);
      this.context = EditContext.of(IdSource.counting(name));
    }

    /** Makes an edit on what this person sees; what is sent waits for a connection. */
    Reaction edit(Edit edit) {
      return session.edit(edit.plan(session.project(), context), edit.type().name());
    }
  }

  private E18_EditTogether(Project project, List<Desk> desks) {
    this.sequencer = Sequencer.begin(project);
    this.desks = desks;
  }

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, 4 * second)));
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.B, 0, 3 * second)));

    Desk ana = new Desk("ana");
    Desk ben = new Desk("ben");
    E18_EditTogether together = new E18_EditTogether(studio.project, List.of(ana, ben));
    together.carry(ana, ana.session.connect());
    together.carry(ben, ben.session.connect());

    // Neither knows of the other: Ana takes the first clip out, Ben shortens the second.
    Reaction ripple = ana.edit(new RippleDelete(List.of(studio.clip(Studio.V1, 0).id())));
    Reaction trim = ben.edit(new TrimClip(studio.clip(Studio.V1, 5).id(), Edge.TAIL, -second));
    show(studio, "Ana sees", ana.session.project());
    show(studio, "Ben sees", ben.session.project());

    together.carry(ana, ripple);
    together.carry(ben, trim);
    show(studio, "Merged", ana.session.project());

    // Ana's clip comes back, and Ben's trim stays.
    together.carry(ana, ana.session.undo());
    show(studio, "Ana has undone hers", ben.session.project());
    System.out.println("All the same: " + together.isAgreed());
  }

  /** Carries what a desk has to say to the server, and what the server says to the desks. */
  private void carry(Desk from, Reaction reaction) {
    for (ClientMessage message : reaction.messages()) {
      switch (message) {
        case ClientMessage.Hello hello ->
            deliver(from, sequencer.greet(hello, ServerMessage.Rights.ALL, EntryLog.NONE));
        case ClientMessage.Submit submit -> {
          Author author = new Author(from.name, "user " + from.name, Versions.CURRENT.schema());
          Outcome outcome = sequencer.submit(author, submit, Role.EDITOR);
          // A server stores outcome.entries() here, before anybody hears of them.
          sequencer = outcome.next();
          outcome.replies().forEach(reply -> deliver(from, reply));
          desks.forEach(desk -> deliver(desk, outcome.announcement()));
        }
        default -> throw new IllegalStateException("Nobody is away or asks where others are");
      }
    }
  }

  private void deliver(Desk to, ServerMessage message) {
    carry(to, to.session.receive(message));
  }

  private boolean isAgreed() {
    return desks.stream().allMatch(desk -> desk.session.project().equals(sequencer.project()));
  }

  private static void show(Studio studio, String title, Project project) {
    studio.project = project;
    studio.show(title);
  }
}
