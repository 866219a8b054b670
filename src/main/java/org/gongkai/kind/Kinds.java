package org.gongkai.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.declaration.KindReader;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.Fields;
import org.gongkai.field.Vocabularies;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Vocabulary;
import org.gongkai.syntax.BuiltIn;

/** All kinds, by id. */
public final class Kinds {

  /** Kinds with logic. */
  private static final List<Kind> WRITTEN =
      List.of(
          kind(
              "annual-report",
              "年度报告",
              "annual report",
              "Report",
              AnnualReport.class,
              AnnualReport.RULES),
          kind("article", "文章", "article", "NewsArticle", Article.class, Kind.Rules.NONE),
          kind("guide", "公开指南", "disclosure guide", "WebPage", Guide.class, Guide.RULES),
          kind(
              "interpretation",
              "政策解读",
              "interpretation",
              "Article",
              Interpretation.class,
              Interpretation.RULES),
          kind("page", "页面", "page", "WebPage", Page.class, Kind.Rules.NONE),
          kind("policy", "政策文件", "policy", "Legislation", Policy.class, Policy.RULES),
          kind(
              "solicitation",
              "在线征集",
              "solicitation",
              "Article",
              Solicitation.class,
              Solicitation.RULES),
          kind(
              "statutory-item",
              "法定公开事项说明",
              "statutory item",
              "WebPage",
              StatutoryItem.class,
              StatutoryItem.RULES),
          kind("topic", "专题专栏", "special column", "CollectionPage", Topic.class, Topic.RULES),
          kind(
              "website-report",
              "网站年度报表",
              "work sheet of a website",
              "Report",
              WebsiteReport.class,
              WebsiteReport.RULES));

  /** Kinds that need only fields: each is declared in a file of its own, {@code <id>.yaml}. */
  private static final List<String> DECLARED =
      List.of(
          "catalog-entry",
          "epidemic",
          "finance",
          "inspection",
          "institution",
          "land",
          "leader",
          "plan",
          "planning",
          "press-conference",
          "proposal-reply");

  /** The kinds to which declared ones add fields. */
  private static final List<String> BASES = List.of("article", "page");

  /** All that come with the program. */
  public static final List<Kind> ALL = all();

  private Kinds() {}

  private static Kind kind(
      String id,
      String zh,
      String en,
      String schemaOrg,
      Class<? extends Record> type,
      Kind.Rules rules) {
    Fields fields = Fields.of(type);
    KindSpec spec =
        new KindSpec(
            id, new Text(zh, en), id, Text.of(""), schemaOrg, fields.specs(), List.of(), List.of());
    return new Kind(spec, fields, rules);
  }

  private static List<Kind> all() {
    List<Problem> problems = new ArrayList<>();
    KindReader reader = new KindReader(context(Vocabularies.SHIPPED), problems);
    List<Kind> declared =
        DECLARED.stream()
            .flatMap(id -> reader.read(BuiltIn.mapping(Kinds.class, id + ".yaml")).stream())
            .map(Kinds::declared)
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("broken kinds " + problems);
    }
    return Stream.concat(WRITTEN.stream(), declared.stream())
        .sorted(Comparator.comparing(Kind::id))
        .toList();
  }

  /** What declarations may build on where there are these vocabularies. */
  public static KindReader.Context context(Map<String, Vocabulary> vocabularies) {
    Map<String, Fields> written = new LinkedHashMap<>();
    WRITTEN.forEach(kind -> written.put(kind.id(), kind.fields()));
    return new KindReader.Context(written, BASES, vocabularies);
  }

  /** The kind that a specification describes, with what its base does beyond fields. */
  static Kind of(KindSpec spec) {
    return ALL.stream()
        .filter(kind -> kind.spec().equals(spec))
        .findFirst()
        .orElseGet(() -> declared(spec));
  }

  private static Kind declared(KindSpec spec) {
    Kind base =
        WRITTEN.stream().filter(kind -> kind.id().equals(spec.base())).findFirst().orElseThrow();
    return new Kind(spec, base.fields().with(spec.fields()), DateOrder.after(base.rules(), spec));
  }

  /** The kind with an id. */
  public static Optional<Kind> of(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }
}
