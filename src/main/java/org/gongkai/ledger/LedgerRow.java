package org.gongkai.ledger;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Fields;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;

/**
 * A row while it is being read, for the rules of its ledger.
 *
 * @param typed the places of the cells that hold something, by key: also of those that are wrong
 * @param problems gets what is wrong
 */
record LedgerRow(Fields all, FieldReader fields, Map<String, Place> typed, List<Problem> problems) {

  /** An application's reply can be put off by as many working days once (条例第三十三条). */
  private static final int LONGEST_EXTENSION = 20;

  private static final Predicate<String> SITE_CODE = whole("bm\\d{8}|\\d{10}|[A-Z]\\d{9}");
  private static final Predicate<String> DIVISION_CODE = whole("\\d{6}");
  private static final Predicate<String> OFFICE_PHONE =
      whole("(?:0\\d{2,3}-\\d{7,8}(?:-\\d{1,6})?|12\\d{3}|95\\d{3,4})");

  private static Predicate<String> whole(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  /** Dates none of which can come after the next. */
  void order(String... keys) {
    Optional<FieldValue> before = Optional.empty();
    for (String key : keys) {
      Optional<FieldValue> after = fields.value(key);
      if (before.isPresent() && after.isPresent()) {
        order(before.get(), after.get());
      }
      before = after.isPresent() ? after : before;
    }
  }

  private void order(FieldValue before, FieldValue after) {
    LocalDate from = (LocalDate) before.value();
    LocalDate to = (LocalDate) after.value();
    if (from.isAfter(to)) {
      report(
          Code.DATES_ORDER,
          after.place(),
          FieldReader.name(before.spec()),
          from,
          FieldReader.name(after.spec()),
          to);
    }
  }

  /** Two cells of which either both hold something, or neither. */
  void together(String one, String two) {
    needs(one, two);
    needs(two, one);
  }

  /** A cell that makes no sense unless another holds something, too. */
  void needs(String key, String other) {
    if (typed.containsKey(key) && !typed.containsKey(other)) {
      report(Code.LEDGER_PAIR, typed.get(key), name(key), name(other));
    }
  }

  /** Cells that make no sense unless a flag is set. */
  void onlyIf(String flag, String... keys) {
    boolean denied = fields.value(flag).filter(v -> Boolean.FALSE.equals(v.value())).isPresent();
    for (String key : keys) {
      if (denied && typed.containsKey(key)) {
        Text name = name(flag);
        Text set = new Text(name.zh() + "：是", name.en() + ": true");
        report(Code.LEDGER_PAIR, typed.get(key), name(key), set);
      }
    }
  }

  /** A number that is part of another. */
  void atMost(String part, String whole) {
    Optional<FieldValue> less = fields.value(part);
    Optional<FieldValue> more = fields.value(whole);
    if (less.isPresent()
        && more.isPresent()
        && number(less.get()).compareTo(number(more.get())) > 0) {
      report(
          Code.NUMBERS_ORDER,
          less.get().place(),
          FieldReader.name(less.get().spec()),
          less.get().value(),
          FieldReader.name(more.get().spec()),
          more.get().value());
    }
  }

  private static BigDecimal number(FieldValue value) {
    return value.value() instanceof BigDecimal amount
        ? amount
        : BigDecimal.valueOf((Integer) value.value());
  }

  /** Working days by which a reply was put off. */
  void extension(String key) {
    fields
        .value(key)
        .filter(days -> (Integer) days.value() > LONGEST_EXTENSION)
        .ifPresent(
            days ->
                report(Code.APPLICATION_EXTENSION, days.place(), days.value(), LONGEST_EXTENSION));
  }

  void address(String key) {
    format(
        key,
        t -> host(t).isPresent(),
        "http:// 或 https:// 开头的完整网址，例如 https://www.example.gov.cn/a.html",
        "a whole address with http:// or https://, such as https://www.example.gov.cn/a.html");
  }

  /** The address of a government site: its domain ends in {@code .gov.cn} (政府网站发展指引). */
  void governmentAddress(String key) {
    format(
        key,
        t -> host(t).filter(host -> host.endsWith(".gov.cn")).isPresent(),
        "http:// 或 https:// 开头的完整网址，域名以 .gov.cn 结尾，例如 https://www.example.gov.cn/",
        "a whole address with http:// or https:// in .gov.cn, such as https://www.example.gov.cn/");
  }

  void siteCode(String key) {
    format(
        key,
        SITE_CODE,
        "10 位数字，或者 bm 和 8 位数字，例如 4116000001、bm12345678",
        "10 digits, or bm and 8 digits, such as 4116000001 or bm12345678");
  }

  void divisionCode(String key) {
    format(key, DIVISION_CODE, "6 位数字，例如 411600", "6 digits, such as 411600");
  }

  void phone(String key) {
    format(
        key,
        OFFICE_PHONE,
        "区号、短横线和号码，例如 0394-8000000；或者 12345 这样的短号",
        "area code, hyphen and number, such as 0394-8000000; or a short number such as 12345");
  }

  private void format(String key, Predicate<String> test, String form, String formEn) {
    fields
        .value(key)
        .filter(value -> !test.test((String) value.value()))
        .ifPresent(
            value ->
                report(
                    Code.FORMAT_INVALID,
                    value.place(),
                    FieldReader.name(value.spec()),
                    value.value(),
                    new Text(form, formEn)));
  }

  private static Optional<String> host(String typed) {
    try {
      URI uri = new URI(typed);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web ? Optional.ofNullable(uri.getHost()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Text name(String key) {
    FieldSpec spec = all.names().get(key);
    return FieldReader.name(spec);
  }

  private void report(Code code, Place place, Object... args) {
    problems.add(Problem.of(code, place, args));
  }
}
