package org.gongkai.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Text;

/**
 * An address at which a document once was (旧地址): a page there leads to the document.
 *
 * @param path of that page inside the output folder
 * @param typed as the document says it
 */
public record FormerAddress(String path, Document document, Reference typed) {

  private static final String INDEX = "index.html";
  private static final Set<String> PAGES = Set.of("html", "htm");

  /** Bytes; file systems take 4096 with the folders above the site. */
  private static final int LONGEST = 1000;

  /** Why a text is no former address; empty if it is one. */
  public static Optional<Text> fault(String typed) {
    if (!typed.startsWith("/")) {
      return fault("要以 / 开头", "must start with /");
    }
    Optional<String> decoded = Urls.decode(typed);
    if (decoded.isEmpty() || typed.length() == 1) {
      return fault("不是站内的一个路径", "is no path of the site");
    }
    int length = decoded.get().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      return fault(
          "长 " + length + " 字节，超过 " + LONGEST + " 字节",
          "is " + length + " bytes long, more than " + LONGEST);
    }
    List<String> parts = List.of(decoded.get().substring(1).split("/", -1));
    if (decoded.get().contains("//")) {
      return fault("有连续的斜杠", "has two slashes in a row");
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean end = i == parts.size() - 1 && parts.get(i).isEmpty();
      Optional<Text> fault = end ? Optional.empty() : partFault(parts.get(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    String last = parts.get(parts.size() - 1);
    int dot = last.lastIndexOf('.');
    if (dot >= 0 && !PAGES.contains(last.substring(dot + 1))) {
      return fault(
          "不是网页：只有文件夹和 .html、.htm 能转到新地址", "is no page: only folders, .html and .htm can lead on");
    }
    return Optional.empty();
  }

  private static Optional<Text> fault(String zh, String en) {
    return Optional.of(new Text(zh, en));
  }

  private static Optional<Text> partFault(String part) {
    if (part.isBlank() || part.startsWith(".")) {
      return fault("有不能用在网址里的部分“" + part + "”", "has the part “" + part + "”");
    }
    String name = PathPart.printable(part);
    return PathPart.fault(part)
        .map(
            why ->
                new Text(
                    "有不能用在网址里的部分“" + name + "”：" + why.zh(),
                    "has the part “" + name + "”: " + why.en()));
  }

  /** The page of an address without fault. */
  public static String page(String typed) {
    String path = Urls.decode(typed).orElseThrow().substring(1);
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.isEmpty()) {
      return path + INDEX;
    }
    return last.indexOf('.') >= 0 ? path : path + "/" + INDEX;
  }
}
