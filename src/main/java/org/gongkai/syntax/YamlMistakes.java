package org.gongkai.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;

/** What the YAML engine says, in the editor's words. */
final class YamlMistakes {

  static final Text NO_COLON =
      new Text("这一行缺少“键: 值”的冒号（英文冒号后加空格）", "this line lacks the colon of “key: value”");

  private static final Pattern WIDE_SPACE = Pattern.compile("^\\s*[^:：\"'\\[{#]{1,40}:(\\u3000+)");
  private static final Pattern QUOTES =
      Pattern.compile("^\\s*[^:：\"'\\[{#]{1,40}: +(\"[^\"]*\"[^\\s#,].*)");
  private static final Pattern BRACKET =
      Pattern.compile("^\\s*[^:：\"'\\[{#]{1,40}: +(\\[[^\\]]*\\] *[^\\s#,\\]].*)");

  /** A key, and the colon of Chinese texts behind it. */
  private static final Pattern WIDE_COLON =
      Pattern.compile("^\\s*(?:- +)?([\\p{IsHan}A-Za-z][\\p{IsHan}\\w]{0,19})(：)");

  /** The year of a document number (发文字号) in the brackets of a list. */
  private static final Pattern YEAR =
      Pattern.compile("^\\s*[^:：\"'\\[{#]{1,40}: +(\\[.*\\p{IsHan}\\[(?:19|20)\\d{2}\\].*)");

  private static final Pattern BRACKETED_YEAR = Pattern.compile("(?<=\\p{IsHan})\\[(\\d{4})\\]");

  private YamlMistakes() {}

  /** A mistake that can be named exactly, and where in its line it is. */
  record Slip(int start, int end, Text what) {}

  /** What is known to go wrong when Chinese is typed: the engine's own words mislead there. */
  static Optional<Slip> slip(String line) {
    return slip(
            WIDE_SPACE,
            line,
            new Text("冒号后面是全角空格，要用半角空格", "a full-width space behind the colon: use an ASCII one"))
        .or(
            () ->
                slip(
                    QUOTES,
                    line,
                    new Text(
                        "英文双引号里面不能再有英文双引号，里面的改用中文引号“ ”",
                        "straight quotes within straight quotes: use “ ” inside")))
        .or(() -> slip(YEAR, line, year(line)))
        .or(
            () ->
                slip(
                    BRACKET,
                    line,
                    new Text(
                        "值以 [ 开头会被当作列表，给整个值加英文双引号",
                        "a value that begins with [ is read as a list: put it in straight quotes")));
  }

  /** The slip of a line of which is known that it lacks a colon. */
  static Optional<Slip> wideColon(String line) {
    Matcher found = WIDE_COLON.matcher(line);
    if (!found.find()) {
      return Optional.empty();
    }
    String key = found.group(1);
    Text what =
        new Text(
            "“" + key + "”后面是中文冒号；它是字段名的话，改用英文冒号，后面空一格，写成“" + key + ": 值”",
            "a Chinese colon behind “" + key + "”: if that is a key, write “" + key + ": value”");
    return Optional.of(new Slip(found.start(1), found.end(2), what));
  }

  private static Text year(String line) {
    String right = BRACKETED_YEAR.matcher(line.strip()).replaceAll("〔$1〕");
    return new Text("发文字号的年份用六角括号〔〕，写成 " + right, "the year of a number stands in 〔〕: " + right);
  }

  private static Optional<Slip> slip(Pattern pattern, String line, Text what) {
    Matcher found = pattern.matcher(line);
    return found.find()
        ? Optional.of(new Slip(found.start(1), found.end(1), what))
        : Optional.empty();
  }

  static Text of(String said) {
    if (said.contains("TAB")) {
      return new Text("用了制表符（Tab）缩进", "a tab is used for indentation");
    }
    if (said.contains("mapping values are not allowed")) {
      return new Text(
          "这里多了一个冒号，或值里的冒号没有加引号", "a colon too many, or a value with an unquoted colon");
    }
    if (said.contains("unexpected end of stream") || said.contains("<stream end>")) {
      return new Text("引号或括号没有配对", "a quotation mark or bracket is never closed");
    }
    if (said.contains("cannot start any token")) {
      return new Text("值以特殊字符开头，须加引号", "a value that starts with a special character needs quotes");
    }
    if (said.contains("could not find expected ':'")) {
      return NO_COLON;
    }
    if (said.contains("<block end>") || said.contains("block sequence entries")) {
      return new Text("缩进与上文不一致", "the indentation does not match the lines above");
    }
    if (said.contains("escape")) {
      return new Text("双引号里有不认识的反斜杠写法", "an unknown backslash escape in double quotes");
    }
    if (said.contains("node content") || said.contains("',' or")) {
      return new Text("列表的逗号或括号不完整", "a list whose commas or brackets are incomplete");
    }
    if (said.contains("property name")) {
      return new Text("键必须是一个词", "a key must be a single word");
    }
    return new Text("格式不对", "malformed");
  }
}
