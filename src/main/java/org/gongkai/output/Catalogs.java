package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.model.Manifest;
import org.gongkai.model.MediaTypes;

/** The catalogs of all data of the site (数据目录), as other catalogs read them. */
public final class Catalogs {

  public static final String NAME = "数据目录";

  /** What DCAT-US takes for an e-mail address is less than what is one. */
  private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+");

  private Catalogs() {}

  /**
   * Whether there is a catalog as DCAT-US, which asks for an e-mail address: a site without one has
   * no such file, rather than one that is refused.
   */
  public static boolean hasDataJson(Plan plan) {
    return EMAIL.matcher(plan.config().contact().email()).matches();
  }

  /** All of them, as links for people. */
  public static List<Views.Link> links(Plan plan) {
    List<Views.Link> all = new ArrayList<>();
    all.add(new Views.Link("DCAT（JSON-LD）", plan.url(Paths.CATALOG_JSONLD)));
    all.add(new Views.Link("DCAT（Turtle）", plan.url(Paths.CATALOG_TURTLE)));
    all.add(new Views.Link("GB/T 21063", plan.url(Paths.CORE_METADATA)));
    if (hasDataJson(plan)) {
      all.add(new Views.Link("DCAT-US", plan.url(Paths.DATA_JSON)));
    }
    if (plan.provenance().before().isPresent()) {
      all.add(new Views.Link("变更记录", plan.url(Paths.CHANGES)));
    }
    all.add(new Views.Link("文件清单（JSON）", plan.url(Manifest.PATH)));
    return all;
  }

  /** Those in the general format of linked data, for the head of the home page. */
  public static List<Views.Alternate> alternates(Plan plan) {
    return Stream.of(Paths.CATALOG_JSONLD, Paths.CATALOG_TURTLE)
        .map(path -> new Views.Alternate(MediaTypes.type(path), NAME, plan.url(path)))
        .toList();
  }
}
