package org.gongkai.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.kind.AnnualReport;
import org.gongkai.model.Body;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Node;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Sources;
import org.gongkai.model.Unit;
import org.gongkai.report.BlankSheet;
import org.gongkai.report.ReasonReader;
import org.gongkai.report.ReportCells;
import org.gongkai.report.ReportCsv;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportReader;
import org.gongkai.syntax.ContentFile;

/**
 * The files of the folder {@code units}: whose reports they are, and what numbers are in them. A
 * report becomes a document that has no page: the same rules look at its numbers as at those of an
 * annual report of the site.
 */
public final class UnitFiles {

  private static final String FOLDER = "units/";
  private static final Pattern NAME = Pattern.compile("units/([^/]+)/([12]\\d{3})\\.(?:csv|yaml)");
  private static final List<String> GROUPS = List.of("proactive", "applications", "disputes");
  private static final Set<String> KEYS =
      Set.of(
          "year",
          "organization",
          "form",
          "baseYear",
          "proactive",
          "applications",
          "disputes",
          "explain");

  /** The keys of a file: an annual report's, as far as they are about its numbers. */
  public static final Fields FIELDS = AnnualReport.FIELDS.with(specs());

  private final SiteConfig config;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Document> reports = new ArrayList<>();
  private final Set<String> faulty = new HashSet<>();
  private final List<Sources.File> unknown = new ArrayList<>();

  private UnitFiles(SiteConfig config) {
    this.config = config;
  }

  /**
   * What became of the files.
   *
   * @param reports by path
   * @param faulty paths of those that have mistakes
   * @param unknown files of which nobody knows whose they are
   */
  public record Read(
      List<Document> reports,
      Set<String> faulty,
      List<Sources.File> unknown,
      List<Problem> problems) {
    public Read {
      reports = List.copyOf(reports);
      faulty = Set.copyOf(faulty);
      unknown = List.copyOf(unknown);
      problems = List.copyOf(problems);
    }
  }

  /** Whether a content file is the report of a unit, by its path. */
  public static boolean isOne(String path) {
    return path.startsWith(FOLDER);
  }

  /** A spreadsheet for a unit to fill in. */
  public static String blank(Unit unit, String year) {
    return BlankSheet.of(ReportForm.ALL.get(0), unit.name() + year + "年政府信息公开工作年度报告的数字");
  }

  /** What is known of the keys of a file; none of them is required. */
  public static List<FieldSpec> specs() {
    return AnnualReport.FIELDS.specs().stream()
        .filter(spec -> KEYS.contains(spec.key()))
        .map(
            spec ->
                new FieldSpec(
                    spec.key(),
                    spec.label(),
                    spec.description(),
                    false,
                    spec.type(),
                    spec.vocabulary(),
                    spec.example()))
        .toList();
  }

  /** Reads files that are all in the folder. */
  public static Read read(List<Sources.File> files, SiteConfig config) {
    UnitFiles reader = new UnitFiles(config);
    files.forEach(reader::file);
    return new Read(reader.reports, reader.faulty, reader.unknown, reader.problems);
  }

  private void file(Sources.File file) {
    Matcher name = NAME.matcher(file.path());
    Optional<Unit> unit =
        name.matches()
            ? config.units().stream().filter(u -> u.id().equals(name.group(1))).findFirst()
            : Optional.empty();
    if (unit.isEmpty()) {
      unknown.add(file);
      problems.add(
          Problem.of(
              Code.UNIT_FILE,
              file.source().top(),
              file.path().substring(FOLDER.length()),
              name.matches() ? near(name.group(1)) : FORM_OF_NAME));
      return;
    }
    int before = problems.size();
    int year = Integer.parseInt(name.group(2));
    reports.add(
        file.path().endsWith(".csv") ? csv(file, unit.get(), year) : yaml(file, unit.get(), year));
    if (problems.stream().skip(before).anyMatch(Problem::isError)) {
      faulty.add(file.path());
    }
  }

  private static final Text FORM_OF_NAME =
      new Text(
          "写成 units/单位文件夹名/年份.csv 或者 .yaml，例如 units/chuanhui/2021.csv",
          "name it units/<unit>/<year>.csv or .yaml, as in units/chuanhui/2021.csv");

