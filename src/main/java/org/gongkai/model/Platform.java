package org.gongkai.model;

import java.util.List;
import org.gongkai.diag.Place;

/**
 * The statutory disclosure platform (政府信息公开平台, 国办公开办函〔2019〕61号) as {@code site.yaml} puts it
 * together.
 *
 * @param level whose items of article 21 it has: city, township
 * @param guide the document that is the guide (政府信息公开指南)
 * @param rules the documents of 政府信息公开制度, or the column that holds them
 * @param reports the column of annual reports (政府信息公开年报)
 * @param application the document about applications (依申请公开)
 * @param place where {@code site.yaml} declares it
 */
public record Platform(
    String level,
    Reference guide,
    List<Reference> rules,
    Reference reports,
    Reference application,
    Place place) {

  public Platform {
    rules = List.copyOf(rules);
  }

  /** The path of the document that a reference names. */
  public static String path(Reference reference) {
    String typed = reference.target();
    return typed.startsWith("/") ? typed.substring(1) : typed;
  }

  /** Whether a reference names a column, and not a document. */
  public static boolean isColumn(Reference reference) {
    return reference.target().indexOf('/') < 0;
  }
}
