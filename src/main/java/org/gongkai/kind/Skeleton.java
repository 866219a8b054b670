package org.gongkai.kind;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Vocabulary;

/**
 * A new document of a kind: its required fields with examples, for an editor to write over. What a
 * declared kind may have besides stands behind them as remarks.
 */
public final class Skeleton {

  private static final Text DRAFT =
      new Text("草稿：写好以后删掉这一行", "a draft: delete this line when it is done");
  private static final Text REPLACE = new Text("把下面的例子改成实际内容", "replace the examples below");
  private static final Text OTHERS =
      new Text("其他字段，要用就去掉行首的 #", "other fields: to use one, delete the # before it");
  private static final Text BODY = new Text("（正文）", "(text)");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** What stands where an annual report's text is to be written. */
  public static final String UNWRITTEN = "（待写）";

  private static final Pattern PLACEHOLDER = Pattern.compile("（待写(?:：[^（）]*)?）");

  /** As many words of a vocabulary as a remark lists. */
  private static final int MOST_TERMS = 12;

  private final Map<String, Vocabulary> vocabularies;
  private final LocalDateTime now;
  private final Lang lang;

  private Skeleton(Map<String, Vocabulary> vocabularies, LocalDateTime now, Lang lang) {
    this.vocabularies = vocabularies;
    this.now = now;
    this.lang = lang;
  }

  /** Whether a paragraph is but what a new document has in the place of a text. */
  public static boolean isPlaceholder(String paragraph) {
    return paragraph.equals(BODY.zh())
        || paragraph.equals(BODY.en())
        || PLACEHOLDER.matcher(paragraph).matches();
  }

  /**
   * The text of the file.
   *
   * @param vocabularies the site's, by name
   * @param yaml whether it is a document without text
   * @param now when it is published, until somebody says otherwise
   */
  public static String of(
      KindSpec kind,
      Map<String, Vocabulary> vocabularies,
      boolean yaml,
      LocalDateTime now,
      Lang lang) {
    String fields = new Skeleton(vocabularies, now, lang).fields(kind);
    return yaml ? fields : "---\n" + fields + "---\n\n" + BODY.in(lang) + "\n";
  }

  private String fields(KindSpec kind) {
    StringBuilder fields = new StringBuilder();
    fields.append("# ").append(kind.label().in(lang)).append("（").append(kind.id()).append("）");
    fields.append("：").append(REPLACE.in(lang)).append('\n');
    line(fields, DRAFT.in(lang), "draft: true");
    for (FieldSpec spec : kind.fields()) {
      if (spec.required()) {
        line(fields, remark(spec), field(spec));
      }
    }
    List<FieldSpec> others = others(kind);
    if (!others.isEmpty()) {
      fields.append("# ").append(OTHERS.in(lang)).append('\n');
      others.forEach(spec -> line(fields, remark(spec), "# " + field(spec)));
    }
    return fields.toString();
  }

  /** The fields that a declared kind adds to its base and that may be left out. */
  private static List<FieldSpec> others(KindSpec kind) {
    Set<String> common =
        Kinds.of(kind.base()).stream()
            .flatMap(base -> base.spec().fields().stream())
            .map(FieldSpec::key)
            .collect(Collectors.toSet());
    return kind.fields().stream()
        .filter(spec -> !spec.required() && !common.contains(spec.key()))
        .toList();
  }

  /** A remark stands above: behind a text it could be meant as part of it. */
  private static void line(StringBuilder fields, String remark, String field) {
    fields.append("# ").append(remark).append('\n').append(field.stripTrailing()).append('\n');
  }

  /** What a field is, with its unit, and what can be written if that is a short list. */
  private String remark(FieldSpec spec) {
    String unit = spec.unit().isEmpty() ? "" : "（" + spec.unit() + "）";
    String words =
        terms(spec)
            .filter(terms -> terms.size() <= MOST_TERMS)
            .map(terms -> terms.stream().map(Vocabulary.Term::label))
            .map(labels -> "：" + labels.collect(Collectors.joining("、")))
            .orElse("");
    return spec.label().in(lang) + unit + words;
  }

  private Optional<List<Vocabulary.Term>> terms(FieldSpec spec) {
    return Optional.ofNullable(vocabularies.get(spec.vocabulary()))
        .map(Vocabulary::terms)
        .filter(terms -> !terms.isEmpty());
  }

  private String field(FieldSpec spec) {
    return spec.key() + ": " + value(spec);
  }

  /**
   * The field's example; else the first word of its list; else nothing, which is to be filled in.
   */
  private String value(FieldSpec spec) {
    if (spec.type() == FieldSpec.Type.MOMENT) {
      return moment(now);
    }
    return spec.example().isEmpty()
        ? terms(spec).map(terms -> terms.get(0).label()).orElse("")
        : spec.example();
  }

  /** A moment as it is typed. */
  public static String moment(LocalDateTime moment) {
    return MOMENT.format(moment);
  }
}
