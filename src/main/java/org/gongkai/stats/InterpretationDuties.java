package org.gongkai.stats;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;

/** Which policies need an interpretation (政策解读), and until when (国办发〔2016〕80号). */
public final class InterpretationDuties {

  private InterpretationDuties() {}

  /**
   * A policy that needs one.
   *
   * @param published the day it became public
   * @param last the last day on which its interpretation is in time
   */
  public record Duty(Site.Item policy, LocalDate published, LocalDate last) {

    /** The first interpretation; those that follow have no deadline. */
    public Optional<Document> first() {
      return policy.related("interpretedBy").stream()
          .map(Site.Relation::other)
          .filter(other -> other.publishedOn().isPresent() && !other.flag("draft"))
          .min(Comparator.comparing((Document other) -> other.publishedOn().orElseThrow()));
    }
  }

  /** The duties for what is on a site; none where nobody asks. */
  public static List<Duty> of(Site site) {
    return of(site, site.items());
  }

  /** The same with those for policies withdrawn since: they stay counted. */
  static List<Duty> counted(Site site) {
    return of(site, PolicyStock.published(site));
  }

  private static List<Duty> of(Site site, List<Site.Item> items) {
    SiteConfig.Rules rules = site.config().rules();
    LocalDate since = rules.interpretationSince().orElse(LocalDate.MAX);
    return items.stream()
        .filter(item -> item.document().isOf("policy") && item.pending().isEmpty())
        .filter(item -> rules.interpretationFor().contains(category(item.document())))
        .filter(item -> !published(item.document()).isBefore(since))
        .map(item -> duty(site, item))
        .toList();
  }

  private static Duty duty(Site site, Site.Item item) {
    LocalDate day = published(item.document());
    return new Duty(
        item, day, site.config().rules().interpretationDue().after(day, site.calendar()));
  }

  private static String category(Document policy) {
    return policy.text("category");
  }

  private static LocalDate published(Document document) {
    return document.publishedOn().map(moment -> moment.toLocalDate()).orElse(LocalDate.MIN);
  }
}
