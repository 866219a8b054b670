package org.gongkai.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.diag.Json;
import org.gongkai.model.Document;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * Each document as {@code index.md} beside its page: what {@code index.json} says as front matter,
 * then the text as Markdown, which can be read without any other file.
 */
public final class DocumentText implements Output {

  /** Mail, telephone, other sites. */
  private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** What would end an address in Markdown, or be taken for the end. */
  private static final Pattern BRACKETS = Pattern.compile("[()<>\\s]");

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>(plan.site().items().size());
    for (Site.Item item : plan.site().items()) {
      targets.add(
          DocumentData.target(
              Paths.markdown(item.document()), item, files -> bytes(plan, item, files)));
    }
    return targets;
  }

  /** Values are written as JSON, which YAML is a superset of: every parser reads the same. */
  private static byte[] bytes(Plan plan, Site.Item item, List<PublishedFile> files) {
    StringBuilder text = new StringBuilder("---\n");
    DocumentData.facts(plan, item, files)
        .forEach((key, value) -> text.append(key + ": " + Json.line(value) + "\n"));
    text.append("---\n");
    Document document = item.document();
    IntFunction<String> addresses = link -> address(plan, item, link);
    String markdown =
        plan.statistics()
            .report(document)
            .filter(report -> !document.parts().isEmpty())
            .map(report -> ReportText.of(document, report, addresses))
            .orElseGet(() -> document.body().twin().markdown(addresses));
    if (!markdown.isEmpty()) {
      text.append('\n').append(markdown).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String address(Plan plan, Site.Item item, int link) {
    Document document = item.document();
    String address = item.addresses().get(link).replace("&amp;", "&");
    if (address.startsWith("#")) {
      address = plan.absolute(document.folder()) + address;
    } else if (!WHOLE.matcher(address).matches()) {
      address = plan.origin() + address;
    }
    return BRACKETS.matcher(address).replaceAll(DocumentText::code);
  }

  private static String code(MatchResult character) {
    return String.format(Locale.ROOT, "%%%02X", (int) character.group().charAt(0));
  }
}
