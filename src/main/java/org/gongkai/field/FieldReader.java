package org.gongkai.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Node;
import org.gongkai.model.Reference;
import org.gongkai.model.Vocabulary;

/** Reads the fields of one mapping: keys, types, dates, vocabularies, what is missing. */
public final class FieldReader {

  /** What ends a line, in Unicode. */
  private static final String BREAKS = "\n\r\u000b\f\u0085\u2028\u2029";

  private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#[^\\r\\n]*)");

  /** Commas may stand in an item itself, or what is several items is found later. */
  private static final Set<FieldSpec.Type> WHOLE =
      Set.of(FieldSpec.Type.REFERENCES, FieldSpec.Type.FILES, FieldSpec.Type.ADDRESSES);

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[，、；;,]\\s*");
  private static final Pattern SEPARATOR_IN_LIST = Pattern.compile("\\s*[，；]\\s*");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?: (\\d{2}):(\\d{2}))?");

  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

  /** What spreadsheets make of dates: days since 1900, or a foreign order. */
  private static final Pattern SPREADSHEET_DATE =
      Pattern.compile("\\d{5}|\\d{1,2}/\\d{1,2}/\\d{2,4}|[A-Z][a-z]{2}-\\d{2}");

  /** Before that there was no official document that a site could publish. */
  private static final int EARLIEST_YEAR = 1900;

  private final Fields fields;
  private final Map<String, Vocabulary> vocabularies;
  private final List<Problem> problems;
  private final Map<String, FieldValue> values = new LinkedHashMap<>();
  private final Map<String, Node.Pair> structures = new LinkedHashMap<>();

  /** Fields whose names were misspelt. */
  private final Set<String> meant = new HashSet<>();

  public FieldReader(Fields fields, Map<String, Vocabulary> vocabularies, List<Problem> problems) {
    this.fields = fields;
    this.vocabularies = vocabularies;
    this.problems = problems;
  }

  /** Reads all pairs; missing fields are reported at {@code missing}. */
  public FieldReader read(Node.Mapping mapping, Place missing) {
    Map<String, Node.Scalar> seen = new HashMap<>();
    Map<String, FieldValue> found = new HashMap<>();
    for (Node.Pair pair : mapping.pairs()) {
      FieldSpec spec = fields.names().get(pair.key().text());
      if (spec == null) {
        String near = Nearest.to(pair.key().text(), fields.names().keySet()).orElse("");
        Optional.ofNullable(fields.names().get(near)).ifPresent(m -> meant.add(m.key()));
        problems.add(unknownKey(pair.key(), near));
        continue;
      }
      Node.Scalar first = seen.putIfAbsent(spec.key(), pair.key());
      if (first != null) {
        problems.add(
            Problem.of(Code.KEY_REPEATED, pair.key().place(), spec.key(), spec.label().zh())
                .with("note.first-here", first.place()));
      } else if (isBlank(pair.value())) {
        if (spec.required()) {
          problems.add(missing(spec, pair.key().place()));
        }
      } else if (spec.type() == FieldSpec.Type.STRUCTURE) {
        structures.put(spec.key(), pair);
      } else {
        value(spec, pair.value())
            .ifPresent(v -> found.put(spec.key(), new FieldValue(spec, v, pair.value().place())));
      }
    }
    for (FieldSpec spec : fields.specs()) {
      if (found.containsKey(spec.key())) {
        values.put(spec.key(), found.get(spec.key()));
      }
      // A misspelt key is one mistake, not a missing field as well.
      if (spec.required() && !seen.containsKey(spec.key()) && !meant.contains(spec.key())) {
        problems.add(missing(spec, missing));
      }
    }
    return this;
  }

  /** The values that were read, in the record's order. */
  public List<FieldValue> values() {
    return List.copyOf(values.values());
  }

  /** The values by key, for making the record. */
  public Map<String, Object> byKey() {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((key, value) -> map.put(key, value.value()));
    return map;
  }

  /** A single value as a text; empty when it was not filled in. */
  public String text(String key) {
    FieldValue value = values.get(key);
    return value == null ? "" : value.texts().get(0);
  }

  public Optional<FieldValue> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** What is known of a field, filled in or not. */
  public FieldSpec spec(String key) {
    return fields.names().get(key);
  }

  /** A field that only its kind can read, with its key as typed. */
  public Optional<Node.Pair> structure(String key) {
    return Optional.ofNullable(structures.get(key));
  }

  /** A key that no field has; {@code near} is what was probably meant, or empty. */
  public static Problem unknownKey(Node.Scalar key, String near) {
    Text hint =
        near.isEmpty()
            ? new Text("请对照编辑手册里的字段表", "see the list of fields in the editors' guide")
            : Nearest.question(near);
    return Problem.of(Code.KEY_UNKNOWN, key.place(), key.text(), hint);
  }

  /** Whether a key that is not known was probably meant to be this field's. */
  public boolean isMisspelt(String key) {
    return meant.contains(key);
  }

  private static Problem missing(FieldSpec spec, Place place) {
    return Problem.of(Code.VALUE_MISSING, place, name(spec), spec.key(), spec.example());
  }

  public static Text name(FieldSpec spec) {
    return new Text(spec.label().zh(), spec.key());
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isBlank()
        || node instanceof Node.Sequence list && list.items().isEmpty()
        || node instanceof Node.Mapping mapping && mapping.pairs().isEmpty();
  }

  private Optional<Object> value(FieldSpec spec, Node node) {
    return switch (spec.type()) {
      case TEXT -> scalar(spec, node).flatMap(s -> term(spec, s)).map(text -> (Object) text);
      case LINES -> scalar(spec, node).map(s -> s.text().strip());
      case TEXTS -> list(spec, node).map(items -> terms(spec, items));
      case NUMBER -> scalar(spec, node).flatMap(s -> number(spec, s)).map(n -> (Object) n);
      case AMOUNT -> scalar(spec, node).flatMap(s -> Forms.amount(spec, s, problems));
      case DECIMAL -> scalar(spec, node).flatMap(s -> Forms.decimal(spec, s, problems));
      case URL -> scalar(spec, node).flatMap(s -> Forms.address(spec, s, problems));
      case FLAG -> scalar(spec, node).flatMap(s -> flag(spec, s)).map(b -> (Object) b);
      case DATE -> scalar(spec, node).flatMap(s -> date(spec, s)).map(d -> (Object) d);
      case MOMENT -> scalar(spec, node).flatMap(s -> moment(spec, s)).map(d -> (Object) d);
      case REFERENCES, FILES, ADDRESSES -> list(spec, node).map(FieldReader::references);
      case STRUCTURE -> Optional.empty();
    };
  }

  private Optional<Node.Scalar> scalar(FieldSpec spec, Node node) {
    if (node instanceof Node.Scalar scalar) {
      cut(spec, scalar);
      return Optional.of(scalar);
    }
    problems.add(
        Problem.of(Code.VALUE_TYPE, node.place(), name(spec), new Text("单个值", "a single value")));
    return Optional.empty();
  }

  /** A list of texts; a single text counts as a list of one. */
  private Optional<List<Node.Scalar>> list(FieldSpec spec, Node node) {
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    List<Node.Scalar> scalars = new ArrayList<>();
    for (Node item : items) {
      if (!(item instanceof Node.Scalar scalar) || scalar.isBlank()) {
        problems.add(
            Problem.of(
                Code.VALUE_TYPE,
                item.place(),
                name(spec),
                new Text("一个词或几个词的列表，不留空项", "a list of texts, none of them empty")));
        return Optional.empty();
      }
      scalars.add(scalar);
      separators(spec, scalar, node instanceof Node.Sequence);
    }
    return Optional.of(scalars);
  }

  private Object terms(FieldSpec spec, List<Node.Scalar> items) {
    return items.stream().flatMap(item -> term(spec, item).stream()).toList();
  }

  private static Object references(List<Node.Scalar> items) {
    return items.stream().map(s -> new Reference(s.text().strip(), s.place())).toList();
  }

  /** Whether a text stands on one line: so it fits into tags, lists and tables. */
  public static boolean isLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (BREAKS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> term(FieldSpec spec, Node.Scalar scalar) {
    String typed = scalar.text().strip();
    if (!isLine(typed)) {
      problems.add(
          Problem.of(
              Code.VALUE_TYPE,
              scalar.place(),
              name(spec),
              new Text("一行文字，中间不换行", "one line of text")));
      return Optional.empty();
    }
    if (spec.vocabulary().isEmpty()) {
      return Forms.matching(spec, typed, scalar.place(), problems);
    }
    Vocabulary vocabulary = vocabularies.get(spec.vocabulary());
    Optional<Vocabulary.Term> term = vocabulary.find(typed);
    if (term.isEmpty()) {
      Text hint = Vocabularies.suggestion(typed, vocabulary);
      problems.add(Problem.of(Code.VOCABULARY_UNKNOWN, scalar.place(), name(spec), typed, hint));
    }
    return term.map(Vocabulary.Term::key);
  }

  /** A text that ends before a number sign: what follows was taken for a comment. */
  private void cut(FieldSpec spec, Node.Scalar scalar) {
    if (spec.type() != FieldSpec.Type.TEXT || scalar.quoted()) {
      return;
    }
    String text = scalar.place().source().text();
    Matcher comment = COMMENT.matcher(text).region(scalar.place().end(), text.length());
    if (comment.lookingAt()) {
      problems.add(
          Problem.of(
              Code.VALUE_CUT,
              scalar.place().source().place(comment.start(1), comment.end(1)),
              name(spec),
              comment.group(1).strip()));
    }
  }

  /** Several items in one: {@code keywords: 政务公开，年度报告}. */
  private void separators(FieldSpec spec, Node.Scalar scalar, boolean inList) {
    Pattern separator = inList ? SEPARATOR_IN_LIST : SEPARATOR;
    String typed = scalar.text().strip();
    boolean term =
        !spec.vocabulary().isEmpty() && vocabularies.get(spec.vocabulary()).find(typed).isPresent();
    if (!WHOLE.contains(spec.type()) && !term && separator.matcher(typed).find()) {
      String items = String.join(", ", separator.split(typed));
      problems.add(
          Problem.of(
              Code.LIST_SEPARATOR,
              scalar.place(),
              name(spec),
              typed,
              inList ? items : "[" + items + "]"));
    }
  }

  private Optional<Integer> number(FieldSpec spec, Node.Scalar scalar) {
    String typed = scalar.text().strip();
    if (!NUMBER.matcher(typed).matches()) {
      problems.add(
          Problem.of(Code.NUMBER_INVALID, scalar.place(), name(spec), typed, spec.example()));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(typed));
  }

  private Optional<Boolean> flag(FieldSpec spec, Node.Scalar scalar) {
    return switch (scalar.text().strip()) {
      case "true", "是" -> Optional.of(true);
      case "false", "否" -> Optional.of(false);
      default -> {
        problems.add(Forms.noFlag(spec, scalar));
        yield Optional.empty();
      }
    };
  }

  private Optional<LocalDate> date(FieldSpec spec, Node.Scalar scalar) {
    if (scalar.text().strip().length() > "2021-01-01".length()) {
      problems.add(invalidDate(spec, scalar));
      return Optional.empty();
    }
    return moment(spec, scalar).map(LocalDateTime::toLocalDate);
  }

  private Optional<LocalDateTime> moment(FieldSpec spec, Node.Scalar scalar) {
    Matcher parts = MOMENT.matcher(scalar.text().strip());
    if (parts.matches() && Integer.parseInt(parts.group(1)) >= EARLIEST_YEAR) {
      try {
        boolean timed = parts.group(4) != null;
        return Optional.of(
            LocalDateTime.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                timed ? Integer.parseInt(parts.group(4)) : 0,
                timed ? Integer.parseInt(parts.group(5)) : 0));
      } catch (DateTimeException e) {
        // There is no such day: reported below like any other text that is no date.
      }
    }
    problems.add(invalidDate(spec, scalar));
    return Optional.empty();
  }

  private static Problem invalidDate(FieldSpec spec, Node.Scalar scalar) {
    Text form =
        spec.type() == FieldSpec.Type.MOMENT
            ? new Text("年-月-日，可加 时:分，例如 2021-12-02 09:30", "YYYY-MM-DD or YYYY-MM-DD HH:mm")
            : new Text("年-月-日，例如 2021-12-02", "YYYY-MM-DD, such as 2021-12-02");
    String typed = scalar.text().strip();
    Text said = SPREADSHEET_DATE.matcher(typed).matches() ? Forms.spreadsheet(form) : form;
    return Problem.of(Code.DATE_INVALID, scalar.place(), name(spec), typed, said);
  }
}
