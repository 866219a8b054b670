package org.gongkai.model;

import java.util.List;
import org.gongkai.diag.Place;

/**
 * A column (栏目) of the site: the first folder of its documents' paths.
 *
 * @param id the folder's name
 * @param kind id of the kind of its documents
 * @param infoClass information class (信息类别) in the yearly work sheet: overview, dynamic, catalog
 * @param types values of the page label ColumnType
 * @param update how often it must change, a key of the inspection profile; or empty
 * @param statutoryItems what its documents disclose of articles 20 and 21, unless they say
 * @param place where {@code site.yaml} declares it
 */
public record Column(
    String id,
    String label,
    String kind,
    String infoClass,
    String description,
    List<String> keywords,
    List<String> types,
    String update,
    List<String> statutoryItems,
    Place place) {

  public Column {
    keywords = List.copyOf(keywords);
    types = List.copyOf(types);
    statutoryItems = List.copyOf(statutoryItems);
  }
}
