package org.gongkai.stats;

import java.util.Optional;
import java.util.function.Function;
import org.gongkai.diag.Text;
import org.gongkai.model.Statistics;

/** A figure before it is worked out: what it is called, whose records it counts, and how. */
record Definition(String key, Text label, Statistics.Scope scope, Text unit, Measure measure) {

  /** The figure of a year. */
  Optional<Statistics.Figure> figure(
      Records records, int year, Function<String, Statistics.Figure> done) {
    return measure
        .of(records, year, done)
        .map(
            result ->
                new Statistics.Figure(
                    key,
                    label,
                    year,
                    scope,
                    result.value(),
                    unit,
                    result.share(),
                    measure.words(records),
                    measure.expression(),
                    result.sources()));
  }
}
