package org.gongkai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between the files of two sites: paths, sorted.
 *
 * @param withdrawn what is no longer there
 */
public record Differences(List<String> added, List<String> changed, List<String> withdrawn) {

  public Differences {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    withdrawn = List.copyOf(withdrawn);
  }

  public static Differences between(List<PublishedFile> before, List<PublishedFile> after) {
    Map<String, PublishedFile> old = new TreeMap<>();
    before.forEach(file -> old.put(file.path(), file));
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (PublishedFile file : after) {
      PublishedFile was = old.remove(file.path());
      if (was == null) {
        added.add(file.path());
      } else if (!was.equals(file)) {
        changed.add(file.path());
      }
    }
    return new Differences(added, changed, new ArrayList<>(old.keySet()));
  }
}
