package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes and tricks in a site's own templates: one problem with its place, nothing written. */
class TemplateTest {

  @TempDir Path folder;
  private Map<String, FileTime> before;

  @BeforeEach
  void buildOldSite() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    Files.createDirectory(folder.resolve("content/news"));
    for (String name : new String[] {"a", "b", "c"}) {
      write("content/news/" + name + ".md", "---\ntitle: 通知\npublishedOn: 2021-03-12\n---\n");
    }
    assertEquals(0, Program.in(folder).run("build").status());
    Tree.age(folder.resolve("site"));
    before = Tree.times(folder.resolve("site"));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          syntax error        | <p>\\n<#if title>                          | 2:11
          missing value       | <p>${titel}                               | 1:6
          missing include     | <p>\\n  <#include "foter.ftlh">             | 2:3
          file outside        | <#include "/etc/passwd">                  | 1:1
          file above          | <#include "../content/site.yaml">         | 1:1
          content file        | <#import "/content/site.yaml" as x>       | 1:1
          wrong type          | <p>${frame.labels}                        | 1:6
          stopped             | \\n<#stop "no">                            | 2:1
          new object          | ${"freemarker.template.utility.Execute"?new()("id")} | 1:1
          Java object         | ${frame?api.getClass()}                   | 1:3
          class loader        | ${frame.class.classLoader}                | 1:3
          other class         | ${frame.class.forName("java.lang.Runtime").name} | 1:3
          resource            | ${frame.class.getResource("/")}           | 1:3
          class of a record   | ${frame.class.name}                       | 1:3
          code source         | ${frame.class.protectionDomain}           | 1:3
          endless recursion   | <#macro m><@m/></#macro><@m/>             | 1:1
          endless output      | <#list 1.. as x>${""?left_pad(99999)}</#list> | 1:1
          """)
  void isOneProblem(String what, String template, String place) throws IOException {
    write("templates/article.ftlh", template.replace("\\n", "\n"));
    for (String lang : new String[] {"zh", "en"}) {
      Program.Result result = Program.in(folder).run("build", "--lang", lang);
      assertEquals(1, result.status(), result.out());
      assertEquals("", result.err());
      String first = result.out().lines().findFirst().orElse("");
      assertTrue(first.startsWith("templates/article.ftlh:" + place + ": error: "), result.out());
      assertTrue(first.matches(".*\\[(template-error|template-missing|page-too-large)\\]"), first);
      assertEquals(1, result.out().lines().filter(l -> l.contains(": error: ")).count());
      assertEquals(before, Tree.times(folder.resolve("site")));
    }
  }

  @Test
  void problemsAreTheSameOnManyThreads() throws IOException {
    write("templates/article.ftlh", "${titel}");
    write("templates/list.ftlh", "${titel}");
    String one = Program.in(folder).with(1).run("build").outWithoutSeconds();
    for (int i = 0; i < 5; i++) {
      assertEquals(one, Program.in(folder).with(8).run("build").outWithoutSeconds());
    }
  }

  @Test
  void otherFilesAmongTemplatesAreRefused() throws IOException {
    write("templates/article.ftl", "${title}");
    write("templates/style.css", "");
    String out = Program.in(folder).run("build", "--lang", "en").out();
    assertTrue(out.startsWith("templates/article.ftl:1:1: error: files of this type"), out);
    assertTrue(out.contains("\ntemplates/style.css:1:1: error: files of this type"), out);
    assertEquals(before, Tree.times(folder.resolve("site")));
  }

  @Test
  void localeOfNumbersAndDatesIsFixed() throws IOException {
    write("templates/article.ftlh", "${1234567.5} ${true} ${'I'?lower_case} ${1000000}");
    assertEquals(
        0, Variation.FAR_AWAY.call(() -> Program.in(folder).run("build", "--strict")).status());
    assertEquals(
        "1234567.5 true i 1000000", Files.readString(folder.resolve("site/news/a/index.html")));
  }
}
