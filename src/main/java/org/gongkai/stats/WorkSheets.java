package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.kind.WebsiteReport;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.Reason;
import org.gongkai.model.ReconciledReport.Status;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;
import org.gongkai.sheet.SheetForm;
import org.gongkai.sheet.SheetValues;

/** Puts what work sheets of websites declare beside what the records of their years give. */
final class WorkSheets {

  private static final String OF_DOCUMENTS = "documents.";

  private final Site site;
  private final Function<String, Optional<Statistics.Figure>> figures;
  private final boolean sure;

  private WorkSheets(Site site, Function<String, Optional<Statistics.Figure>> figures) {
    this.site = site;
    this.figures = figures;
    this.sure =
        site.unread().isEmpty()
            && site.faulty().isEmpty()
            && site.ledgers().stream().allMatch(Ledger::whole);
  }

  /** All sheets of the site, by path. */
  static List<WorkSheet> of(Site site, Statistics counted) {
    return site.documents().stream()
        .filter(
            document ->
                document.content() instanceof WebsiteReport report
                    && !site.isToCome(document, report.year()))
        .map(
            document -> {
              int year = ((WebsiteReport) document.content()).year();
              return new WorkSheets(site, key -> counted.figure(year, key)).sheet(document);
            })
        .sorted(Comparator.comparing(sheet -> sheet.document().path()))
        .toList();
  }

  private WorkSheet sheet(Document document) {
    WebsiteReport content = (WebsiteReport) document.content();
    Optional<SheetForm> form = SheetForm.of(content.form());
    boolean own = isOfThisSite(content.values());
    List<WorkSheet.Block> blocks =
        form.map(SheetForm::blocks).orElse(List.of()).stream()
            .map(
                block ->
                    new WorkSheet.Block(
                        block.key(),
                        block.label(),
                        block.items().stream()
                            .map(item -> line(item, content.values(), own, content.year()))
                            .toList()))
            .toList();
    String title = form.map(SheetForm::title).orElse("");
    return new WorkSheet(document, content.year(), title, blocks);
  }

  /** Records are this site's: of a sheet for another website they say nothing. */
  private boolean isOfThisSite(SheetValues values) {
    Set<String> names = Set.of(site.config().name(), site.config().name() + "网站");
    return Optional.ofNullable(values.values().get("head.name"))
        .map(value -> names.contains(value.text()))
        .orElse(true);
  }

  private WorkSheet.Line line(SheetForm.Item item, SheetValues values, boolean own, int year) {
    Optional<SheetValues.Value> typed = Optional.ofNullable(values.values().get(item.key()));
    Optional<Statistics.Figure> figure =
        own && !item.figure().isEmpty() ? figures.apply(item.figure()) : Optional.empty();
    Optional<String> derived = figure.map(WorkSheets::plain);
    if (derived.isEmpty() && own) {
      derived = Optional.of(ofSite(item.site(), site.config())).filter(text -> !text.isEmpty());
    }
    String reason =
        Optional.ofNullable(values.reasons().get(item.key())).map(Reason::text).orElse("");
    Optional<Status> status = status(typed, figure, derived.isPresent(), reason);
    return new WorkSheet.Line(
        item.key(),
        item.group(),
        item.label(),
        item.type().name().toLowerCase(Locale.ROOT),
        item.unit(),
        item.optional() || values.mistaken().contains(item.key()),
        typed.map(SheetValues.Value::text).orElse(derived.orElse("")),
        typed.map(SheetValues.Value::text),
        figure,
        sure && site.compares(year) && !isBelow(typed, figure, year),
        status,
        status.filter(s -> s == Status.EXPLAINED).map(s -> reason).orElse(""));
  }

  /**
   * Whether a figure may be less than was typed for no other reason than that documents were
   * updated again: they tell the last time only, and no longer that it was the year's.
   */
  private boolean isBelow(
      Optional<SheetValues.Value> typed, Optional<Statistics.Figure> figure, int year) {
    Optional<BigDecimal> more =
        typed
            .flatMap(SheetValues.Value::number)
            .filter(number -> figure.isPresent() && figure.get().key().startsWith(OF_DOCUMENTS))
            .map(number -> number.subtract(figure.get().value()));
    return more.filter(number -> number.signum() > 0)
        .filter(
            number ->
                number.compareTo(BigDecimal.valueOf(updatedSince(figure.get().key(), year))) <= 0)
        .isPresent();
  }

  /** How many documents that were there before the year were updated after it. */
  private long updatedSince(String key, int year) {
    String infoClass = key.substring(OF_DOCUMENTS.length());
    return site.published()
        .filter(item -> item.pending().isEmpty())
        .map(Site.Item::document)
        .filter(document -> isOf(document.column().infoClass(), infoClass))
        .filter(d -> d.publishedOn().filter(moment -> moment.getYear() >= year).isEmpty())
        .filter(d -> d.date("updatedOn").filter(day -> day.getYear() > year).isPresent())
        .count();
  }

  private static boolean isOf(String infoClass, String asked) {
    return infoClass.equals(asked) || asked.equals("total") && !infoClass.equals("none");
  }

  private static Optional<Status> status(
      Optional<SheetValues.Value> typed,
      Optional<Statistics.Figure> figure,
      boolean derived,
      String reason) {
    if (typed.isEmpty()) {
      return derived ? Optional.of(Status.DERIVED_ONLY) : Optional.empty();
    }
    if (figure.isEmpty() || typed.get().number().isEmpty()) {
      return Optional.of(Status.DECLARED_ONLY);
    }
    if (typed.get().number().get().compareTo(figure.get().value()) == 0) {
      return Optional.of(Status.EQUAL);
    }
    return Optional.of(reason.isEmpty() ? Status.DIFFERS : Status.EXPLAINED);
  }

  /** A number as it is typed: whole ones without decimals. */
  static String plain(Statistics.Figure figure) {
    return figure.value().signum() == 0 ? "0" : figure.value().stripTrailingZeros().toPlainString();
  }

  /** What {@code site.yaml} says under a key; empty for none. */
  static String ofSite(String key, SiteConfig config) {
    return switch (key) {
      case "name" -> config.name();
      case "owner" -> config.owner();
      case "url" -> config.url();
      case "siteCode" -> config.siteCode();
      case "icp" -> config.icp();
      case "police" -> config.police();
      default -> "";
    };
  }
}
