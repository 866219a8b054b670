package org.gongkai.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.dataset.Dataset;
import org.gongkai.diag.Text;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;

/** The files of datasets. */
final class Distributions {

  private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

  /** What the EU's list of file types calls an extension. */
  private static final Map<String, String> FORMATS =
      Map.of("csv", "CSV", "json", "JSON", "xlsx", "XLSX");

  private final Graph graph;
  private final Addresses addresses;
  private final PublishedFiles files;
  private final Optional<String> license;

  Distributions(Graph graph, Addresses addresses, PublishedFiles files, Optional<String> license) {
    this.graph = graph;
    this.addresses = addresses;
    this.files = files;
    this.license = license;
  }

  /** The addresses of a dataset's distributions. */
  List<String> of(Dataset dataset) {
    String page = addresses.absolute(dataset.page());
    return dataset.files().stream().map(file -> distribution(file, page)).toList();
  }

  private String distribution(Dataset.File file, String page) {
    PublishedFile known = known(files, file);
    String url = addresses.absolute(file.path());
    Graph.Node node =
        graph
            .node(url + "#distribution", "dcat:Distribution")
            .add(Words.TITLE, titled(file))
            .add(Words.DESCRIPTION, file.description())
            .add(Words.ACCESS_URL, page)
            .add(Words.DOWNLOAD_URL, url)
            .add(Words.BYTE_SIZE, known.size())
            .add(Words.STATUS, status())
            .add(Words.AVAILABILITY, availability())
            .add(
                Words.CHECKSUM,
                graph
                    .node(url + "#checksum", "spdx:Checksum")
                    .add(Words.ALGORITHM, graph.iri(SHA_256, "spdx:ChecksumAlgorithm"))
                    .add(Words.CHECKSUM_VALUE, known.sha256())
                    .iri());
    Addresses.mediaType(known.mediaType())
        .ifPresent(type -> node.add(Words.MEDIA_TYPE, graph.iri(type, "dct:MediaType")));
    String extension = file.path().substring(file.path().lastIndexOf('.') + 1);
    if (FORMATS.containsKey(extension)) {
      node.add(
          Words.FORMAT,
          graph.iri(
              Addresses.authority("file-type/" + FORMATS.get(extension)), "dct:MediaTypeOrExtent"));
    }
    if (!file.schema().isEmpty()) {
      node.add(
          Words.CONFORMS_TO,
          graph
              .node(addresses.absolute(file.schema()), "dct:Standard")
              .add(Words.TITLE, described(file))
              .iri());
    }
    license.ifPresent(url2 -> node.add(Words.LICENSE, graph.iri(url2, "dct:LicenseDocument")));
    return node.iri();
  }

  static PublishedFile known(PublishedFiles files, Dataset.File file) {
    return files
        .file(file.path())
        .orElseThrow(() -> new IllegalStateException("not published: " + file.path()));
  }

  static Text titled(Dataset.File file) {
    String zh = file.title().zh() + "（" + file.format() + "）";
    return file.title().isTranslated()
        ? new Text(zh, file.title().en() + " (" + file.format() + ")")
        : Text.of(zh);
  }

  /** What the file that describes others is called: one may describe the files of many years. */
  private static Text described(Dataset.File file) {
    String sort = file.schema().endsWith(".csv-metadata.json") ? "CSVW" : "JSON Schema";
    return new Text(
        "格式说明（" + sort + "）：" + file.schema(), "What files hold (" + sort + "): " + file.schema());
  }

  /** For some years: the files keep their addresses from build to build. */
  private String availability() {
    String iri = Addresses.authority("planned-availability/AVAILABLE");
    graph.node(iri, "skos:Concept").add(Words.PREFERRED_LABEL, new Text("可用", "available"));
    return iri;
  }

  private String status() {
    String iri = Addresses.authority("distribution-status/COMPLETED");
    graph.node(iri, "skos:Concept").add(Words.PREFERRED_LABEL, new Text("已完成", "completed"));
    return iri;
  }
}
