package org.gongkai.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.diag.Place;

/**
 * Why a number differs from what it is compared with (差异说明).
 *
 * @param text one line, as published
 * @param place of the name of the number, where the reason is given
 */
public record Reason(String text, Place place) {

  /** The words alone, by the names of their numbers. */
  public static Map<String, String> texts(Map<String, Reason> reasons) {
    Map<String, String> texts = new LinkedHashMap<>();
    reasons.forEach((key, reason) -> texts.put(key, reason.text()));
    return texts;
  }
}
