package org.gongkai.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the links of a site's HTML, feeds, sitemap and JSON to files and ids.
 *
 * @param files of the site, by path
 * @param root the site's address, without a slash at its end
 */
record Links(Map<String, byte[]> files, String root) {

  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern REFERRED =
      Pattern.compile("\\s(?:aria-(?:labelledby|describedby|controls)|for)=\"([^\"]*)\"");
  private static final Pattern LINK =
      Pattern.compile(
          "\\s(?:href|src)=\"([^\"]*)\"|<loc>([^<]*)</loc>"
              + "|\"(?:url|\\$schema|\\$id)\": \"([^\"]*)\"|\"\\$ref\": \"([^\"#]+)\"");

  /** The words for the keys of a document's record: that of {@code url} is no address. */
  private static final Pattern WORDS = Pattern.compile("\"labels(?:En)?\": \\{[^}]*\\}");

  /** In these, addresses are relative to the file. */
  private static final String RELATIVE = ".*\\.csv-metadata\\.json|openapi\\.json";

  /** Addresses of services that are no part of the site. */
  private static final Set<String> SERVICES = Set.of("/mark/", "/jiucuo/");

  /** What leads nowhere, each with the file it stands in. */
  List<String> broken() {
    Map<String, Set<String>> ids = new HashMap<>();
    List<String> broken = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            ids.put(path, ids(path, text(bytes), broken));
          }
        });
    files.forEach(
        (path, bytes) -> {
          if (path.matches(".*\\.(html|xml|json)")) {
            Matcher link = LINK.matcher(WORDS.matcher(text(bytes)).replaceAll(""));
            while (link.find()) {
              String url =
                  Stream.of(1, 2, 3, 4)
                      .map(link::group)
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElseThrow();
              boolean beside = path.matches(RELATIVE) && !url.matches("https?:.*|/.*");
              String folder = path.substring(0, path.lastIndexOf('/') + 1);
              check(path, unescape(beside ? "/" + folder + url : url), ids, broken);
            }
          }
        });
    return broken;
  }

  private static Set<String> ids(String path, String page, List<String> broken) {
    Set<String> ids = new HashSet<>();
    ID.matcher(page)
        .results()
        .map(match -> unescape(match.group(1)))
        .filter(id -> !ids.add(id))
        .forEach(id -> broken.add(path + ": two elements have the id " + id));
    REFERRED
        .matcher(page)
        .results()
        .flatMap(match -> List.of(match.group(1).split(" ")).stream())
        .filter(id -> !ids.contains(unescape(id)))
        .forEach(id -> broken.add(path + ": nothing has the id " + id));
    return ids;
  }

  private void check(String from, String url, Map<String, Set<String>> ids, List<String> broken) {
    String local = url.startsWith(root + "/") ? url.substring(root.length()) : url;
    if (local.matches("(https?|mailto|tel):.*") || SERVICES.contains(local)) {
      return;
    }
    int hash = local.indexOf('#');
    String fragment = hash < 0 ? "" : decode(local.substring(hash + 1));
    String path = (hash < 0 ? local : local.substring(0, hash)).replaceFirst("\\?.*", "");
    if (!path.isEmpty() && !path.startsWith("/")) {
      broken.add(from + ": not an address from the root: " + url);
      return;
    }
    String file = path.isEmpty() ? from : decode(path.substring(1));
    String page = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
    if (!files.containsKey(page)) {
      broken.add(from + ": no file for " + url);
    } else if (!fragment.isEmpty() && !ids.getOrDefault(page, Set.of()).contains(fragment)) {
      broken.add(from + ": no place for " + url);
    }
  }

  private static String decode(String url) {
    return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String unescape(String attribute) {
    return attribute
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
