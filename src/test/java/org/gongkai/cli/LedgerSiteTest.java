package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.field.Fields;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers in a site: what of them is published, and what never is. */
class LedgerSiteTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/ledgers"), folder.resolve("content"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content/ledgers/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, byte[]> built() throws IOException {
    Program.Result result = Program.in(folder).run("build", "--strict");
    assertEquals(0, result.status(), result.out());
    return Tree.read(folder.resolve("site"));
  }

  /** A row whose free cells hold words that are nowhere else. */
  private static String row(LedgerKind ledger, Fields fields) {
    List<String> cells = new ArrayList<>();
    for (FieldSpec spec : fields.specs()) {
      cells.add(
          switch (spec.type()) {
            case TEXT, LINES, TEXTS ->
                spec.vocabulary().isEmpty() && !spec.key().equals("url")
                    ? word(ledger, spec)
                    : spec.key().equals("url")
                        ? "https://" + word(ledger, spec) + "/"
                        : spec.example();
            default -> spec.example();
          });
    }
    return String.join(",", cells);
  }

  private static String word(LedgerKind ledger, FieldSpec spec) {
    return "zq" + ledger.kind().id() + "-" + spec.key().toLowerCase(java.util.Locale.ROOT);
  }

  @Test
  void nothingOfAPrivateLedgerIsPublished() throws IOException {
    List<String> words = new ArrayList<>();
    for (LedgerKind ledger : Ledgers.ALL) {
      if (!ledger.kind().open() && !ledger.kind().id().equals("policies")) {
        String head =
            String.join(",", ledger.fields().specs().stream().map(FieldSpec::key).toList());
        String row =
            row(ledger, ledger.fields())
                .replace("zqdisputes-application", "zqapplications-number")
                .replace("zqfees-application", "zqapplications-number");
        write(ledger.kind().id() + "-2021.csv", head + "\n" + row + "\n");
        assertTrue(row.contains("zq"), row);
        words.add("zq" + ledger.kind().id());
      }
    }
    write(
        "policies-2021.csv",
        "number,title,category,writtenOn\n某政〔2021〕9号,zqpolicies,其他文件,2021-03-01\n");
    words.add("zqpolicies");
    for (Map.Entry<String, byte[]> file : built().entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      for (String word : words) {
        assertFalse(text.contains(word), word + " in " + file.getKey());
        assertFalse(file.getKey().contains("ledgers"), file.getKey());
      }
    }
  }

  @Test
  void aSiteWithoutPublicLedgersHasNoRegisters() throws IOException {
    write("applications-2021.csv", "编号,收到日期,申请渠道,申请人类别\n");
    assertTrue(built().keySet().stream().noneMatch(path -> path.contains("registers")));
  }

  @Test
  void theLatestListHoldsAndLaterOnesDoNotYet() throws IOException {
    String head = "账号名称,平台,主办单位,状态\n";
    write("accounts-2020.csv", head + "旧号,微信,某局,运行\n");
    write("accounts-2021.csv", head + "今号,微信,某局,运行\n");
    write("accounts-2023.csv", head + "来号,微信,某局,运行\n");
    String page = new String(built().get("registers/accounts/index.html"), StandardCharsets.UTF_8);
    assertTrue(page.contains("今号") && !page.contains("旧号") && !page.contains("来号"), page);
  }

  @Test
  void aLedgerCannotBeLinkedTo() throws IOException {
    write("applications-2021.csv", "编号,收到日期,申请渠道,申请人类别\n");
    Files.writeString(
        folder.resolve("content/news/a.md"),
        "---\ntitle: 通知\npublishedOn: 2021-03-12\n---\n\n[台账](../ledgers/applications-2021.csv)\n");
    Program.Result result = Program.in(folder).run("build");
    assertEquals(1, result.status(), result.out());
    assertTrue(result.out().contains("news/a.md:6"), result.out());
  }

  @Test
  void aSiteSaysWithinHowManyWorkingDaysQuestionsAreAnswered() throws IOException {
    write("consultations-2021.csv", "编号,收到日期,有效,答复日期\n1,2021-03-01,是,2021-03-04\n");
    built();
    Path site = folder.resolve("content/site.yaml");
    Files.writeString(site, Files.readString(site) + "咨询答复期限: 2\n");
    Program.Result result = Program.in(folder).run("check", "--lang", "zh");
    assertEquals(0, result.status(), result.out());
    assertTrue(result.out().contains("应当在 2021-03-03 以前答复（2 个工作日）"), result.out());
  }

  @Test
  void aColumnCannotTakeTheRegistersPlace() throws IOException {
    Path site = folder.resolve("content/site.yaml");
    Files.writeString(site, Files.readString(site).replace("  news:", "  registers:"));
    Program.Result result = Program.in(folder).run("check");
    assertEquals(1, result.status(), result.out());
    assertTrue(result.out().contains("[format-invalid]"), result.out());
  }
}
