package org.gongkai.link;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Body;
import org.gongkai.model.WebAddress;

/** What an address that leads out of the site must have for a browser to follow it. */
final class ExternalAddress {

  private static final Pattern MAIL =
      Pattern.compile("mailto:[^@?]+@[^@?]+(?:\\?.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern PHONE =
      Pattern.compile("tel:\\+?[0-9][0-9().-]*(?:;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Text WEB_FORM =
      new Text(
          "https://www.gov.cn/，要有域名；本站的文档只写路径，不写 http:",
          "https://www.gov.cn/, with a host; a document of this site by its path alone, no http:");

  private static final Text NO_MARKS =
      new Text("没有空格、引号和尖括号，空格写成 %20", "no spaces, quotes or angle brackets; a space is %20");

  private ExternalAddress() {}

  /** What is wrong with the address of a link, if anything. */
  static Optional<Problem> check(String scheme, Body.Link link) {
    return switch (scheme) {
      case "mailto" ->
          check(
              link,
              MAIL.asMatchPredicate(),
              new Text("邮箱", "mail address"),
              Text.of("mailto:a@example.gov.cn"));
      case "tel" ->
          check(
              link,
              PHONE.asMatchPredicate(),
              new Text("电话", "telephone"),
              Text.of("tel:0394-8000000"));
      default -> check(link, WebAddress::isOne, new Text("网址", "address"), WEB_FORM);
    };
  }

  private static Optional<Problem> check(
      Body.Link link, Predicate<String> form, Text what, Text example) {
    String typed = link.destination();
    boolean marks = WebAddress.hasMarks(typed);
    if (!marks && form.test(typed)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(Code.FORMAT_INVALID, link.place(), what, typed, marks ? NO_MARKS : example));
  }
}
