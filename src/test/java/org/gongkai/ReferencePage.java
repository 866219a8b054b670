package org.gongkai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.gongkai.config.RulesReader;
import org.gongkai.config.SiteReader;
import org.gongkai.config.UnitsReader;
import org.gongkai.declaration.DeclarationFields;
import org.gongkai.diag.Code;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.field.Fields;
import org.gongkai.kind.Kind;
import org.gongkai.kind.KindDocs;
import org.gongkai.kind.Kinds;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindRule;
import org.gongkai.model.Ledger;
import org.gongkai.model.Vocabulary;
import org.gongkai.unit.UnitFiles;

/** The page {@code docs/reference.zh.md}, made from what the program itself knows. */
final class ReferencePage {

  private static final Messages MESSAGES = new Messages(Lang.ZH);

  private static final Map<FieldSpec.Type, String> FORMS =
      Map.ofEntries(
          Map.entry(FieldSpec.Type.TEXT, "文字"),
          Map.entry(FieldSpec.Type.TEXTS, "列表"),
          Map.entry(FieldSpec.Type.LINES, "文字，可以有几行"),
          Map.entry(FieldSpec.Type.NUMBER, "整数"),
          Map.entry(FieldSpec.Type.AMOUNT, "金额（元）"),
          Map.entry(FieldSpec.Type.DECIMAL, "小数"),
          Map.entry(FieldSpec.Type.FLAG, "true 或 false"),
          Map.entry(FieldSpec.Type.DATE, "日期"),
          Map.entry(FieldSpec.Type.MOMENT, "日期，可带时间"),
          Map.entry(FieldSpec.Type.URL, "网址"),
          Map.entry(FieldSpec.Type.REFERENCES, "文件的列表"),
          Map.entry(FieldSpec.Type.FILES, "文件名的列表"),
          Map.entry(FieldSpec.Type.ADDRESSES, "站内地址的列表"),
          Map.entry(FieldSpec.Type.STRUCTURE, "下一级"));

  private final StringBuilder out = new StringBuilder();

  private ReferencePage() {}

  static String text() {
    ReferencePage page = new ReferencePage();
    page.line("# 参考：字段、词表和问题代码");
    page.line("本页由程序生成（`mvn verify -Ddocs=update`），请不要手工修改。怎样写内容，见[编辑手册](editors.zh.md)。");
    page.line(
        "- [内容的字段](#内容的字段)\n- [台账的列](#台账的列)\n- [报送单位的年报](#报送单位的年报)\n- [site.yaml 的字段](#siteyaml-的字段)\n- [声明内容类型](#声明内容类型)\n- [词表](#词表)\n- [问题代码](#问题代码)");
    page.kinds();
    page.ledgers();
    page.units();
    page.site();
    page.declarations();
    page.vocabularies();
    page.codes();
    return page.out.toString().strip() + "\n";
  }

  private void line(String text) {
    out.append(text).append("\n\n");
  }

  private void kinds() {
    line("## 内容的字段");
    line("字段名写英文或中文都可以，同一个字段只写一次。“文件的列表”里写路径、索引号或发文字号；只有一项时可以不用方括号。");
    for (Kind kind : Kinds.ALL) {
      line("### " + kind.label().zh() + "（" + kind.id() + "）");
      if (!kind.spec().description().zh().isEmpty()) {
        line(prose(kind.spec().description().zh()));
      }
      fields(kind.fields());
      rules(kind);
      if (kind.id().equals("annual-report")) {
        out.append(KindDocs.reportRows().stripLeading()).append('\n');
      } else if (kind.id().equals("website-report")) {
        out.append(KindDocs.sheetItems().stripLeading()).append('\n');
      }
    }
  }

  private void ledgers() {
    line("## 台账的列");
    line(
        "文件是 `content/ledgers/<台账>-<年份>.csv` 或 `.yaml`，台账名写英文或中文都可以。"
            + "第一行是列名，写英文或中文，次序不限。写法见[编辑手册](editors.zh.md#二十二台账)。");
    for (LedgerKind ledger : Ledgers.ALL) {
      line("### " + ledger.kind().label().zh() + "（" + ledger.kind().id() + "）");
      String shown = ledger.kind().open() ? "公开，成为名录页面和数据文件。" : "只用来计数，不公开。";
      line(ledger.kind().description().zh() + shown + span(ledger.kind().span()));
      fields(ledger.fields());
    }
  }

  private void units() {
    line("## 报送单位的年报");
    line(
        "文件是 `content/units/<单位>/<年份>.csv` 或 `.yaml`，单位是 site.yaml 的 `units` 里的英文名。"
            + "CSV 照着表填，写法见[编辑手册](editors.zh.md#二十六单位年报汇总)；YAML 的字段与年度报告相同，只写与数字有关的：");
    fields(UnitFiles.FIELDS);
  }

