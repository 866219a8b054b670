package org.gongkai.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.field.Vocabularies;
import org.gongkai.kind.Kind;
import org.gongkai.kind.Kinds;
import org.gongkai.model.Column;
import org.gongkai.model.FieldValue;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Lists;
import org.gongkai.model.Node;
import org.gongkai.model.Platform;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Unit;
import org.gongkai.model.Vocabulary;
import org.gongkai.model.Vocabulary.Term;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportTerms;
import org.gongkai.sheet.SheetForm;
import org.gongkai.syntax.ContentFile;

/** Reads {@code site.yaml}. */
public final class SiteReader {

  /** The keys of {@code site.yaml}; below, those of its parts. */
  public static final Fields FIELDS = Fields.of(SiteFields.class);

  public static final Fields CONTACT_FIELDS = Fields.of(SiteContactFields.class);
  public static final Fields LICENCE_FIELDS = Fields.of(SiteFields.LicenceFields.class);
  public static final Fields COLUMN_FIELDS = Fields.of(SiteFields.ColumnFields.class);
  public static final Fields PLATFORM_FIELDS = Fields.of(PlatformFields.class);
  public static final Fields VOCABULARY_FIELDS = Fields.of(SiteFields.VocabularyFields.class);

  /** What most offices promise, unless a site says otherwise. */
  private static final int CONSULTATION_DAYS = 5;

  private static final Pattern COLUMN_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** Folders of the site or of the content that are no columns. */
  private static final Set<String> RESERVED =
      Set.of(
          "assets",
          "calendars",
          "data",
          "feed",
          "index",
          "ledgers",
          "map",
          "page",
          "registers",
          "robots",
          "schema",
          "search",
          "sitemap",
          "statistics",
          "units");

  /** What fields may choose from, unless a site has its own. */
  public static final Map<String, Vocabulary> VOCABULARIES = vocabularies();

  /** Mistakes in furniture: documents can be read all the same. */
  private static final Set<Code> LOCAL =
      EnumSet.of(Code.FORMAT_INVALID, Code.VALUE_MISSING, Code.VALUE_TYPE, Code.VOCABULARY_UNKNOWN);

  private final List<Problem> problems = new ArrayList<>();
  private final SiteKinds kinds = new SiteKinds(problems);

  private SiteReader() {}

  private static Map<String, Vocabulary> vocabularies() {
    Map<String, Vocabulary> all = new LinkedHashMap<>(Vocabularies.SHIPPED);
    all.put(
        "form", computed("form", ReportForm.ALL.stream().map(f -> new Term(f.id(), f.number()))));
    all.put(
        "sheetForm",
        computed("sheetForm", SheetForm.ALL.stream().map(f -> new Term(f.id(), f.title()))));
    List<KindSpec> kinds = Kinds.ALL.stream().map(Kind::spec).toList();
    all.put("kind", kindVocabulary(kinds));
    kinds.forEach(kind -> kind.vocabularies().forEach(list -> all.put(list.name(), list)));
    all.put("applicant", new Vocabulary("applicant", ReportTerms.applicants()));
    all.put("outcome", new Vocabulary("outcome", ReportTerms.outcomes()));
    all.put("disputeKind", new Vocabulary("disputeKind", ReportTerms.disputeKinds()));
    all.put("disputeResult", new Vocabulary("disputeResult", ReportTerms.disputeResults()));
    return Collections.unmodifiableMap(all);
  }

  static Vocabulary kindVocabulary(List<KindSpec> kinds) {
    return computed("kind", kinds.stream().map(k -> new Term(k.id(), k.label().zh())));
  }

  private static Vocabulary computed(String name, Stream<Term> terms) {
    return new Vocabulary(name, terms.toList());
  }

