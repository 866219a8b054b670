package org.gongkai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.diag.SourceText;
import org.gongkai.kind.SampleSite;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ledgers as they stood on a day: a row each, told a bit more at a time. */
class LedgerDaysTest {

  private static Ledger read(String name, String text) {
    String path = "ledgers/" + name + ".csv";
    LedgerFiles.Read read =
        LedgerFiles.read(
            List.of(new Sources.File(path, new SourceText(path, text))),
            List.of(),
            SampleSite.CONFIG.vocabularies());
    assertEquals(List.of(), read.problems());
    return read.ledgers().get(0);
  }

  /** What the only row says, key by key; a stroke if it is not there. */
  private static String said(Ledger ledger, String day) {
    List<Ledger> on = LedgerDays.on(List.of(ledger), LocalDate.parse(day));
    if (on.isEmpty()) {
      return "no file";
    }
    return on.get(0).rows().stream()
        .flatMap(row -> row.values().stream())
        .map(value -> value.spec().key() + "=" + value.value())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-12-31 | no file
          2021-02-28 | ''
          2021-03-01 | number=1 receivedOn=2021-03-01 channel=letter applicant=naturalPerson
          2021-03-20 | number=1 receivedOn=2021-03-01 channel=letter applicant=naturalPerson extendedOn=2021-03-20 extensionDays=20
          2021-04-08 | number=1 receivedOn=2021-03-01 channel=letter applicant=naturalPerson extendedOn=2021-03-20 extensionDays=20
          2021-04-09 | number=1 receivedOn=2021-03-01 channel=letter applicant=naturalPerson extendedOn=2021-03-20 extensionDays=20 closedOn=2021-04-09 outcome=granted proactiveCandidate=true
          """)
  void applications(String day, String said) {
    Ledger ledger =
        read(
            "applications-2021",
            "number,receivedOn,channel,applicant,extendedOn,extensionDays,closedOn,outcome,proactiveCandidate\n"
                + "1,2021-03-01,letter,naturalPerson,2021-03-20,20,2021-04-09,granted,是\n");
    assertEquals(said, said(ledger, day));
    LedgerDays.on(List.of(ledger), LocalDate.parse(day)).stream()
        .flatMap(cut -> cut.rows().stream())
        .map(row -> (Application) row.entry())
        .forEach(row -> assertEquals(said.contains("closedOn"), row.closedOn().isPresent()));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-01, name=某网站 onPlatform=false ipv6=true",
    "2021-05-20, name=某网站 onPlatform=true migratedOn=2021-05-20 ipv6=true"
  })
  void websitesWithoutADateWereAlwaysSo(String day, String said) {
    Ledger ledger =
        read(
            "websites-2021",
            "name,url,siteCode,owner,level,onPlatform,migratedOn,ipv6,status\n"
                + "某网站,https://www.example.gov.cn/,4116210001,某局,department,是,2021-05-20,是,running\n");
    String shown =
        said(ledger, day).replaceAll(" ?(url|siteCode|owner|level|status)=[^ ]*", "").strip();
    assertEquals(said, shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-31, ''",
    "2021-02-01, running",
    "2021-06-29, running",
    "2021-06-30, deregistered"
  })
  void accountsRanUntilTheyEnded(String day, String status) {
    Ledger ledger =
        read(
            "accounts-2021",
            "name,platform,owner,openedOn,status,statusOn\n"
                + "某号,微信,某局,2021-02-01,注销,2021-06-30\n");
    String said = said(ledger, day);
    assertEquals(!status.isEmpty(), said.contains("status=" + status));
    assertEquals(status.equals("deregistered"), said.contains("statusOn"));
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31, ''", "2020-01-01, number=1", "2021-05-05, number=1 endedOn ending"})
  void aRegisterIsOneListWhateverItsFilesAreCalled(String day, String said) {
    Ledger ledger =
        read(
            "policies-2021",
            "number,title,category,writtenOn,expiresOn,endedOn,ending\n"
                + "1,甲,其他文件,2020-01-01,2030-01-01,2021-05-05,废止\n");
    String shown = said(ledger, day);
    assertEquals(said.isEmpty(), shown.isEmpty(), shown);
    assertEquals(said.contains("endedOn"), shown.contains("endedOn"), shown);
    assertEquals(said.contains("ending"), shown.contains("ending"), shown);
    assertEquals(!said.isEmpty(), shown.contains("expiresOn"), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "submissions, 'submittedOn,title,adopted,adoptedOn\n2021-03-01,甲,是,2021-03-05\n', adopted=false, adopted=true",
    "consultations, 'number,receivedOn,effective,shown,answeredOn\n1,2021-03-01,是,是,2021-03-05\n', effective=true, shown=true",
    "disputes, 'number,kind,acceptedOn,closedOn,result\n1,review,2021-03-01,2021-03-05,upheld\n', kind=review, result=upheld",
    "fees, 'noticedOn,application,basis,quantity,noticed,paidOn,paid\n2021-03-01,1,按件,11,100,2021-03-05,100\n', noticed=100, paid=100",
    "incidents, 'occurredOn,topic,level,respondedOn,url\n2021-03-01,甲,major,2021-03-05,https://a.example/\n', level=major, url=",
    "notices, 'issuedOn,round,subject,checked,qualified,rectifiedOn\n2021-03-01,1,websites,3,2,2021-03-05\n', qualified=2, rectifiedOn="
  })
  void othersAreBegunOneDayAndDoneAnother(String id, String file, String begun, String done) {
    Ledger ledger = read(id + "-2021", file.replace("\\n", "\n"));
    assertEquals("", said(ledger, "2021-02-28"));
    String between = said(ledger, "2021-03-04");
    assertTrue(between.contains(begun) && !between.contains(done), between);
    assertTrue(said(ledger, "2021-03-05").contains(done), said(ledger, "2021-03-05"));
    assertEquals(
        "2021-03-05T00:00",
        LedgerDays.next(List.of(ledger), LocalDate.parse("2021-03-04"))
            .map(Site.Change::at)
            .orElseThrow()
            .toString());
    LocalDate end = LocalDate.parse("2021-03-05");
    assertTrue(LedgerDays.next(List.of(ledger), end).isEmpty());
    assertSame(ledger, LedgerDays.on(List.of(ledger), end).get(0));
  }

  /** Dates that lie ahead when they are written down. */
  private static final Set<String> AHEAD = Set.of("correctionDue", "effectiveOn", "expiresOn");

  @Test
  void eachDateOfEachLedgerIsKnownFromItsDay() {
    for (LedgerKind ledger : Ledgers.ALL) {
      Set<String> known = new HashSet<>(AHEAD);
      known.add(ledger.since());
      ledger.told().forEach(told -> known.add(told.day()));
      List<String> keys = ledger.fields().specs().stream().map(FieldSpec::key).toList();
      ledger
          .told()
          .forEach(told -> assertTrue(keys.containsAll(told.before().keySet()), told::day));
      ledger.fields().specs().stream()
          .filter(spec -> spec.type() == FieldSpec.Type.DATE)
          .forEach(spec -> assertTrue(known.contains(spec.key()), ledger.kind().id() + spec.key()));
    }
  }
}
