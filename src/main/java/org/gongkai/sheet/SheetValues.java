package org.gongkai.sheet;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Place;
import org.gongkai.model.Reason;

/**
 * What was typed of a work sheet.
 *
 * @param values by item, in the form's order
 * @param mistaken items that were typed, but wrongly: they are not missing
 * @param blocks where each block that was typed begins
 * @param reasons why items differ from the records (差异说明), by item
 */
public record SheetValues(
    Map<String, Value> values,
    Set<String> mistaken,
    Map<String, Place> blocks,
    Map<String, Reason> reasons) {

  public static final SheetValues NONE = new SheetValues(Map.of(), Set.of(), Map.of(), Map.of());

  /**
   * A value.
   *
   * @param text as printed: 是 and 否 for flags
   * @param number of counts and days
   */
  public record Value(String text, Optional<BigDecimal> number, Place place) {}

  public SheetValues {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    mistaken = Set.copyOf(mistaken);
    blocks = Map.copyOf(blocks);
    reasons = Map.copyOf(reasons);
  }
}
