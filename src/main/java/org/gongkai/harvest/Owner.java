package org.gongkai.harvest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Urls;

/** Who publishes, how to reach them, and what place they are of. */
final class Owner {

  private static final String COUNTRY = Addresses.authority("country/CHN");
  private static final String PUBLISHER_TYPES = "http://purl.org/adms/publishertype/";

  /** One number with its area code; anything else has no address. */
  private static final Pattern NUMBER = Pattern.compile("0\\d{2,3}-\\d{7,8}");

  private final SiteConfig config;
  private final Addresses addresses;

  Owner(SiteConfig config, Addresses addresses) {
    this.config = config;
    this.addresses = addresses;
  }

  String contact() {
    return addresses.own("contact");
  }

  /**
   * The place: the country in the EU's list, for nobody gives addresses to the codes of GB/T 2260;
   * the code is said of a thing of our own, where there is one.
   */
  String place() {
    return config.divisionCode().isEmpty()
        ? COUNTRY
        : addresses.own("division/" + config.divisionCode());
  }

  void describe(Graph graph) {
    graph.node(COUNTRY, "dct:Location").add(Words.PREFERRED_LABEL, new Text("中国", "China"));
    if (!config.divisionCode().isEmpty()) {
      graph
          .node(place(), "dct:Location")
          .add(Words.IDENTIFIER, config.divisionCode())
          .add(Words.NOTATION, config.divisionCode())
          .add(Words.IS_PART_OF, COUNTRY);
    }
    Graph.Node publisher =
        graph
            .node(addresses.publisher(), "foaf:Agent", "foaf:Organization")
            .add(Words.NAME, Text.of(config.owner()))
            .add(Words.HOMEPAGE, graph.iri(addresses.absolute(""), "foaf:Document"));
    publisher.add(Words.IDENTIFIER, config.creditCode());
    type()
        .ifPresent(
            type -> {
              graph
                  .node(PUBLISHER_TYPES + type.en(), "skos:Concept")
                  .add(Words.PREFERRED_LABEL, new Text(type.zh(), words(type.en())));
              publisher.add(Words.TYPE, PUBLISHER_TYPES + type.en());
            });
    contact(graph);
  }

  /** Of a province or of a place in one, as the code says. */
  private Optional<Text> type() {
    if (config.divisionCode().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        config.divisionCode().endsWith("0000")
            ? new Text("区域机关", "RegionalAuthority")
            : new Text("地方机关", "LocalAuthority"));
  }

  private static String words(String name) {
    return name.replace("Authority", " authority");
  }

  private void contact(Graph graph) {
    SiteConfig.Contact contact = config.contact();
    Graph.Node node =
        graph
            .node(contact(), "vcard:Kind", "vcard:Organization")
            .add(Words.FULL_NAME, Text.of(config.owner()));
    if (!contact.email().isEmpty()) {
      node.add(Words.EMAIL, mailto(contact.email()));
    }
    if (NUMBER.matcher(contact.phone()).matches()) {
      node.add(Words.TELEPHONE, "tel:+86-" + contact.phone().substring(1));
    }
    if (!contact.address().isEmpty()) {
      String address = addresses.own("contact-address");
      graph
          .node(address, "vcard:Address")
          .add(Words.STREET, Text.of(contact.address()))
          .add(Words.POSTAL_CODE, contact.postcode())
          .add(Words.COUNTRY, new Text("中国", "China"));
      node.add(Words.ADDRESS, address);
    }
  }

  static String mailto(String email) {
    return "mailto:" + Urls.path(email);
  }
}
