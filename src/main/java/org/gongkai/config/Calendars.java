package org.gongkai.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.Node;
import org.gongkai.model.Sources;
import org.gongkai.model.WorkingCalendar;
import org.gongkai.syntax.BuiltIn;
import org.gongkai.syntax.ContentFile;

/** Reads the yearly notices on days off: those that come with the program, and a site's own. */
public final class Calendars {

  private static final Pattern NAME = Pattern.compile("calendars/([12][0-9]{3})\\.ya?ml");
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\\.\\.([0-9]{4}-[0-9]{2}-[0-9]{2}))?");

  /** The folder of a site's own notices, {@code calendars/2027.yaml}. */
  public static final String FOLDER = "calendars/";

  /** The fields of a year's file. */
  public static final Fields FIELDS = Fields.of(Days.class);

  /** The years that come with the program. */
  public static final WorkingCalendar SHIPPED = shipped();

  private final List<Problem> problems = new ArrayList<>();

  private Calendars() {}

  /** What a year's file says. */
  record Days(
      @Field(
              label = "放假",
              en = "days off",
              what = "放假的日期，一天或一段（用两个点连接起止日期），周末可写可不写。",
              whatEn = "Days off: a day, or a first and a last day joined by two dots.",
              required = true,
              example = "[2026-01-01..2026-01-03, 2026-06-19]")
          List<String> off,
      @Field(
              label = "调休上班",
              en = "made-up working days",
              what = "调休上班的周末。",
              whatEn = "Weekend days that are worked instead.",
              example = "[2026-01-04, 2026-02-14]")
          List<String> work) {}

  /** The calendar of a site, and what is wrong in its files. */
  public record Read(WorkingCalendar calendar, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Whether a content file is a year's notice, by its path. */
  public static boolean isOne(String path) {
    return path.startsWith(FOLDER);
  }

  /** The years that come with the program, with a site's own in their place or beside them. */
  public static Read read(List<Sources.File> files) {
    Calendars reader = new Calendars();
    Map<Integer, WorkingCalendar.Year> years = new LinkedHashMap<>(SHIPPED.years());
    for (Sources.File file : files) {
      if (isOne(file.path())) {
        reader.file(file).ifPresent(year -> years.put(year.getKey(), year.getValue()));
      }
    }
    return new Read(new WorkingCalendar(years), reader.problems);
  }

  private Optional<Map.Entry<Integer, WorkingCalendar.Year>> file(Sources.File file) {
    Matcher name = NAME.matcher(file.path());
    if (!name.matches()) {
      Text reason = new Text("用年份作文件名，例如 2027.yaml", "name it after its year, as in 2027.yaml");
      problems.add(Problem.of(Code.FILE_NAME, file.source().top(), reason));
      return Optional.empty();
    }
    int year = Integer.parseInt(name.group(1));
    return ContentFile.mapping(file.source(), problems)
        .map(mapping -> Map.entry(year, year(year, mapping, file.source())));
  }

  private WorkingCalendar.Year year(int year, Node.Mapping mapping, SourceText source) {
    new FieldReader(FIELDS, Map.of(), problems).read(mapping, source.top());
    Set<LocalDate> off = new LinkedHashSet<>();
    Set<LocalDate> work = new LinkedHashSet<>();
    for (Node.Pair pair : mapping.pairs()) {
      boolean isOff = pair.key().text().equals("off") || pair.key().text().equals("放假");
      for (Node item : items(pair.value())) {
        if (item instanceof Node.Scalar scalar && !scalar.isBlank()) {
          days(year, scalar, isOff ? off : work, isOff);
        }
      }
    }
    return new WorkingCalendar.Year(off, work);
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence list ? list.items() : List.of(node);
  }

  /** One day, or the days from one to another. */
  private void days(int year, Node.Scalar scalar, Set<LocalDate> into, boolean off) {
    Matcher range = RANGE.matcher(scalar.text().strip());
    Optional<LocalDate> first = range.matches() ? day(range.group(1)) : Optional.empty();
    Optional<LocalDate> last =
        first.isPresent() && range.group(2) != null ? day(range.group(2)) : first;
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      report(scalar, new Text("不是日期，也不是由早到晚的一段日期", "is no date and no range of dates"));
      return;
    }
    if (first.get().getYear() != year || last.get().getYear() != year) {
      report(scalar, new Text("不在 " + year + " 年", "is not in " + year));
      return;
    }
    for (LocalDate day = first.get(); !day.isAfter(last.get()); day = day.plusDays(1)) {
      if (!off && !isWeekend(day)) {
        report(scalar, new Text("不是周末，本来就是工作日", "is no weekend: it is a working day anyway"));
      } else if (!into.add(day)) {
        report(scalar, new Text("写了两次", "is there twice"));
      }
    }
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private void report(Node.Scalar scalar, Text what) {
    problems.add(Problem.of(Code.CALENDAR_DAY, scalar.place(), scalar.text().strip(), what));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static WorkingCalendar shipped() {
    Calendars reader = new Calendars();
    Node.Mapping all = BuiltIn.mapping(Calendars.class, "calendars.yaml");
    Map<Integer, WorkingCalendar.Year> years = new LinkedHashMap<>();
    for (Node.Pair pair : all.pairs()) {
      int year = Integer.parseInt(pair.key().text());
      years.put(year, reader.year(year, (Node.Mapping) pair.value(), all.place().source()));
    }
    if (!reader.problems.isEmpty()) {
      throw new IllegalStateException("broken calendars " + reader.problems);
    }
    return new WorkingCalendar(years);
  }
}
