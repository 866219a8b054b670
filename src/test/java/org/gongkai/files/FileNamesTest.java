package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.gongkai.diag.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzb-12.md",
        "附件1：预算（草案）.xlsx",
        "a b.pdf",
        "会议 纪要.pdf",
        "console.md",
        "a.PDF",
        "\ud840\udc00.md"
      })
  void namesThatWork(String name) {
    assertEquals(Optional.empty(), FileNames.fault(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0007.md",
        "a\u200b.md",
        "a\u202ebdp.exe.md",
        "a\ufffd.md",
        "a\\b.md",
        "a:b",
        "a*",
        "a?",
        "a\"b",
        "<a",
        "a>",
        "a|b",
        "a#b.md",
        "50%.md",
        " a.md",
        "a.md ",
        "\u3000a.md",
        "a.",
        "con",
        "Con.md",
        "nul.tar.gz",
        "LPT1.pdf",
        "e\u0301.md",
        "a.MD",
        "a.Yaml"
      })
  void namesThatDoNot(String name) {
    assertTrue(FileNames.fault(name).isPresent());
  }

  @Test
  void lengthCountsInBytes() {
    assertEquals(Optional.empty(), FileNames.fault("公".repeat(65) + ".pdf"));
    assertEquals(
        Optional.of("it is 202 bytes long, more than 200"),
        FileNames.fault("公".repeat(66) + ".pdf").map(Text::en));
  }

  @Test
  void whatCannotBePrintedIsNamed() {
    assertEquals("a<U+0007><U+202E>中.md", FileNames.printable("a\u0007\u202e中.md"));
  }
}
