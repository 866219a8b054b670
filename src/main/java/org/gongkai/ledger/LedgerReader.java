package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.field.PersonalData;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;
import org.gongkai.syntax.ContentFile;
import org.gongkai.syntax.CsvReader;

/** Reads one file of a ledger, CSV or YAML; one object reads one file. */
final class LedgerReader {

  /** More problems of one file are not kept, only counted. */
  private static final int MOST = 1_000;

  private final LedgerKind ledger;
  private final int year;
  private final Map<String, Vocabulary> vocabularies;
  private final List<Ledger.Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> ofRow = new ArrayList<>();
  private final RowLengths lengths = new RowLengths();
  private int more;

  private LedgerReader(LedgerKind ledger, int year, Map<String, Vocabulary> vocabularies) {
    this.ledger = ledger;
    this.year = year;
    this.vocabularies = vocabularies;
  }

  /** Rows and what is wrong with them. */
  record Read(Ledger ledger, List<Problem> problems) {}

  static Read read(
      LedgerKind kind,
      int year,
      String path,
      SourceText source,
      Map<String, Vocabulary> vocabularies) {
    LedgerReader reader = new LedgerReader(kind, year, vocabularies);
    if (path.endsWith(".csv")) {
      reader.csv(source);
    } else {
      reader.yaml(source);
    }
    boolean whole = reader.problems.stream().noneMatch(Problem::isError);
    if (reader.more > 0) {
      int end = source.text().length();
      reader.problems.add(Problem.of(Code.LEDGER_MORE, source.place(end, end), reader.more));
    }
    return new Read(
        new Ledger(kind.kind(), year, path, source, reader.rows, whole), reader.problems);
  }

  private void csv(SourceText source) {
    CsvReader reader = new CsvReader(source, ofRow);
    Optional<CsvReader.Row> head = head(reader);
    if (head.isEmpty()) {
      problems.add(Problem.of(Code.LEDGER_EMPTY, source.top(), names()));
      return;
    }
    Optional<Header> header = Header.read(head.get(), ledger.fields(), problems);
    if (header.isEmpty()) {
      return;
    }
    keep();
    for (Optional<CsvReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
      // With a quote that does not match, the cells are not those that were meant.
      if (!row.get().isBlank() && ofRow.isEmpty()) {
        row(row.get(), header.get());
      }
      keep();
    }
    if (lengths.isHeadWrong()) {
      // Then lines that seem to fit have their cells in wrong columns, too.
      rows.clear();
    }
    ofRow.addAll(lengths.problems());
    keep();
  }

  /** The first row that is neither blank nor a remark. */
  private static Optional<CsvReader.Row> head(CsvReader reader) {
    while (true) {
      if (reader.skipRemark()) {
        continue;
      }
      Optional<CsvReader.Row> row = reader.next();
      if (row.isEmpty()
          || !row.get().isBlank() && !row.get().cells().get(0).text().startsWith("#")) {
        return row;
      }
    }
  }

  private Text names() {
    List<FieldSpec> required =
        ledger.fields().specs().stream().filter(FieldSpec::required).toList();
    return new Text(
        String.join(",", required.stream().map(spec -> spec.label().zh()).toList()),
        String.join(",", required.stream().map(FieldSpec::key).toList()));
  }

