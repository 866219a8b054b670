package org.gongkai.diag;

/** A short text in both languages: a label, a name, an argument of a message. */
public record Text(String zh, String en) {

  /** A text that is the same in both languages, such as a value from the content. */
  public static Text of(String same) {
    return new Text(same, same);
  }

  /** Whether it has been given in English, too. */
  public boolean isTranslated() {
    return !en.isEmpty() && !en.equals(zh);
  }

  public String in(Lang lang) {
    return lang == Lang.ZH ? zh : en;
  }
}
