package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.DatasetNodes;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.lists.Disclosure;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.CatalogRecords;
import org.gongkai.output.DisclosureViews;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The disclosure catalog (信息公开目录) that article 12 of the Regulations asks for. */
public final class CatalogPages implements Output {

  private static final String NAME = "信息公开目录";

  private static final String DESCRIPTION = "政府信息的索引号、名称、内容概述和生成日期";

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    if (plan.disclosure().isThere()) {
      Paging<Site.Item> paging = new Paging<>(Disclosure.CATALOG, plan.disclosure().catalog());
      for (int page = 1; page <= paging.pages(); page++) {
        int number = page;
        targets.add(
            new Target(
                paging.file(page),
                new Target.Page("catalog.ftlh", () -> view(plan, paging, number))));
      }
    }
    return targets;
  }

  private static DisclosureViews.Catalog view(Plan plan, Paging<Site.Item> paging, int page) {
    List<Views.Alternate> files = Edition.alternates(plan, Paths.CATALOG_TABLE, Paths.CATALOG_JSON);
    Map<String, Object> dataset = DatasetNodes.of(plan, Datasets.catalog(plan), List.of());
    Views.Frame frame =
        DisclosurePages.frame(plan, "items", NAME, paging.folder(page), page, NAME, DESCRIPTION)
            .and(files);
    return new DisclosureViews.Catalog(
        LinkedData.on(plan, frame, page == 1 ? List.of(dataset) : List.of()),
        NAME,
        paging.entries(page).stream().map(item -> CatalogRecords.of(plan, item)).toList(),
        paging.pager(plan, page),
        Edition.links(plan, Paths.CATALOG_TABLE, Paths.CATALOG_JSON));
  }
}