  private void row(CsvReader.Row row, Header header) {
    int columns = header.specs().size();
    List<Node.Scalar> cells = row.cells();
    Optional<Node.Scalar> beyond =
        cells.stream().skip(columns).filter(cell -> !cell.isBlank()).findFirst();
    if (cells.size() < columns || beyond.isPresent()) {
      Place place = beyond.map(Node.Scalar::place).orElse(row.place());
      int count = cells.size();
      while (count > columns && cells.get(count - 1).isBlank()) {
        count--;
      }
      lengths.wrong(place, count, columns, cells.size());
      return;
    }
    lengths.right(cells.size());
    List<Node.Pair> pairs = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      Optional<FieldSpec> spec = header.specs().get(i);
      if (spec.isPresent()) {
        Node.Scalar cell = cells.get(i);
        Node.Scalar key = new Node.Scalar(spec.get().key(), false, cell.place());
        pairs.add(new Node.Pair(key, cell.isBlank() ? cell : Cells.of(spec.get(), cell)));
      }
    }
    Place nowhere = row.place();
    entry(new Node.Mapping(pairs, row.place()), nowhere);
    // A column that is not there was reported once, at the head.
    ofRow.removeIf(problem -> problem.place() == nowhere);
    ofRow.replaceAll(Cells::told);
  }

  private void yaml(SourceText source) {
    Optional<Node.Sequence> list = ContentFile.list(source, problems);
    for (Node item : list.map(Node.Sequence::items).orElse(List.of())) {
      if (item instanceof Node.Mapping mapping) {
        entry(withoutPersonal(mapping), mapping.place());
      } else {
        Text expected = new Text("字段和值", "keys and values");
        ofRow.add(
            Problem.of(Code.VALUE_TYPE, item.place(), new Text("每条记录", "each record"), expected));
      }
      keep();
    }
  }

  /** Keys of persons' data get a reason of their own. */
  private Node.Mapping withoutPersonal(Node.Mapping mapping) {
    List<Node.Pair> pairs = new ArrayList<>();
    for (Node.Pair pair : mapping.pairs()) {
      String key = pair.key().text();
      if (!ledger.fields().names().containsKey(key) && Header.isPersonal(key)) {
        ofRow.add(Problem.of(Code.LEDGER_COLUMN_PERSONAL, pair.key().place(), key));
      } else {
        pairs.add(pair);
      }
    }
    return new Node.Mapping(pairs, mapping.place());
  }

  private void entry(Node.Mapping mapping, Place missing) {
    Fields all = ledger.fields();
    FieldReader fields = new FieldReader(all, vocabularies, ofRow).read(mapping, missing);
    LedgerRow row = new LedgerRow(all, fields, typed(mapping), ofRow);
    fields.values().forEach(this::value);
    year(fields);
    ledger.rules().accept(row);
    if (ofRow.stream().noneMatch(Problem::isError)) {
      Ledger.Entry entry = (Ledger.Entry) all.make(fields.byKey());
      rows.add(new Ledger.Row(entry, fields.values(), mapping.place()));
    }
  }

  private Map<String, Place> typed(Node.Mapping mapping) {
    Map<String, Place> typed = new HashMap<>();
    for (Node.Pair pair : mapping.pairs()) {
      FieldSpec spec = ledger.fields().names().get(pair.key().text());
      boolean blank = pair.value() instanceof Node.Scalar scalar && scalar.isBlank();
      if (spec != null && !blank) {
        typed.put(spec.key(), pair.value().place());
      }
    }
    return typed;
  }

  private void value(FieldValue value) {
    if (value.value() instanceof Integer number && number < 0) {
      ofRow.add(
          Problem.of(Code.NUMBER_NEGATIVE, value.place(), FieldReader.name(value.spec()), number));
    }
    boolean free =
        switch (value.spec().type()) {
          case TEXT, TEXTS, LINES -> value.spec().vocabulary().isEmpty();
          default -> false;
        };
    if (free) {
      for (String text : value.texts()) {
        PersonalData.find(text)
            .ifPresent(
                found ->
                    ofRow.add(
                        Problem.of(
                            Code.PERSONAL_DATA,
                            value.place(),
                            FieldReader.name(value.spec()),
                            found.sort(),
                            found.masked())));
      }
    }
  }

  private void year(FieldReader fields) {
    fields
        .value(ledger.day())
        .filter(day -> ((java.time.LocalDate) day.value()).getYear() != year)
        .ifPresent(
            day ->
                ofRow.add(
                    Problem.of(
                        Code.LEDGER_YEAR,
                        day.place(),
                        FieldReader.name(day.spec()),
                        day.value(),
                        year)));
  }

  /** Takes over the problems of a row; beyond the limit they are only counted. */
  private void keep() {
    for (Problem problem : ofRow) {
      if (problems.size() < MOST) {
        problems.add(problem);
      } else {
        more++;
      }
    }
    ofRow.clear();
  }
}