  /**
   * What could be read.
   *
   * @param config there also if values of no weight for the documents are missing or malformed (the
   *     problems say so, and nothing is published), so that all files can be checked at once
   */
  public record Read(Optional<SiteConfig> config, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  public static Read read(SourceText siteYaml) {
    SiteReader reader = new SiteReader();
    Optional<SiteConfig> config =
        ContentFile.mapping(siteYaml, reader.problems).flatMap(map -> reader.site(map, siteYaml));
    return new Read(config, reader.problems);
  }

  private Optional<SiteConfig> site(Node.Mapping mapping, SourceText source) {
    FieldReader fields = fields(FIELDS, mapping, source.top());
    boolean sound = problems.stream().allMatch(p -> LOCAL.contains(p.code()));
    Map<String, Object> values = formatted(fields, SiteFormats.ALL);
    values.put("contact", contact(fields.structure("contact")));
    fields.structure("licence").flatMap(this::licence).ifPresent(l -> values.put("licence", l));
    int before = problems.size();
    mapping(fields, "vocabularies", kinds::readVocabularies);
    mapping(fields, "kinds", (pair, declared) -> kinds.readKinds(declared));
    List<Column> columns = fields.structure("columns").map(this::columns).orElse(List.of());
    if (problems.size() == before) {
      kinds.check(fields.structure("kinds").map(p -> p.key().place()).orElse(source.top()));
    }
    values.put("kinds", List.of());
    values.put("columns", columns);
    values.put("lists", lists(mapping, fields));
    fields
        .structure("platform")
        .flatMap(pair -> platform(pair, columns))
        .ifPresent(platform -> values.put("platform", platform));
    values.put("units", units(fields));
    values.put("vocabularies", List.of());
    values.put("rules", rules(fields.structure("rules")));
    if (!sound || columns.isEmpty() || problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(config((SiteFields) FIELDS.make(values)));
  }

  private void mapping(FieldReader fields, String key, BiConsumer<Node.Pair, Node.Mapping> reader) {
    fields
        .structure(key)
        .ifPresent(
            pair ->
                mapping(pair.value(), FieldReader.name(FIELDS.names().get(key)))
                    .ifPresent(mapping -> reader.accept(pair, mapping)));
  }

  private SiteConfig config(SiteFields site) {
    String url = site.url().isEmpty() || site.url().endsWith("/") ? site.url() : site.url() + "/";
    String path = SiteFormats.uri(url).map(u -> u.getRawPath()).orElse("/");
    return new SiteConfig(
        site.name(),
        site.description(),
        site.keywords(),
        site.domain(),
        url,
        path.substring(0, path.length() - 1),
        site.siteCode(),
        Lang.of(site.language()).orElse(Lang.ZH),
        ZoneId.of(site.timeZone().isEmpty() ? "Asia/Shanghai" : site.timeZone()),
        site.owner(),
        site.operator(),
        site.contact(),
        site.creditCode(),
        site.divisionCode(),
        site.icp(),
        site.police(),
        site.markUrl(),
        site.findErrorUrl(),
        site.licence(),
        site.consultationDays() > 0 ? site.consultationDays() : CONSULTATION_DAYS,
        Optional.of(site.indexNumberPattern()).filter(p -> !p.isEmpty()).map(Pattern::compile),
        kinds.kinds(),
        site.columns(),
        site.lists(),
        site.platform(),
        site.units(),
        kinds.vocabularies(),
        site.rules());
  }

  private Optional<Platform> platform(Node.Pair pair, List<Column> columns) {
    return fields(PLATFORM_FIELDS, pair, new Text("公开平台", "platform"))
        .flatMap(fields -> PlatformReader.read(fields, pair.key().place(), columns, problems));
  }

  private List<Unit> units(FieldReader fields) {
    List<Unit> units = new ArrayList<>();
    mapping(
        fields,
        "units",
        (pair, all) -> units.addAll(UnitsReader.read(all, kinds.vocabularies(), problems)));
    return units;
  }

  /** All lists when the site does not say; an empty list of them is an answer. */
  private static Object lists(Node.Mapping mapping, FieldReader fields) {
    boolean none =
        mapping.pairs().stream()
            .filter(
                pair -> FIELDS.names().get("lists").equals(FIELDS.names().get(pair.key().text())))
            .anyMatch(pair -> pair.value() instanceof Node.Sequence list && list.items().isEmpty());
    List<String> all = VOCABULARIES.get("list").terms().stream().map(Term::key).toList();
    return none ? List.of() : fields.value("lists").map(FieldValue::texts).orElse(all);
  }

  private FieldReader fields(Fields fields, Node.Mapping mapping, Place missing) {
    return new FieldReader(fields, kinds.vocabularies(), problems).read(mapping, missing);
  }

  private Optional<FieldReader> fields(Fields fields, Node.Pair pair, Text name) {
    return mapping(pair.value(), name).map(mapping -> fields(fields, mapping, pair.key().place()));
  }

  /** The values by key, without those that are malformed. */
  private Map<String, Object> formatted(
      FieldReader fields, Map<String, SiteFormats.Format> formats) {
    Map<String, Object> values = new HashMap<>(fields.byKey());
    for (FieldValue value : fields.values()) {
      SiteFormats.Format format = formats.get(value.spec().key());
      if (format != null && !format.test().test(value.texts().get(0))) {
        values.remove(value.spec().key());
        problems.add(
            Problem.of(
                Code.FORMAT_INVALID,
                value.place(),
                FieldReader.name(value.spec()),
                value.texts().get(0),
                format.expected()));
      }
    }
    return values;
  }

  private SiteConfig.Contact contact(Optional<Node.Pair> pair) {
    Optional<FieldReader> fields =
        pair.flatMap(p -> fields(CONTACT_FIELDS, p, new Text("联系方式", "contact")));
    Map<String, Object> values = fields.map(f -> formatted(f, SiteFormats.ALL)).orElse(Map.of());
    var contact = (SiteContactFields) CONTACT_FIELDS.make(values);
    return new SiteConfig.Contact(
        contact.address(), contact.postcode(), contact.phone(), contact.email());
  }

  private Optional<SiteConfig.Licence> licence(Node.Pair pair) {
    return fields(LICENCE_FIELDS, pair, new Text("使用条款", "licence"))
        .map(f -> (SiteFields.LicenceFields) LICENCE_FIELDS.make(formatted(f, SiteFormats.LICENCE)))
        .map(licence -> new SiteConfig.Licence(licence.name(), licence.url()));
  }

  private SiteConfig.Rules rules(Optional<Node.Pair> pair) {
    return pair.flatMap(p -> mapping(p.value(), new Text("规定", "rules")))
        .map(mapping -> RulesReader.read(mapping, VOCABULARIES, problems))
        .orElseGet(() -> RulesReader.shipped(VOCABULARIES));
  }

  private Optional<Node.Mapping> mapping(Node node, Text name) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    Text expected = new Text("下一级的键和值", "keys and values");
    problems.add(Problem.of(Code.VALUE_TYPE, node.place(), name, expected));
    return Optional.empty();
  }

  private List<Column> columns(Node.Pair all) {
    List<Column> columns = new ArrayList<>();
    List<Node.Pair> pairs =
        mapping(all.value(), new Text("栏目", "columns")).map(Node.Mapping::pairs).orElse(List.of());
    for (Node.Pair pair : pairs) {
      String id = pair.key().text();
      if (!COLUMN_ID.matcher(id).matches() || isReserved(id)) {
        problems.add(columnId(pair.key()));
      }
      fields(COLUMN_FIELDS, pair, Text.of(id))
          .ifPresent(fields -> columns.add(column(pair.key(), fields)));
    }
    return columns;
  }

  private static boolean isReserved(String id) {
    return RESERVED.contains(id) || Lists.FOLDERS.contains(id);
  }

  private static Problem columnId(Node.Scalar id) {
    return Problem.of(
        Code.FORMAT_INVALID,
        id.place(),
        new Text("栏目文件夹名", "column id"),
        id.text(),
        isReserved(id.text())
            ? new Text("程序没有占用的名字", "a name that the program does not use itself")
            : new Text("小写字母、数字和连字符，例如 annual-reports", "letters a–z, digits and hyphens"));
  }

  private Column column(Node.Scalar id, FieldReader fields) {
    SiteFields.ColumnFields column = (SiteFields.ColumnFields) COLUMN_FIELDS.make(fields.byKey());
    Optional<String> own =
        fields
            .structure("fields")
            .filter(pair -> !column.kind().isEmpty())
            .flatMap(pair -> kinds.readColumn(id, column.label(), column.kind(), pair));
    return new Column(
        id.text(),
        column.label(),
        own.orElse(column.kind()),
        column.infoClass(),
        column.description(),
        column.keywords(),
        column.types(),
        column.update(),
        column.statutoryItem(),
        id.place());
  }
}