  private static String span(Ledger.Span span) {
    return switch (span) {
      case YEAR -> "每年一个文件，只登记当年的。";
      case STATE -> "每年一个文件，写全部，最近一年的有效。";
      case REGISTER -> "各年的文件合成一本，同一件只写一次。";
    };
  }

  private void rules(Kind kind) {
    if (kind.spec().rules().isEmpty()) {
      return;
    }
    out.append("规则：\n\n");
    kind.spec().rules().forEach(rule -> out.append("- ").append(rule(kind, rule)).append("。\n"));
    out.append('\n');
  }

  private static String rule(Kind kind, KindRule rule) {
    if (rule instanceof KindRule.PublishedWithin within) {
      return "发布日期不晚于“"
          + label(kind, within.after())
          + "”之后"
          + period(within.period())
          + scope(kind, within.scope());
    } else if (rule instanceof KindRule.Lasts lasts) {
      return "“"
          + label(kind, lasts.from())
          + "”到“"
          + label(kind, lasts.to())
          + "”至少"
          + period(lasts.period())
          + "，首尾两天都算"
          + scope(kind, lasts.scope());
    }
    List<String> order = ((KindRule.Order) rule).fields();
    return String.join("不晚于", order.stream().map(key -> "“" + label(kind, key) + "”").toList());
  }

  private static String label(Kind kind, String key) {
    return kind.fields().names().get(key).label().zh();
  }

  private static String period(KindRule.Period period) {
    return period.days() + (period.working() ? "个工作日" : "日");
  }

  private static String scope(Kind kind, KindRule.Scope scope) {
    StringBuilder text = new StringBuilder("（" + scope.basis());
    scope.since().ifPresent(day -> text.append("，").append(day).append(" 起"));
    scope
        .when()
        .forEach(
            (key, terms) -> {
              String vocabulary = kind.fields().names().get(key).vocabulary();
              List<String> labels =
                  terms.stream().map(SiteReader.VOCABULARIES.get(vocabulary)::label).toList();
              text.append("；").append(label(kind, key)).append("是");
              text.append(String.join("、", labels)).append("时");
            });
    return text.append("）").toString();
  }

  private void declarations() {
    line("## 声明内容类型");
    line(
        "只需要字段的内容类型不用写程序，在 site.yaml 里声明就行：写在 `kinds` 下，几个栏目可以共用；或者写在一个栏目的 `fields` 下，只给这个栏目用。完整的例子见[内容类型手册](kinds.md)（英文）。随程序提供的类型也是这样声明的，同名的声明代替它。");
    line("### 内容类型（kinds 下的每一项）");
    fields(DeclarationFields.KIND);
    line("### 字段（fields 下的每一项）");
    fields(DeclarationFields.FIELD);
    line("### 反向关系（inverse）");
    fields(DeclarationFields.INVERSE);
    line("### 规则：公开期限");
    fields(DeclarationFields.WITHIN);
    line("### 规则：公示期限");
    fields(DeclarationFields.LASTS);
    line("### 规则：次序");
    fields(DeclarationFields.ORDER);
  }

  private void site() {
    line("## site.yaml 的字段");
    fields(SiteReader.FIELDS);
    line("### 联系方式（contact）");
    fields(SiteReader.CONTACT_FIELDS);
    line("### 使用条款（licence）");
    fields(SiteReader.LICENCE_FIELDS);
    line("### 每个栏目（columns 下的每一项）");
    fields(SiteReader.COLUMN_FIELDS);
    line("### 每个报送单位（units 下的每一项）");
    fields(UnitsReader.FIELDS);
    line("### 公开平台（platform）");
    fields(SiteReader.PLATFORM_FIELDS);
    line("### 词表（vocabularies）");
    fields(SiteReader.VOCABULARY_FIELDS);
    line("### 规定（rules）");
    fields(RulesReader.FIELDS);
    line("随程序提供的值；没有列出的项不写就不检查：");
    line("```yaml\n" + KindDocs.shippedRules().strip() + "\n```");
  }

