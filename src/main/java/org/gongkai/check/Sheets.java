package org.gongkai.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.kind.WebsiteReport;
import org.gongkai.ledger.Website;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.WorkSheet;
import org.gongkai.sheet.SheetForm;

/** What rules for the work sheets of websites have in common. */
final class Sheets {

  /** The item that says whose sheet it is. */
  static final String NAME = "head.name";

  private static final String WEBSITE = "网站";
  private static final String WEBSITES = "websites";

  private Sheets() {}

  /** The website that a sheet is of, without the word for website at the end. */
  static String website(WorkSheet sheet, Site site) {
    String named = sheet.line(NAME).map(WorkSheet.Line::text).orElse("");
    return bare(named.isEmpty() ? site.config().name() : named);
  }

  private static String bare(String name) {
    return name.endsWith(WEBSITE) ? name.substring(0, name.length() - WEBSITE.length()) : name;
  }

  /** The names of this website and of those in the register, in the order of the register. */
  static Set<String> websites(Site site) {
    Set<String> names = new LinkedHashSet<>(List.of(site.config().name()));
    for (Ledger ledger : site.ledgers(WEBSITES)) {
      ledger.rows().forEach(row -> names.add(((Website) row.entry()).name()));
    }
    return names;
  }

  /**
   * Whether there is a website of the name that a sheet has. Where there is no register, any name
   * may be right that does not look like this website's mistyped.
   */
  static boolean isKnown(WorkSheet sheet, Site site) {
    Set<String> names = websites(site);
    String name = website(sheet, site);
    return names.stream().anyMatch(known -> bare(known).equals(name))
        || site.ledgers(WEBSITES).isEmpty() && Nearest.to(name, names).isEmpty();
  }

  static WebsiteReport content(WorkSheet sheet) {
    return (WebsiteReport) sheet.document().content();
  }

  static Optional<SheetForm> form(WorkSheet sheet) {
    return SheetForm.of(content(sheet).form());
  }

  /** Where an item was typed; else its block, else the top of the file. */
  static Place place(WorkSheet sheet, String key) {
    var values = content(sheet).values();
    var typed = values.values().get(key);
    String block = key.substring(0, key.indexOf('.'));
    return typed != null
        ? typed.place()
        : values.blocks().getOrDefault(block, sheet.document().source().top());
  }

  /** Where an item was typed, or else a field. */
  static Place place(WorkSheet sheet, String key, String field) {
    var typed = content(sheet).values().values().get(key);
    return typed != null ? typed.place() : sheet.document().place(field);
  }

  /** The number of an item as published; nothing if nothing gives it. */
  static Optional<BigDecimal> number(WorkSheet sheet, String key) {
    return sheet
        .line(key)
        .filter(line -> line.isNumber() && !line.text().isEmpty())
        .map(line -> new BigDecimal(line.text()));
  }

  static String label(WorkSheet sheet, String key) {
    return sheet.line(key).map(WorkSheet.Line::full).orElse(key);
  }

  static boolean explains(WorkSheet sheet, String key) {
    return content(sheet).explain().containsKey(key);
  }
}
