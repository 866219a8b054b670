package org.gongkai.build;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.Target;

/** In which order targets can be made that speak of others. */
final class Rounds {

  private final TreeMap<String, Target> targets = new TreeMap<>();

  Rounds(Collection<Target> targets) {
    targets.forEach(target -> this.targets.put(target.path(), target));
  }

  /** The rounds that there are. */
  List<Integer> all() {
    return targets.values().stream().map(Target::round).distinct().sorted().toList();
  }

  /**
   * What a target of a round may speak of.
   *
   * @param known what is known of a target of an earlier round
   */
  PublishedFiles before(int round, Function<Target, PublishedFile> known) {
    return new PublishedFiles() {
      @Override
      public Optional<PublishedFile> file(String path) {
        Target target = targets.get(path);
        if (target != null && target.round() >= round) {
          throw new IllegalArgumentException("not made before round " + round + ": " + path);
        }
        return Optional.ofNullable(target).map(known);
      }

      @Override
      public List<PublishedFile> all() {
        return targets.values().stream()
            .filter(target -> target.round() < round)
            .map(known)
            .toList();
      }
    };
  }
}
