package org.gongkai.output;

import java.util.List;
import org.gongkai.model.Target;

/** Something that is published: lists its files before any is made. */
public interface Output {
  List<Target> plan(Plan plan);
}
