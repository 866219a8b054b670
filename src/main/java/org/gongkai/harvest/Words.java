package org.gongkai.harvest;

import static org.gongkai.harvest.Property.date;
import static org.gongkai.harvest.Property.iri;
import static org.gongkai.harvest.Property.languages;
import static org.gongkai.harvest.Property.string;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The words of DCAT 3 and DCAT-AP 3 that are used. */
final class Words {

  /** The vocabularies by their prefixes, sorted. */
  static final Map<String, String> PREFIXES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("adms", "http://www.w3.org/ns/adms#"),
                  Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                  Map.entry("dcatap", "http://data.europa.eu/r5r/"),
                  Map.entry("dct", "http://purl.org/dc/terms/"),
                  Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                  Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                  Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                  Map.entry("spdx", "http://spdx.org/rdf/terms#"),
                  Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"))));

  static final Property TITLE = languages("dct:title");
  static final Property DESCRIPTION = languages("dct:description");
  static final Property PUBLISHER = iri("dct:publisher");
  static final Property CONTACT = iri("dcat:contactPoint");
  static final Property LICENSE = iri("dct:license");
  static final Property ACCESS_RIGHTS = iri("dct:accessRights");
  static final Property LANGUAGE = iri("dct:language");
  static final Property SPATIAL = iri("dct:spatial");
  static final Property ISSUED = date("dct:issued");
  static final Property MODIFIED = date("dct:modified");
  static final Property IDENTIFIER = string("dct:identifier");
  static final Property TYPE = iri("dct:type");
  static final Property IS_PART_OF = iri("dct:isPartOf");
  static final Property CONFORMS_TO = iri("dct:conformsTo");
  static final Property FORMAT = iri("dct:format");
  static final Property FREQUENCY = iri("dct:accrualPeriodicity");
  static final Property TEMPORAL = iri("dct:temporal");

  static final Property THEMES = iri("dcat:themeTaxonomy");
  static final Property DATASET = iri("dcat:dataset");
  static final Property RECORD = iri("dcat:record");
  static final Property THEME = iri("dcat:theme");
  static final Property KEYWORD = languages("dcat:keyword");
  static final Property LANDING_PAGE = iri("dcat:landingPage");
  static final Property DISTRIBUTION = iri("dcat:distribution");
  static final Property IN_SERIES = iri("dcat:inSeries");
  static final Property PREVIOUS = iri("dcat:prev");
  static final Property NEXT = iri("dcat:next");
  static final Property FIRST = iri("dcat:first");
  static final Property LAST = iri("dcat:last");
  static final Property START = date("dcat:startDate");
  static final Property END = date("dcat:endDate");
  static final Property ACCESS_URL = iri("dcat:accessURL");
  static final Property DOWNLOAD_URL = iri("dcat:downloadURL");
  static final Property MEDIA_TYPE = iri("dcat:mediaType");
  static final Property BYTE_SIZE = new Property("dcat:byteSize", Property.Range.COUNT);

  static final Property AVAILABILITY = iri("dcatap:availability");

  static final Property STATUS = iri("adms:status");
  static final Property CHECKSUM = iri("spdx:checksum");
  static final Property ALGORITHM = iri("spdx:algorithm");
  static final Property CHECKSUM_VALUE = new Property("spdx:checksumValue", Property.Range.HEX);

  static final Property NAME = languages("foaf:name");
  static final Property HOMEPAGE = iri("foaf:homepage");
  static final Property PRIMARY_TOPIC = iri("foaf:primaryTopic");
  static final Property SEE_ALSO = iri("rdfs:seeAlso");

  static final Property PREFERRED_LABEL = languages("skos:prefLabel");
  static final Property NOTATION = string("skos:notation");
  static final Property IN_SCHEME = iri("skos:inScheme");
  static final Property TOP_CONCEPT = iri("skos:hasTopConcept");
  static final Property TOP_CONCEPT_OF = iri("skos:topConceptOf");
  static final Property BROADER = iri("skos:broader");
  static final Property NARROWER = iri("skos:narrower");

  static final Property FULL_NAME = languages("vcard:fn");
  static final Property EMAIL = iri("vcard:hasEmail");
  static final Property TELEPHONE = iri("vcard:hasTelephone");
  static final Property ADDRESS = iri("vcard:hasAddress");
  static final Property STREET = languages("vcard:street-address");
  static final Property POSTAL_CODE = string("vcard:postal-code");
  static final Property COUNTRY = languages("vcard:country-name");

  private Words() {}
}
