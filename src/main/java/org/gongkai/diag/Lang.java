package org.gongkai.diag;

import java.util.Optional;

/** A language in which the program speaks to people. */
public enum Lang {
  ZH("zh"),
  EN("en");

  private final String tag;

  Lang(String tag) {
    this.tag = tag;
  }

  /** The language tag as written in options and in {@code site.yaml}. */
  public String tag() {
    return tag;
  }

  /** The language of a tag, if it is one of ours. */
  public static Optional<Lang> of(String tag) {
    for (Lang lang : values()) {
      if (lang.tag.equals(tag)) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
