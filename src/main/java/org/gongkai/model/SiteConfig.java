package org.gongkai.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Lang;

/**
 * What {@code site.yaml} says of the site and its furniture (政府网站发展指引, 国办发〔2017〕47号).
 *
 * @param name the site's standard name (网站名称), page label SiteName
 * @param base what addresses start with: empty, or {@code /sub} when the site lives in a folder
 * @param siteCode site identification code (政府网站标识码)
 * @param creditCode the owner's unified social credit code (统一社会信用代码), or empty
 * @param divisionCode the place that it is about (行政区划代码, GB/T 2260), or empty
 * @param icp ICP record (ICP备案编号)
 * @param police public security record (公安机关备案号)
 * @param markUrl record behind the mark of party and government sites (党政机关网站标识)
 * @param findErrorUrl entry of 我为政府网站找错
 * @param licence on what terms its data may be used (使用条款), if it says so
 * @param consultationDays within how many working days questions are answered (在线咨询)
 * @param indexNumberPattern what index numbers match, if the site prescribes a form
 * @param rules those that come with the program, some of them replaced by the site's own
 * @param kinds all that documents can be of, sorted by id
 * @param lists which lists across all columns it has: keys of the vocabulary {@code list}
 * @param platform the statutory platform, if the site has one
 * @param units bodies whose annual reports are summed, in the order shown
 */
public record SiteConfig(
    String name,
    String description,
    List<String> keywords,
    String domain,
    String url,
    String base,
    String siteCode,
    Lang language,
    ZoneId timeZone,
    String owner,
    String operator,
    Contact contact,
    String creditCode,
    String divisionCode,
    String icp,
    String police,
    String markUrl,
    String findErrorUrl,
    Optional<Licence> licence,
    int consultationDays,
    Optional<Pattern> indexNumberPattern,
    List<KindSpec> kinds,
    List<Column> columns,
    List<String> lists,
    Optional<Platform> platform,
    List<Unit> units,
    Map<String, Vocabulary> vocabularies,
    Rules rules) {

  /** Terms of use (使用条款): their name, and the full address where they stand. */
  public record Licence(String name, String url) {}

  /** How to reach the site's owner (联系方式). */
  public record Contact(String address, String postcode, String phone, String email) {}

  /**
   * What the office's rules ask of documents (规定); they differ from place to place and change.
   *
   * @param interpretationDue how long after a policy its interpretation is due
   * @param interpretationFor categories of policies that need one
   * @param interpretationSince policies published since then need one; nobody asks when empty
   * @param interpretationContact who must give a telephone number with an interpretation
   * @param validityFor categories of policies that need a period of validity
   * @param validitySince policies written since then need one; nobody asks when empty
   * @param validityYears how long a policy may be valid; 0 for as long as it says
   * @param trialYears the same for one whose title has a word of {@code trialWords}
   * @param warnBeforeExpiry how long before its end a policy is listed
   * @param solicitationResultDue how long after its end a solicitation's result is due
   * @param solicitationNotAlone channels that are not enough by themselves
   */
  public record Rules(
      Period interpretationDue,
      List<String> interpretationFor,
      Optional<LocalDate> interpretationSince,
      List<String> interpretationContact,
      List<String> validityFor,
      Optional<LocalDate> validitySince,
      int validityYears,
      int trialYears,
      List<String> trialWords,
      Period warnBeforeExpiry,
      Period solicitationResultDue,
      List<String> solicitationNotAlone) {
    public Rules {
      interpretationFor = List.copyOf(interpretationFor);
      interpretationContact = List.copyOf(interpretationContact);
      validityFor = List.copyOf(validityFor);
      trialWords = List.copyOf(trialWords);
      solicitationNotAlone = List.copyOf(solicitationNotAlone);
    }
  }

  public SiteConfig {
    keywords = List.copyOf(keywords);
    kinds = List.copyOf(kinds);
    columns = List.copyOf(columns);
    lists = List.copyOf(lists);
    units = List.copyOf(units);
    vocabularies = Map.copyOf(vocabularies);
  }

  /** The kind of a column's documents. */
  public KindSpec kind(Column column) {
    return kinds.stream()
        .filter(kind -> kind.id().equals(column.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind " + column.kind()));
  }

  public Optional<Column> column(String id) {
    for (Column column : columns) {
      if (column.id().equals(id)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
