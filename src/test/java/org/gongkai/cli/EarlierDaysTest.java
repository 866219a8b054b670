package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample site as it stood on earlier days: what came later is neither there nor compared, and
 * what leads to lists that were still empty leads somewhere.
 */
class EarlierDaysTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"2005-01-01, 0", "2019-12-31, 4", "2021-06-30, 11", "2022-01-31, 15"})
  void theSampleAsItStood(String day, int policies) throws IOException {
    Path site = folder.resolve("site");
    Program.Result result =
        Program.in(Path.of("").toAbsolutePath())
            .run("build", "--as-of", day, "--output", site.toString());
    assertEquals(0, result.status(), result.out());
    String library = Files.readString(site.resolve("library/index.html"));
    assertTrue(library.contains("共 " + policies + " 件"), library);
    assertEquals(policies == 0, library.contains("还没有公开的政策文件"));
    assertFalse(policies == 0 && library.contains("library.js"));
  }
}
