package org.gongkai.kind;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;

/** A new document of a kind: its required fields with examples, for an editor to write over. */
public final class Skeleton {

  private static final Text DRAFT =
      new Text("草稿：写好以后删掉这一行", "a draft: delete this line when it is done");
  private static final Text REPLACE = new Text("把下面的例子改成实际内容", "replace the examples below");
  private static final Text BODY = new Text("（正文）", "(text)");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private Skeleton() {}

  /**
   * The text of the file.
   *
   * @param yaml whether it is a document without text
   * @param now when it is published, until somebody says otherwise
   */
  public static String of(Kind kind, boolean yaml, LocalDateTime now, Lang lang) {
    StringBuilder fields = new StringBuilder();
    fields.append("# ").append(kind.label().in(lang)).append("（").append(kind.id()).append("）");
    fields.append("：").append(REPLACE.in(lang)).append('\n');
    line(fields, DRAFT.in(lang), "draft: true");
    for (FieldSpec spec : kind.fields().specs()) {
      if (spec.required()) {
        line(fields, spec.label().in(lang), spec.key() + ": " + value(spec, now));
      }
    }
    return yaml ? fields.toString() : "---\n" + fields + "---\n\n" + BODY.in(lang) + "\n";
  }

  /** A remark stands above: behind a text it could be meant as part of it. */
  private static void line(StringBuilder fields, String remark, String field) {
    fields.append("# ").append(remark).append('\n').append(field).append('\n');
  }

  private static String value(FieldSpec spec, LocalDateTime now) {
    return spec.type() == FieldSpec.Type.MOMENT ? moment(now) : spec.example();
  }

  /** A moment as it is typed. */
  public static String moment(LocalDateTime moment) {
    return MOMENT.format(moment);
  }
}
