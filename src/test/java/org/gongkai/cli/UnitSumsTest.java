package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When sums of the units' reports are shown, and to whom. */
class UnitSumsTest {

  private static final String PAGE = "site/statistics/units/2023/index.html";

  @TempDir Path folder;

  private void build(String... options) throws IOException {
    String[] call = new String[options.length + 1];
    call[0] = "build";
    System.arraycopy(options, 0, call, 1, options.length);
    Program.Result result = Program.in(folder).run(call);
    assertEquals(0, result.status(), result.out() + result.err());
  }

  /** Who looks at drafts sees how far a sum is; others see it when reports are due. */
  @Test
  void earlySumsAreShownWithDraftsAndSaySo() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/units"), folder.resolve("content"));
    Path site = folder.resolve("content/site.yaml");
    Files.writeString(
        site, Files.readString(site).replace("sort: department, until: 2022", "sort: department"));
    build("--today", "2024-03-31");
    assertFalse(Files.exists(folder.resolve(PAGE)));
    build("--today", "2024-03-31", "--drafts");
    String early = Files.readString(folder.resolve(PAGE));
    assertTrue(early.contains("2023年各单位年报汇总（不完整）"), early);
    assertTrue(early.contains("到2024年4月1日才公开，现在只有预览草稿时能看到。"), early);
    build("--today", "2024-04-01", "--drafts");
    String due = Files.readString(folder.resolve(PAGE));
    assertTrue(due.contains("2023年各单位年报汇总（不完整）"), due);
    assertFalse(due.contains("才公开"), due);
    build("--today", "2023-12-31", "--drafts");
    assertFalse(Files.exists(folder.resolve(PAGE)), "the year is not over");
  }
}
