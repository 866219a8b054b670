package org.gongkai.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Sources;
import org.gongkai.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RendererTest {

  /** What a page is made from. */
  public record View(String title) {}

  private static Renderer renderer(String template, int seconds) {
    SourceText source = new SourceText("templates/a.ftlh", template);
    Theme theme = new Theme(List.of(new Sources.File("a.ftlh", source)), List.of());
    Renderer renderer = new Renderer(theme, seconds);
    assertEquals(List.of(), renderer.check());
    return renderer;
  }

  @Test
  @Timeout(60)
  void templateWithoutEndIsStopped() {
    Renderer renderer = renderer("<#list 1.. as i></#list>", 1);
    Renderer.Failed failed =
        assertThrows(
            Renderer.Failed.class, () -> renderer.render("a.ftlh", "a.html", new View("题")));
    assertEquals(Code.TEMPLATE_ERROR, failed.problem().code());
    assertFalse(Thread.interrupted());
  }

  @Test
  void pageWithoutEndIsStopped() {
    Renderer renderer = renderer("<#list 1.. as i>${title}${title}</#list>", 60);
    Renderer.Failed failed =
        assertThrows(
            Renderer.Failed.class, () -> renderer.render("a.ftlh", "a.html", new View("题")));
    assertEquals(Code.PAGE_TOO_LARGE, failed.problem().code());
  }

  @Test
  void pageIsUtf8AndEscaped() {
    assertArrayEquals(
        "<p>题&lt;b&gt;</p>".getBytes(StandardCharsets.UTF_8),
        renderer("<p>${title}</p>", 60).render("a.ftlh", "a.html", new View("题<b>")));
  }
}
