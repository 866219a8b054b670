package org.gongkai.page;

import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Target;
import org.gongkai.output.Names;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** Where documents once were: a page that leads on to where they are (链接不变或转向). */
public final class FormerAddressPages implements Output {

  /** Of the pages that lead on. */
  public static final String TEMPLATE = "redirect.ftlh";

  @Override
  public List<Target> plan(Plan plan) {
    return plan.site().formerAddresses().stream()
        .map(
            old ->
                new Target(old.path(), new Target.Page(TEMPLATE, () -> view(plan, old.document()))))
        .toList();
  }

  private static Views.Redirect view(Plan plan, Document document) {
    return new Views.Redirect(
        Names.of(plan, document), plan.url(document.folder()), plan.absolute(document.folder()));
  }
}