  private static final Text NOTHING_IN_IT =
      new Text(
          "文件里没有表的数字；可以用 gongkai new unit-report 做一张空表",
          "there are no numbers of the form in it; gongkai new unit-report makes a sheet to fill in");

  private Text near(String typed) {
    List<String> ids = config.units().stream().map(Unit::id).toList();
    String all = String.join("、", ids);
    return Nearest.to(typed, ids)
        .map(Nearest::question)
        .orElse(
            ids.isEmpty()
                ? new Text("先在 site.yaml 的 units 里登记单位", "first name the units in site.yaml, units")
                : new Text("site.yaml 里登记的单位有：" + all, "units in site.yaml: " + all));
  }

  private Document csv(Sources.File file, Unit unit, int year) {
    ReportForm form = ReportForm.ALL.get(0);
    int before = problems.size();
    ReportCsv.Read read = ReportCsv.read(form, file.source(), problems);
    boolean blank = read.numbers().groups().values().stream().allMatch(g -> g.cells().isEmpty());
    Map<String, Object> values = new HashMap<>();
    values.put("form", form.id());
    values.put("baseYear", read.baseYear());
    values.putAll(read.numbers().groups());
    if (blank && problems.size() == before) {
      String name = file.path().substring(FOLDER.length());
      problems.add(Problem.of(Code.UNIT_FILE, file.source().top(), name, NOTHING_IN_IT));
      GROUPS.forEach(group -> values.put(group, ReportCells.NONE));
    }
    values.put("explain", read.numbers().explain());
    return document(file, unit, year, values, List.of());
  }

  private Document yaml(Sources.File file, Unit unit, int year) {
    Map<String, Object> values = new HashMap<>();
    GROUPS.forEach(group -> values.put(group, ReportCells.NONE));
    values.put("form", ReportForm.ALL.get(0).id());
    List<FieldValue> typed = new ArrayList<>();
    ContentFile.mapping(file.source(), problems)
        .ifPresent(
            mapping -> {
              FieldReader fields =
                  new FieldReader(FIELDS, config.vocabularies(), problems)
                      .read(mapping, file.source().top());
              typed.addAll(fields.values());
              values.putAll(fields.byKey());
              agree(fields, unit, year);
              ReportForm.of((String) values.get("form"))
                  .ifPresent(form -> structures(form, fields, file, values));
            });
    return document(file, unit, year, values, typed);
  }

  /** A file in the wrong folder would be summed twice, and its own unit not at all. */
  private void agree(FieldReader fields, Unit unit, int year) {
    fields
        .value("organization")
        .filter(value -> !value.texts().get(0).equals(unit.name()))
        .ifPresent(
            value ->
                problems.add(
                    Problem.of(
                        Code.UNIT_NAME,
                        value.place(),
                        value.texts().get(0),
                        unit.id(),
                        unit.name())));
    fields
        .value("year")
        .filter(value -> !value.value().equals(year))
        .ifPresent(
            value ->
                problems.add(
                    Problem.of(
                        Code.REPORT_YEAR,
                        value.place(),
                        String.valueOf(value.value()),
                        String.valueOf(year))));
  }

  private void structures(
      ReportForm form, FieldReader fields, Sources.File file, Map<String, Object> values) {
    for (String group : GROUPS) {
      Optional<Node.Pair> pair = fields.structure(group);
      if (pair.isPresent()) {
        values.put(group, ReportReader.read(form, group, pair.get(), problems));
      } else if (!fields.isMisspelt(group)) {
        values.put(group, ReportReader.absent(form, group, file.source().top()));
      }
    }
    fields
        .structure("explain")
        .ifPresent(pair -> values.put("explain", ReasonReader.read(form, pair.value(), problems)));
  }

  private Document document(
      Sources.File file, Unit unit, int year, Map<String, Object> values, List<FieldValue> typed) {
    values.put("year", year);
    values.put("organization", unit.name());
    Column column =
        new Column(
            "units",
            unit.name(),
            "annual-report",
            "none",
            "",
            List.of(),
            List.of(),
            "",
            List.of(),
            unit.place());
    return new Document(
        file.path(),
        file.source(),
        column,
        typed,
        (Document.Content) FIELDS.make(values),
        List.of(),
        Body.NONE);
  }
}