  private void fields(Fields fields) {
    out.append("| 字段 | 中文名 | 必填 | 形式 | 说明 | 例子 |\n| --- | --- | --- | --- | --- | --- |\n");
    for (FieldSpec spec : fields.specs()) {
      String form = FORMS.get(spec.type());
      if (!spec.vocabulary().isEmpty()) {
        form =
            (spec.type() == FieldSpec.Type.TEXTS ? "列表，" : "")
                + "词表 ["
                + spec.vocabulary()
                + "](#"
                + anchor(spec.vocabulary())
                + ")";
      } else if (!spec.unit().isEmpty()) {
        form += "，单位：" + spec.unit();
      } else if (fields != SiteReader.COLUMN_FIELDS && fields.type().getName().contains("Site")) {
        String format = KindDocs.format(spec.key());
        form = format.isEmpty() || spec.type() != FieldSpec.Type.TEXT ? form : "文字，有固定写法";
      }
      row(
          "`" + spec.key() + "`",
          spec.label().zh(),
          spec.required() ? "是" : "",
          form,
          prose(spec.description().zh()),
          spec.example().isEmpty() ? "" : "`" + spec.example() + "`");
    }
    out.append('\n');
  }

  private static String anchor(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }

  private void vocabularies() {
    line("## 词表");
    line(
        "写左边的键或右边的词都可以。`subject` 和 `genre` 可以由本站在 site.yaml 的 `vocabularies` 里整个替换；名称里有点的是某一类内容自己的。");
    for (Vocabulary vocabulary : SiteReader.VOCABULARIES.values()) {
      line("### " + vocabulary.name());
      line("用在：" + String.join("、", users(vocabulary.name())) + "。");
      if (vocabulary.terms().stream().anyMatch(t -> t.key().contains("\\"))) {
        levels(vocabulary);
      } else if (vocabulary.terms().stream().allMatch(t -> t.key().equals(t.label()))) {
        line(String.join(" ｜ ", vocabulary.terms().stream().map(Vocabulary.Term::label).toList()));
      } else {
        out.append("| 键 | 词 |\n| --- | --- |\n");
        vocabulary.terms().forEach(t -> row("`" + t.key() + "`", t.label()));
        out.append('\n');
      }
    }
  }

  /** The fields that take their values from a vocabulary. */
  private static List<String> users(String vocabulary) {
    Map<String, Fields> all = new LinkedHashMap<>();
    Kinds.ALL.forEach(kind -> all.put(kind.label().zh(), kind.fields()));
    Ledgers.ALL.forEach(l -> all.put(l.kind().label().zh() + "台账", l.fields()));
    all.put("site.yaml", SiteReader.FIELDS);
    all.put("栏目", SiteReader.COLUMN_FIELDS);
    all.put("声明内容类型", DeclarationFields.KIND);
    all.put("声明字段", DeclarationFields.FIELD);
    all.put("规定", RulesReader.FIELDS);
    all.put("公开平台", SiteReader.PLATFORM_FIELDS);
    all.put("报送单位", UnitsReader.FIELDS);
    TreeSet<String> users = new TreeSet<>();
    all.forEach(
        (name, fields) ->
            fields.specs().stream()
                .filter(spec -> spec.vocabulary().equals(vocabulary))
                .forEach(spec -> users.add(name + "的" + spec.label().zh())));
    return users.isEmpty() ? List.of("由程序推算，不用填写") : List.copyOf(users);
  }

  /** Two levels, written with a backslash between them. */
  private void levels(Vocabulary vocabulary) {
    line("一级可以单独写；写到二级时，两级之间用反斜杠，例如 `综合政务\\政务公开`。");
    Map<String, List<String>> levels = new LinkedHashMap<>();
    for (Vocabulary.Term term : vocabulary.terms()) {
      String[] parts = term.label().split("\\\\", 2);
      List<String> below = levels.computeIfAbsent(parts[0], first -> new ArrayList<>());
      if (parts.length == 2) {
        below.add(parts[1]);
      }
    }
    out.append("| 一级 | 二级 |\n| --- | --- |\n");
    levels.forEach((first, below) -> row(first, String.join(" ｜ ", below)));
    out.append('\n');
  }

  private void codes() {
    line("## 问题代码");
    line("检查和编译时，每个问题后面的方括号里是它的代码。“错误”使网站不能发布，“警告”不会。`…` 是因情况而不同的部分。");
    for (Code code : Code.values()) {
      String id = code.id();
      line("### " + id);
      String severity = MESSAGES.text("severity." + code.severity().key());
      line("**" + severity + "**：" + prose(MESSAGES.title(id)) + "。");
      line("为什么：" + prose(MESSAGES.text(id + ".why")));
      line("怎么改：" + prose(MESSAGES.title(id + ".hint")) + "。");
      line("```text\n" + MESSAGES.text(id + ".example") + "\n```");
    }
  }

  private void row(String... cells) {
    for (String cell : cells) {
      out.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }

  /** A text whose marks are no Markdown. */
  private static String prose(String text) {
    return text.replaceAll("([\\\\<>*_`\\[\\]&#])", "\\\\$1");
  }
}
