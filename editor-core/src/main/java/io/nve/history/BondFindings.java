package io.nve.history;

import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which clips keep in sync, or are edited as one, in one version and not in the other. */
final class BondFindings {
  private final Project before;
  private final Project after;
  private final Places places;
  private final Parameter<Id> bond;
  private final Set<Id> made = new TreeSet<>();
  private final List<Clip> parted = new ArrayList<>();

  /**
   * Prepares to look at clips.
   *
   * @param bond {@link Clip#LINK} or {@link Clip#GROUP}
   */
  BondFindings(Project before, Project after, Places places, Parameter<Id> bond) {
    this.before = before;
    this.after = after;
    this.places = places;
    this.bond = bond;
  }

  /** Returns what is different about the bonds of clips that are alive in both versions. */
  List<Finding> of(List<Motion> clips) {
    for (Motion clip : clips) {
      look(clip.before(), clip.after());
    }
    List<Finding> findings = new ArrayList<>();
    for (Id id : made) {
      List<Clip> members = places.members(id);
      if (members.size() > 1 && !wereTogether(members)) {
        findings.add(
            bond.equals(Clip.LINK) ? new Finding.Linked(members) : new Finding.Grouped(members));
      }
    }
    if (!parted.isEmpty()) {
      parted.sort(places.byTrack());
      List<Clip> all = List.copyOf(parted);
      findings.add(bond.equals(Clip.LINK) ? new Finding.Unlinked(all) : new Finding.Ungrouped(all));
    }
    return findings;
  }

  private void look(Clip was, Clip is) {
    Optional<Id> old = living(before, was);
    Optional<Id> now = living(after, is);
    if (now.isPresent() && !now.equals(old)) {
      made.add(now.get());
    } else if (now.isEmpty() && old.isPresent() && before.clipsOf(old.get()).size() > 1) {
      parted.add(is);
    }
  }

  private Optional<Id> living(Project project, Clip clip) {
    return clip.reference(bond).filter(id -> project.find(id).filter(Entity::alive).isPresent());
  }

  /** A bond that only got another id is no news, nor is one of nothing but new clips. */
  private boolean wereTogether(List<Clip> members) {
    Set<String> bonds = new TreeSet<>();
    int known = 0;
    for (Clip member : members) {
      Clip was = before.clip(member.id()).filter(Clip::alive).orElse(null);
      if (was != null) {
        known++;
        bonds.add(living(before, was).map(Id::value).orElse(" " + was.id()));
      }
    }
    return known == 0 || (bonds.size() == 1 && known == members.size());
  }
}
