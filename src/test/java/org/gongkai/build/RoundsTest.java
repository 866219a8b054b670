package org.gongkai.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.Target;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Rounds ROUNDS =
      new Rounds(
          List.of(target("manifest", 2), target("b", 0), target("index", 1), target("a", 0)));

  private static Target target(String path, int round) {
    return round == 0
        ? new Target(path, new Target.Data(() -> new byte[0]))
        : new Target(path, new Target.Index(round, (out, others) -> {}));
  }

  private static PublishedFiles before(int round) {
    return ROUNDS.before(round, target -> new PublishedFile(target.path(), 1, "sum", "type"));
  }

  private static List<String> all(int round) {
    return before(round).all().stream().map(PublishedFile::path).toList();
  }

  @Test
  void aRoundKnowsAllThatCameBefore() {
    assertEquals(List.of(0, 1, 2), ROUNDS.all());
    assertEquals(List.of(), all(0));
    assertEquals(List.of("a", "b"), all(1));
    assertEquals(List.of("a", "b", "index"), all(2));
  }

  @Test
  void oneFileIsAskedForByItsPath() {
    assertEquals("a", before(1).file("a").orElseThrow().path());
    assertEquals(Optional.empty(), before(1).file("c"));
    assertThrows(IllegalArgumentException.class, () -> before(1).file("manifest"));
    assertThrows(IllegalArgumentException.class, () -> before(1).file("index"));
  }
}
