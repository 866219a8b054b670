package org.gongkai.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Node;
import org.gongkai.model.WebAddress;

/** Single values with a form of their own: decimals, addresses, texts that match a pattern. */
final class Forms {

  private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,8})?");

  private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,2})?");

  private Forms() {}

  /** A decimal with the places that were typed: 36.50 stays 36.50. */
  static Optional<Object> decimal(FieldSpec spec, Node.Scalar scalar, List<Problem> problems) {
    String typed = scalar.text().strip();
    if (!DECIMAL.matcher(typed).matches()) {
      Text name = FieldReader.name(spec);
      problems.add(Problem.of(Code.DECIMAL_INVALID, scalar.place(), name, typed));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(typed));
  }

  /** The form of a date, for one that a spreadsheet has changed. */
  static Text spreadsheet(Text form) {
    return new Text(
        form.zh() + "；这像是 Excel 改过的日期，先把这一列的格式设成“文本”或“年-月-日”再填",
        form.en() + "; a spreadsheet seems to have changed it: make the column text, or dates");
  }

  /** An amount of money in yuan, exact to the cent. */
  static Optional<Object> amount(FieldSpec spec, Node.Scalar scalar, List<Problem> problems) {
    String typed = scalar.text().strip();
    if (!AMOUNT.matcher(typed).matches()) {
      Text name = FieldReader.name(spec);
      problems.add(Problem.of(Code.AMOUNT_INVALID, scalar.place(), name, typed));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(typed));
  }

  static Optional<Object> address(FieldSpec spec, Node.Scalar scalar, List<Problem> problems) {
    String typed = scalar.text().strip();
    if (!WebAddress.isOne(typed)) {
      Text form =
          new Text(
              "http:// 或 https:// 开头的完整网址，没有空格，例如 https://www.gov.cn/",
              "a whole address with http:// or https:// and no blanks, as in https://www.gov.cn/");
      problems.add(malformed(spec, typed, scalar.place(), form));
      return Optional.empty();
    }
    return Optional.of(typed);
  }

  static Problem noFlag(FieldSpec spec, Node.Scalar scalar) {
    Text unless = new Text("不需要时可以删去这一行", "if it is not needed, delete the line");
    return Problem.of(
        Code.BOOLEAN_INVALID,
        scalar.place(),
        FieldReader.name(spec),
        scalar.text().strip(),
        unless);
  }

  /** A text that has the form its field prescribes, if any. */
  static Optional<String> matching(
      FieldSpec spec, String typed, Place place, List<Problem> problems) {
    Optional<Pattern> form = spec.pattern();
    if (form.isPresent() && !SafePattern.matches(form.get(), typed)) {
      problems.add(malformed(spec, typed, place, SafePattern.shown(form.get())));
      return Optional.empty();
    }
    return Optional.of(typed);
  }

  private static Problem malformed(FieldSpec spec, String typed, Place place, Text form) {
    return Problem.of(Code.FORMAT_INVALID, place, FieldReader.name(spec), typed, form);
  }
}
