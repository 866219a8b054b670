package org.gongkai.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * Policies whose period of validity (有效期) ends soon: no mistake, but time to evaluate whether they
 * are to stay in force.
 */
public final class Expiring {

  private static final Set<String> IN_FORCE = Set.of("inForce", "amended", "partly", "notYet");

  private Expiring() {}

  /** Those that end within the time that the rules name, the next one first. */
  public static List<Document> soon(Site site) {
    LocalDate last = site.config().rules().warnBeforeExpiry().after(site.today(), site.calendar());
    return site.items().stream()
        .filter(item -> IN_FORCE.contains(item.status()))
        .map(Site.Item::document)
        .filter(d -> d.date("expiresOn").filter(day -> !day.isAfter(last)).isPresent())
        .sorted(
            Comparator.comparing((Document d) -> d.date("expiresOn").orElseThrow())
                .thenComparing(Document::path))
        .toList();
  }
}
