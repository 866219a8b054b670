package org.gongkai.output;

import java.util.List;

/** What templates see of what changed since the build before; like {@link Views}. */
public final class ChangeViews {

  private ChangeViews() {}

  /**
   * What changed (变更记录).
   *
   * @param since the day that the site before was for, or empty for the first one
   * @param groups added, changed, withdrawn documents; without empty ones
   * @param files how many files beside pages changed, in a sentence
   * @param data the same for programs
   */
  public record Changes(
      Views.Frame frame,
      String title,
      String since,
      String today,
      List<Group> groups,
      String files,
      Views.Link data) {}

  /**
   * Documents with the same fate.
   *
   * @param total how many; more than there are links when there are very many
   */
  public record Group(String key, String label, int total, List<Views.Link> links) {}
}
