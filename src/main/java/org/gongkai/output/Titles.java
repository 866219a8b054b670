package org.gongkai.output;

/** Titles in sentences. */
public final class Titles {

  private Titles() {}

  /** A title for inside 《》: its own 《》 become 〈〉 (GB/T 15834—2011). */
  public static String inside(String title) {
    return title.replace('《', '〈').replace('》', '〉');
  }
}
