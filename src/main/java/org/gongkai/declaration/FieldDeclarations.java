package org.gongkai.declaration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.field.SafePattern;
import org.gongkai.field.Vocabularies;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldSpec.Type;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;

/** Reads the fields of one declared kind. */
final class FieldDeclarations {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  /** What data files call what the program adds to the fields. */
  private static final Set<String> RESERVED =
      Set.of(
          "column",
          "explanations",
          "html",
          "kind",
          "path",
          "relations",
          "status",
          "subtotals",
          "tables",
          "text",
          "url");

  /** What relations of kinds in Java are called at their other end. */
  private static final Set<String> INVERSES =
      Set.of(
          "amendedBy",
          "correctedBy",
          "forwardedBy",
          "implementedBy",
          "interpretedBy",
          "lapsedBy",
          "partlyRepealedBy",
          "referencedBy",
          "repealedBy",
          "replacedBy");

  private static final Set<Type> WORDS = EnumSet.of(Type.TEXT, Type.TEXTS);
  private static final Set<Type> NUMBERS = EnumSet.of(Type.NUMBER, Type.DECIMAL);

  private final String kind;
  private final KindReader.Context context;
  private final Fields base;
  private final List<Problem> problems;
  private final Map<String, FieldSpec> names;
  private final Map<String, Type> known = new HashMap<>();

  /** Where keys and labels of this kind were declared. */
  private final Map<String, Place> places = new HashMap<>();

  FieldDeclarations(String kind, KindReader.Context context, Fields base, List<Problem> problems) {
    this.kind = kind;
    this.context = context;
    this.base = base;
    this.problems = problems;
    this.names = new LinkedHashMap<>(base.names());
    context
        .written()
        .values()
        .forEach(fields -> fields.specs().forEach(spec -> known.put(spec.key(), spec.type())));
  }

  static boolean isReserved(String key) {
    return RESERVED.contains(key) || INVERSES.contains(key);
  }

