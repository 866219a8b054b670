package org.gongkai.files;

import java.util.Comparator;

/** Orders texts by their code points, which is also the order of their UTF-8 bytes. */
enum CodePointOrder implements Comparator<String> {
  BY_CODE_POINT;

  @Override
  public int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return rank(x) - rank(y);
      }
    }
    return a.length() - b.length();
  }

  /** Surrogates stand for characters beyond U+FFFF, but their own numbers are smaller. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
