package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Edition;
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

  /**
   * A file of a dataset.
   *
   * @param title what it holds
   * @param format its name for people
   */
  record DataFile(String path, Text title, String format) {}

  Distributions(Graph graph, Addresses addresses, PublishedFiles files, Optional<String> license) {
    this.graph = graph;
    this.addresses = addresses;
    this.files = files;
    this.license = license;
  }

  /** The JSON that says all, and each table in all editions; a feed is only of the newest. */
  static List<DataFile> files(Dataset dataset) {
    List<DataFile> all = new ArrayList<>();
    all.add(new DataFile(dataset.json(), dataset.title(), "JSON"));
    for (DataTable table : dataset.tables()) {
      for (Edition edition : Edition.values()) {
        all.add(new DataFile(edition.path(table), table.title(), edition.label()));
      }
    }
    return all;
  }

  /** The addresses of a dataset's distributions. */
  List<String> of(Dataset dataset) {
    String page = addresses.absolute(dataset.page());
    return files(dataset).stream().map(file -> distribution(file, page)).toList();
  }

  private String distribution(DataFile file, String page) {
    PublishedFile known = known(files, file);
    String url = addresses.absolute(file.path());
    Graph.Node node =
        graph
            .node(url + "#distribution", "dcat:Distribution")
            .add(Words.TITLE, titled(file))
            .add(Words.ACCESS_URL, page)
            .add(Words.DOWNLOAD_URL, url)
            .add(Words.BYTE_SIZE, known.size())
            .add(Words.STATUS, status())
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
    license.ifPresent(url2 -> node.add(Words.LICENSE, graph.iri(url2, "dct:LicenseDocument")));
    return node.iri();
  }

  static PublishedFile known(PublishedFiles files, DataFile file) {
    return files
        .file(file.path())
        .orElseThrow(() -> new IllegalStateException("not published: " + file.path()));
  }

  static Text titled(DataFile file) {
    return new Text(
        file.title().zh() + "（" + file.format() + "）",
        file.title().en() + " (" + file.format() + ")");
  }

  private String status() {
    String iri = Addresses.authority("distribution-status/COMPLETED");
    graph.node(iri, "skos:Concept").add(Words.PREFERRED_LABEL, new Text("已完成", "completed"));
    return iri;
  }
}
