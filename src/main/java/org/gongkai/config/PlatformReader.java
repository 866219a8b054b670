package org.gongkai.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Column;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Platform;
import org.gongkai.model.Reference;

/** Reads {@code platform}: the columns it names are known here, its documents are not yet. */
final class PlatformReader {

  private final FieldReader fields;
  private final List<Column> columns;
  private final List<Problem> problems;

  private PlatformReader(FieldReader fields, List<Column> columns, List<Problem> problems) {
    this.fields = fields;
    this.columns = columns;
    this.problems = problems;
  }

  static Optional<Platform> read(
      FieldReader fields, Place place, List<Column> columns, List<Problem> problems) {
    return new PlatformReader(fields, columns, problems).read(place);
  }

  private Optional<Platform> read(Place place) {
    int before = problems.size();
    Optional<Reference> guide = reference("guide");
    Optional<Reference> reports = reference("reports");
    Optional<Reference> application = reference("application");
    List<Reference> rules = rules();
    reports.ifPresent(column -> column("reports", column, "annual-report"));
    rules.stream().filter(Platform::isColumn).forEach(column -> column("rules", column, ""));
    Map<String, Object> values = fields.byKey();
    if (values.size() < SiteReader.PLATFORM_FIELDS.specs().size() || problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Platform(
            fields.text("level"),
            guide.orElseThrow(),
            rules,
            reports.orElseThrow(),
            application.orElseThrow(),
            place));
  }

  private Optional<Reference> reference(String key) {
    return fields.value(key).map(value -> new Reference(value.texts().get(0), value.place()));
  }

  private List<Reference> rules() {
    Optional<FieldValue> value = fields.value("rules");
    return value
        .map(v -> ((List<?>) v.value()).stream().map(Reference.class::cast).toList())
        .orElse(List.of());
  }

  private void column(String key, Reference reference, String kind) {
    String typed = reference.target();
    Optional<Column> column = columns.stream().filter(c -> c.id().equals(typed)).findFirst();
    if (column.isEmpty()) {
      List<String> ids = columns.stream().map(Column::id).toList();
      Text near = Nearest.to(typed, ids).map(Nearest::question).orElse(Text.of(""));
      Text expected = new Text("栏目", "column");
      problems.add(
          Problem.of(Code.PLATFORM_UNKNOWN, reference.place(), name(key), expected, typed, near));
    } else if (!kind.isEmpty() && !column.get().kind().equals(kind)) {
      problems.add(
          Problem.of(
              Code.PLATFORM_KIND, reference.place(), name(key), typed, kind, column.get().kind()));
    }
  }

  private static Text name(String key) {
    return FieldReader.name(SiteReader.PLATFORM_FIELDS.names().get(key));
  }
}