  /**
   * Reads one field.
   *
   * @param own gets the vocabulary of a field that lists its values
   */
  Optional<FieldSpec> read(Node.Pair pair, Map<String, Vocabulary> own) {
    String key = pair.key().text();
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      Text expected = new Text("下一级的键和值", "keys and values");
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), Text.of(key), expected));
      return Optional.empty();
    }
    int before = problems.size();
    FieldReader keys =
        new FieldReader(DeclarationFields.FIELD, context.vocabularies(), problems)
            .read(mapping, pair.key().place());
    boolean typed = mapping.get("type").or(() -> mapping.get("形式")).isPresent();
    if (typed && keys.value("type").isEmpty()) {
      return Optional.empty(); // whatever else seems wrong may come from that
    }
    Type type = type(keys.text("type"));
    names(pair.key(), keys, type);
    options(keys, type);
    String vocabulary = vocabulary(key, keys, own);
    Optional<Pattern> pattern = pattern(keys);
    Optional<FieldSpec.Inverse> inverse = keys.structure("inverse").flatMap(this::inverse);
    if (problems.size() > before) {
      return Optional.empty();
    }
    Map<String, Vocabulary> all = new HashMap<>(context.vocabularies());
    all.putAll(own);
    FieldSpec spec =
        new FieldSpec(
            key,
            KindReader.text(keys, "label", "en"),
            KindReader.text(keys, "description", "descriptionEn"),
            keys.value("required").map(v -> Boolean.TRUE.equals(v.value())).orElse(false),
            type,
            vocabulary,
            example(keys, type, all.get(vocabulary)),
            keys.text("unit"),
            pattern,
            inverse);
    keys.structure("example").ifPresent(example -> check(spec, example, all));
    return Optional.of(spec);
  }

  private static Type type(String typed) {
    return switch (typed) {
      case "" -> Type.TEXT;
      case "time" -> Type.MOMENT;
      default -> Type.valueOf(typed.toUpperCase(Locale.ROOT));
    };
  }

  /** A key and a label mean one field only, in the kind and to the program. */
  private void names(Node.Scalar key, FieldReader keys, Type type) {
    if (!KEY.matcher(key.text()).matches()) {
      Text form = new Text("小写字母开头的英文字母和数字，例如 approvedOn", "camelCase, as in approvedOn");
      Text name = new Text("字段的英文键", "field key");
      problems.add(Problem.of(Code.FORMAT_INVALID, key.place(), name, key.text(), form));
    } else if (isReserved(key.text())) {
      taken(key.text(), key.place(), new Text("程序自己要用这个名字", "the program uses that name itself"));
    } else if (!claim(key.text(), key.place())) {
      return;
    } else if (known.containsKey(key.text()) && known.get(key.text()) != type) {
      String form = known.get(key.text()).name().toLowerCase(Locale.ROOT);
      taken(
          key.text(),
          key.place(),
          new Text(
              "它在别的内容类型里是 " + form + "，同一个键只有一种形式",
              "in other kinds it is a field of the type " + form));
    }
    keys.value("label").ifPresent(v -> claim(keys.text("label"), v.place()));
  }

  private boolean claim(String name, Place place) {
    FieldSpec other = names.get(name);
    Place first = places.putIfAbsent(name, place);
    if (other == null && first == null) {
      return true;
    }
    Text reason =
        other == null
            ? new Text("这个内容类型的另一个字段用了它", "another field of this kind has it")
            : new Text(
                "字段 " + other.key() + "（" + other.label().zh() + "）已经有了",
                "there is " + other.key() + " (" + other.label().en() + ") already");
    Problem problem = Problem.of(Code.FIELD_TAKEN, place, name, reason);
    problems.add(first == null ? problem : problem.with("note.first-here", first));
    return false;
  }

  private void taken(String name, Place place, Text reason) {
    problems.add(Problem.of(Code.FIELD_TAKEN, place, name, reason));
  }

  /** What only fields of some types can have. */
  private void options(FieldReader keys, Type type) {
    only(keys, "vocabulary", WORDS.contains(type), new Text("文字或列表", "texts"));
    onlyStructure(keys, "values", WORDS.contains(type), new Text("文字或列表", "texts"));
    only(keys, "pattern", WORDS.contains(type), new Text("文字或列表", "texts"));
    only(keys, "unit", NUMBERS.contains(type), new Text("整数或小数", "numbers"));
    onlyStructure(keys, "inverse", type == Type.REFERENCES, new Text("引用文档的字段", "references"));
    boolean both = keys.value("vocabulary").isPresent() && keys.structure("values").isPresent();
    if (both) {
      Place place = keys.structure("values").orElseThrow().key().place();
      option("values", place, new Text("没有写 vocabulary 的字段", "fields without a vocabulary"));
    }
  }

  private void only(FieldReader keys, String key, boolean fits, Text where) {
    keys.value(key).filter(v -> !fits).ifPresent(v -> option(key, v.place(), where));
  }

  private void onlyStructure(FieldReader keys, String key, boolean fits, Text where) {
    keys.structure(key).filter(p -> !fits).ifPresent(p -> option(key, p.key().place(), where));
  }

  private void option(String key, Place place, Text where) {
    FieldSpec spec = DeclarationFields.FIELD.names().get(key);
    problems.add(Problem.of(Code.FIELD_OPTION, place, FieldReader.name(spec), where));
  }

  private String vocabulary(String key, FieldReader keys, Map<String, Vocabulary> own) {
    String typed = keys.text("vocabulary");
    if (!typed.isEmpty() && !context.vocabularies().containsKey(typed)) {
      Text hint =
          Nearest.to(typed, context.vocabularies().keySet())
              .map(Nearest::question)
              .orElse(
                  new Text(
                      "本站自己的词表写在 site.yaml 的 vocabularies 下",
                      "a site's own are declared under vocabularies in site.yaml"));
      problems.add(
          Problem.of(
              Code.VOCABULARY_UNKNOWN,
              keys.value("vocabulary").orElseThrow().place(),
              new Text("词表", "vocabularies"),
              typed,
              hint));
    }
    Optional<Node.Pair> values = keys.structure("values");
    if (values.isEmpty()) {
      return typed;
    }
    String name = kind + "." + key;
    Text label = new Text("可选值", "values");
    own.put(name, Vocabularies.read(name, label, values.get().value(), problems));
    return name;
  }

  private Optional<Pattern> pattern(FieldReader keys) {
    String typed = keys.text("pattern");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!SafePattern.isOne(typed)) {
      problems.add(
          Problem.of(
              Code.FORMAT_INVALID,
              keys.value("pattern").orElseThrow().place(),
              new Text("格式", "pattern"),
              typed,
              SafePattern.EXPECTED));
      return Optional.empty();
    }
    return Optional.of(Pattern.compile(typed));
  }

  private Optional<FieldSpec.Inverse> inverse(Node.Pair pair) {
    if (!(pair.value() instanceof Node.Mapping mapping)) {
      Text expected = new Text("{key: …, label: …}", "{key: …, label: …}");
      Text name = new Text("反向关系", "inverse");
      problems.add(Problem.of(Code.VALUE_TYPE, pair.value().place(), name, expected));
      return Optional.empty();
    }
    FieldReader keys =
        new FieldReader(DeclarationFields.INVERSE, Map.of(), problems)
            .read(mapping, pair.key().place());
    String key = keys.text("key");
    if (!key.isEmpty()) {
      Place place = keys.value("key").orElseThrow().place();
      if (!KEY.matcher(key).matches()) {
        Text form = new Text("小写字母开头的英文字母和数字，例如 awardedBy", "camelCase, as in awardedBy");
        problems.add(Problem.of(Code.FORMAT_INVALID, place, new Text("键", "key"), key, form));
      } else if (isReserved(key) || known.containsKey(key)) {
        taken(key, place, new Text("程序自己要用这个名字", "the program uses that name itself"));
      }
    }
    return Optional.of(new FieldSpec.Inverse(key, KindReader.text(keys, "label", "en")));
  }

  /** The example as it was typed, or one that the type gives. */
  private static String example(FieldReader keys, Type type, Vocabulary vocabulary) {
    Optional<Node.Pair> typed = keys.structure("example");
    if (typed.isPresent()) {
      Place place = typed.get().value().place();
      return place.source().text().substring(place.start(), place.end());
    }
    if (vocabulary != null && !vocabulary.terms().isEmpty()) {
      return vocabulary.terms().get(0).label();
    }
    return switch (type) {
      case NUMBER -> "3";
      case DECIMAL -> "12.5";
      case FLAG -> "true";
      case DATE -> "2021-03-05";
      case MOMENT -> "2021-03-05 09:30";
      case URL -> "https://www.example.gov.cn/";
      default -> "";
    };
  }

  /** An example must itself be right: people copy it. */
  private void check(FieldSpec spec, Node.Pair example, Map<String, Vocabulary> vocabularies) {
    Node.Scalar key = new Node.Scalar(spec.key(), false, example.key().place());
    Node.Mapping file =
        new Node.Mapping(List.of(new Node.Pair(key, example.value())), example.value().place());
    new FieldReader(base.with(List.of(spec)), vocabularies, problems)
        .read(file, example.key().place());
  }
}
