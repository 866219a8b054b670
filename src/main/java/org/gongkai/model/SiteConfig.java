package org.gongkai.model;

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
 * @param icp ICP record (ICP备案编号)
 * @param police public security record (公安机关备案号)
 * @param markUrl record behind the mark of party and government sites (党政机关网站标识)
 * @param findErrorUrl entry of 我为政府网站找错
 * @param consultationDays within how many working days questions are answered (在线咨询)
 * @param indexNumberPattern what index numbers match, if the site prescribes a form
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
    String icp,
    String police,
    String markUrl,
    String findErrorUrl,
    int consultationDays,
    Optional<Pattern> indexNumberPattern,
    List<Column> columns,
    Map<String, Vocabulary> vocabularies) {

  /** How to reach the site's owner (联系方式). */
  public record Contact(String address, String postcode, String phone, String email) {}

  public SiteConfig {
    keywords = List.copyOf(keywords);
    columns = List.copyOf(columns);
    vocabularies = Map.copyOf(vocabularies);
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
