package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.LockedAddress;
import org.gongkai.model.Site;

/**
 * What was public stays at its address, or the address leads on, or says that it was withdrawn
 * (政府网站发展指引: links stay valid).
 */
final class AddressVanished implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    if (site.locked().isEmpty() || site.snapshot()) {
      return problems;
    }
    Set<String> there = site.addresses().keySet();
    for (LockedAddress locked : site.locked()) {
      boolean due = !locked.since().isAfter(site.today());
      if (due && !there.contains(locked.path()) && !isUnread(site, locked.path())) {
        problems.add(
            Problem.of(
                Code.URL_VANISHED, locked.place(), locked.path(), reason(site, locked.path())));
      }
    }
    return problems;
  }

  /** Whether the address may be that of a file that could not be understood. */
  private static boolean isUnread(Site site, String path) {
    return site.unread().stream()
        .filter(file -> file.indexOf('.') > 0)
        .anyMatch(file -> path.equals("/" + Document.folderOf(file)));
  }

  private static Text reason(Site site, String path) {
    Map<String, Document> withheld = site.withheldByFolder();
    Document hidden = withheld.get(path.substring(1));
    if (hidden != null) {
      return hidden.flag("draft")
          ? new Text("文档 " + hidden.path() + " 成了草稿", hidden.path() + " is a draft now")
          : new Text("文档 " + hidden.path() + " 推迟了发布", hidden.path() + " is put off");
    }
    return moved(site, path)
        .map(
            document ->
                new Text(
                    "是不是移到了 " + document.path() + "？", "did it move to " + document.path() + "?"))
        .orElse(Text.of(""));
  }

  /** A document of the same name in another folder. */
  private static Optional<Document> moved(Site site, String path) {
    String[] parts = path.split("/");
    String name = parts.length == 0 ? "" : parts[parts.length - 1];
    return site.documents().stream()
        .filter(document -> !name.isEmpty() && document.folder().endsWith("/" + name + "/"))
        .findFirst();
  }
}
