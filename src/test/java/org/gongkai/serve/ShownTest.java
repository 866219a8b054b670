package org.gongkai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Problem;
import org.junit.jupiter.api.Test;

/** The last good site stays until there is a better one. */
class ShownTest {

  private static final Problem PROBLEM = FakeSite.problem("content/news/a.md");

  private static String page(Shown shown) {
    PreviewSite site = shown.look().site().orElseThrow();
    return shown
        .make(site, site.target("index.html").orElseThrow())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("none");
  }

  @Test
  void withAnErrorTheSiteBeforeStays() {
    Shown shown = new Shown(FakeSite.of("index.html", "one").attempt(1));
    shown.take(FakeSite.failed(2, PROBLEM));
    assertEquals("one", page(shown));
    assertEquals(List.of(PROBLEM), shown.look().problems());
    assertEquals(true, shown.look().stale());
    shown.take(FakeSite.of("index.html", "three").attempt(3));
    assertEquals("three", page(shown));
    assertEquals(List.of(), shown.look().problems());
    assertEquals(false, shown.look().stale());
  }

  @Test
  void withoutASiteBeforeThereIsNone() {
    Shown shown = new Shown(FakeSite.failed(1, PROBLEM));
    assertEquals(Optional.empty(), shown.look().site());
    shown.take(FakeSite.of("index.html", "two").attempt(2));
    assertEquals("two", page(shown));
  }

  @Test
  void aPageThatCannotBeMadeIsAnErrorLikeAnyOther() {
    Shown shown = new Shown(FakeSite.of("index.html", "one").attempt(1));
    shown.take(FakeSite.of("index.html", FakeSite.BROKEN).attempt(2));
    assertEquals(List.of(), shown.look().problems());
    assertEquals("one", page(shown));
    assertEquals(1, shown.look().errors());
    assertEquals(true, shown.look().stale());
    shown.take(FakeSite.of("index.html", FakeSite.BROKEN).attempt(3));
    assertEquals("one", page(shown));
    shown.take(FakeSite.of("index.html", "four").attempt(4));
    assertEquals("four", page(shown));
    assertEquals(0, shown.look().errors());
  }

  @Test
  void aPageThatCouldNeverBeMadeIsNotThere() {
    Shown shown = new Shown(FakeSite.of("index.html", FakeSite.BROKEN).attempt(1));
    assertEquals("none", page(shown));
    assertEquals(1, shown.look().errors());
  }
}
