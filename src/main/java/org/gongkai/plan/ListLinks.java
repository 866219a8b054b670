package org.gongkai.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Body;
import org.gongkai.model.Lists;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;

/** Links of texts to lists across columns: only the plan knows which of those there are. */
final class ListLinks {

  private ListLinks() {}

  /** Links to lists that are not planned. */
  static List<Problem> broken(Site site, List<Target> targets) {
    String base = site.config().base() + "/";
    Set<String> pages = new HashSet<>();
    targets.forEach(target -> pages.add(target.path()));
    List<Problem> problems = new ArrayList<>();
    for (Site.Item item : site.items()) {
      List<Body.Link> links = item.document().body().links();
      for (int i = 0; i < links.size(); i++) {
        String address = item.addresses().get(i);
        String path = address.startsWith(base) ? path(address.substring(base.length())) : "";
        boolean there = pages.contains(path) || pages.contains(path + "index.html");
        if (Lists.has(path) && !there) {
          problems.add(problem(links.get(i), path, targets));
        }
      }
    }
    return problems;
  }

  private static String path(String address) {
    String path = address.replace("&amp;", "&").replaceFirst("[?#].*", "");
    return Urls.decode(path).orElse(path);
  }

  private static Problem problem(Body.Link link, String path, List<Target> targets) {
    Set<String> lists = new TreeSet<>();
    for (Target target : targets) {
      if (Lists.has(target.path()) && target.path().endsWith("/index.html")) {
        lists.add("/" + target.path().substring(0, target.path().length() - "index.html".length()));
      }
    }
    Text near = Nearest.to("/" + path, lists).map(Nearest::quotedQuestion).orElse(Text.of(""));
    return Problem.of(Code.LINK_BROKEN, link.place(), link.destination(), near);
  }
}
