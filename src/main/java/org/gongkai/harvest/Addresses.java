package org.gongkai.harvest;

import java.util.Optional;
import org.gongkai.dataset.Dataset;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Urls;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** Where things are that catalogs speak of: the addresses that are their names. */
final class Addresses {

  private static final String EU = "http://publications.europa.eu/resource/authority/";

  private final Plan plan;
  private final String catalog;

  Addresses(Plan plan) {
    this.plan = plan;
    this.catalog = plan.absolute(Paths.CATALOG_JSONLD) + "#";
  }

  /** Of a thing that only the catalog speaks of. */
  String own(String name) {
    return catalog + Urls.path(name);
  }

  String absolute(String path) {
    return plan.absolute(path);
  }

  /** As pages say it in schema.org's words. */
  String publisher() {
    return plan.absolute("") + "#publisher";
  }

  /** As pages say it in schema.org's words. */
  String dataset(Dataset dataset) {
    return plan.absolute(dataset.page()) + "#dataset";
  }

  /** The entry of the catalog for a dataset (元数据), as opposed to the dataset. */
  String record(Dataset dataset) {
    return own("record/" + dataset.id());
  }

  /**
   * A dataset's name among those of all sites (信息资源标识符): the site's identification code is given to
   * one site only.
   */
  static String identifier(SiteConfig config, Dataset dataset) {
    return config.siteCode() + "/" + dataset.id();
  }

  /** A term of the lists that the EU keeps. */
  static String authority(String term) {
    return EU + term;
  }

  /** A media type that is registered with IANA; others have no address. */
  static Optional<String> mediaType(String type) {
    return type.equals("application/jsonl") || type.equals("application/octet-stream")
        ? Optional.empty()
        : Optional.of("https://www.iana.org/assignments/media-types/" + type);
  }
}
