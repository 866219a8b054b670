package org.gongkai.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.diag.Json;
import org.gongkai.lists.Library;
import org.gongkai.model.SiteConfig;

/**
 * What pages say of themselves to search engines: JSON-LD in the words of schema.org, one graph.
 */
public final class LinkedData {

  private static final String SCHEMA = "https://schema.org";

  private LinkedData() {}

  /** A node of the graph; what is empty is left out. */
  static final class Node {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Node(String type) {
      values.put("@type", type);
    }

    static Node of(String type, String id) {
      return new Node(type).put("@id", id);
    }

    Node put(String key, Object value) {
      boolean empty = value.equals("") || value instanceof List<?> list && list.isEmpty();
      if (!empty) {
        values.put(key, value);
      }
      return this;
    }

    /** Several values, or the only one by itself. */
    Node all(String key, List<?> list) {
      return list.size() == 1 ? put(key, list.get(0)) : put(key, list);
    }

    Map<String, Object> map() {
      return values;
    }
  }

  /** Two values in their order: that of {@code Map.of} is another each time. */
  static Map<String, Object> pairs(String key, Object value, String second, Object other) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    pairs.put(key, value);
    pairs.put(second, other);
    return pairs;
  }

  /** A reference to another node. */
  static Map<String, Object> id(String id) {
    return Map.of("@id", id);
  }

  /** A frame that says where its page stands, and nothing more. */
  static Views.Frame on(Plan plan, Views.Frame frame) {
    return on(plan, frame, List.of());
  }

  /** A frame that says where its page stands, and what is on it. */
  public static Views.Frame on(Plan plan, Views.Frame frame, List<Map<String, Object>> nodes) {
    return on(plan, frame, () -> nodes);
  }

  /** The same with nodes that are made only if the page's template prints them. */
  public static Views.Frame on(
      Plan plan, Views.Frame frame, Supplier<List<Map<String, Object>>> nodes) {
    return frame.saying(() -> json(plan, frame, nodes.get()));
  }

  private static String json(Plan plan, Views.Frame frame, List<Map<String, Object>> nodes) {
    List<Object> graph = new ArrayList<>();
    if (frame.crumbs().size() > 1 && !frame.url().isEmpty()) {
      graph.add(crumbs(plan, frame));
    }
    graph.addAll(nodes);
    if (graph.isEmpty()) {
      return "";
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("@context", List.of(SCHEMA, pairs("eli", EliData.ONTOLOGY, "xsd", EliData.XSD)));
    root.put("@graph", graph);
    return Json.script(root);
  }

  private static Map<String, Object> crumbs(Plan plan, Views.Frame frame) {
    List<Object> steps = new ArrayList<>();
    for (Views.Link crumb : frame.crumbs()) {
      String url = crumb.url().isEmpty() ? frame.url() : plan.origin() + crumb.url();
      steps.add(
          new Node("ListItem")
              .put("position", steps.size() + 1)
              .put("name", crumb.text())
              .put("item", url)
              .map());
    }
    return Node.of("BreadcrumbList", frame.url() + "#crumbs").put("itemListElement", steps).map();
  }

  private static String publisherId(Plan plan) {
    return plan.absolute("") + "#publisher";
  }

  /** The site's owner, by name. */
  static Map<String, Object> publisher(Plan plan) {
    return Node.of("GovernmentOrganization", publisherId(plan))
        .put("name", plan.config().owner())
        .put("url", plan.absolute(""))
        .map();
  }

  /** A body, with the list of what it issued. */
  static Map<String, Object> body(Plan plan, String name) {
    if (name.equals(plan.config().owner())) {
      return publisher(plan);
    }
    String folder = plan.taxonomies().folder("issuers", name);
    return new Node("GovernmentOrganization")
        .put("name", name)
        .put("url", folder.isEmpty() ? "" : plan.absolute(folder))
        .map();
  }

  /** The whole site and its owner, for the home page. */
  public static List<Map<String, Object>> site(Plan plan) {
    SiteConfig config = plan.config();
    SiteConfig.Contact contact = config.contact();
    Node site =
        Node.of("WebSite", plan.absolute("") + "#website")
            .put("name", config.name())
            .put("url", plan.absolute(""))
            .put("description", config.description())
            .put("inLanguage", "zh-CN")
            .put("publisher", id(publisherId(plan)));
    if (plan.library().isThere()) {
      site.put(
          "potentialAction",
          new Node("SearchAction")
              .put(
                  "target",
                  new Node("EntryPoint")
                      .put("urlTemplate", plan.absolute(Library.FOLDER) + "?q={search_term_string}")
                      .map())
              .put("query-input", "required name=search_term_string")
              .map());
    }
    Node address = new Node("PostalAddress").put("addressCountry", "CN");
    address.put("streetAddress", contact.address()).put("postalCode", contact.postcode());
    Node owner =
        Node.of("GovernmentOrganization", publisherId(plan))
            .put("name", config.owner())
            .put("url", plan.absolute(""))
            .put("telephone", contact.phone())
            .put("email", contact.email());
    if (!contact.address().isEmpty()) {
      owner.put("address", address.map());
    }
    return List.of(site.map(), owner.map());
  }

  /**
   * Rows that can be downloaded.
   *
   * @param files the same rows in several formats
   * @param covered the time that they are about, as in ISO 8601
   * @param measured names of what is measured
   */
  public static Map<String, Object> dataset(
      Plan plan,
      String path,
      String name,
      String description,
      String covered,
      List<String> measured,
      List<Views.Alternate> files) {
    return Node.of("Dataset", plan.absolute(path) + "#dataset")
        .put("name", name)
        .put("description", description)
        .put("url", plan.absolute(path))
        .put("inLanguage", "zh-CN")
        .put("temporalCoverage", covered)
        .put("isAccessibleForFree", true)
        .put("creator", publisher(plan))
        .put("publisher", id(publisherId(plan)))
        .all("variableMeasured", measured)
        .put("distribution", files.stream().map(file -> file("DataDownload", plan, file)).toList())
        .map();
  }

  /** A file as a download or as an encoding of a work. */
  static Map<String, Object> file(String type, Plan plan, Views.Alternate file) {
    return new Node(type)
        .put("name", file.title())
        .put("encodingFormat", file.type())
        .put("contentUrl", plan.origin() + file.url())
        .map();
  }
}
