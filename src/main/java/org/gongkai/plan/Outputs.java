package org.gongkai.plan;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.data.CatalogData;
import org.gongkai.data.ColumnData;
import org.gongkai.data.DocumentData;
import org.gongkai.data.DocumentText;
import org.gongkai.data.Feeds;
import org.gongkai.data.LibraryIndex;
import org.gongkai.data.ManifestFile;
import org.gongkai.data.RegisterData;
import org.gongkai.data.RobotsFile;
import org.gongkai.data.SearchDescription;
import org.gongkai.data.SitemapFile;
import org.gongkai.data.StatisticsData;
import org.gongkai.data.TableFiles;
import org.gongkai.data.TrendData;
import org.gongkai.data.UnitData;
import org.gongkai.data.WithdrawnData;
import org.gongkai.diag.Problem;
import org.gongkai.harvest.CoreMetadata;
import org.gongkai.harvest.DataJson;
import org.gongkai.harvest.DcatFiles;
import org.gongkai.metadata.CsvwFiles;
import org.gongkai.metadata.DataPackage;
import org.gongkai.metadata.OpenApi;
import org.gongkai.metadata.SchemaFiles;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Target;
import org.gongkai.model.Theme;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.page.CatalogPages;
import org.gongkai.page.ChangePages;
import org.gongkai.page.ColumnPages;
import org.gongkai.page.DataPages;
import org.gongkai.page.DisclosurePages;
import org.gongkai.page.DocumentPages;
import org.gongkai.page.FeedPages;
import org.gongkai.page.FormerAddressPages;
import org.gongkai.page.HomePage;
import org.gongkai.page.LibraryPages;
import org.gongkai.page.NotFoundPage;
import org.gongkai.page.RegisterPages;
import org.gongkai.page.SiteMapPage;
import org.gongkai.page.StatisticsPages;
import org.gongkai.page.StatutoryItemPages;
import org.gongkai.page.TaxonomyPages;
import org.gongkai.page.UnitPages;
import org.gongkai.page.WithdrawnPages;

/** Everything that is published, by name. */
public final class Outputs {

  private static final List<Output> ALL =
      List.of(
          new AssetFiles(),
          new CatalogData(),
          new CatalogPages(),
          new ChangePages(),
          new ColumnData(),
          new ColumnPages(),
          new ContentFiles(),
          new CsvwFiles(),
          new DataPackage(),
          new DataPages(),
          new CoreMetadata(),
          new DataJson(),
          new DcatFiles(),
          new DisclosurePages(),
          new DocumentData(),
          new DocumentPages(),
          new DocumentText(),
          new FeedPages(),
          new Feeds(),
          new FormerAddressPages(),
          new HomePage(),
          new LibraryIndex(),
          new LibraryPages(),
          new ManifestFile(),
          new NotFoundPage(),
          new OpenApi(),
          new RegisterData(),
          new RegisterPages(),
          new RobotsFile(),
          new SchemaFiles(),
          new SearchDescription(),
          new SiteMapPage(),
          new SitemapFile(),
          new StatutoryItemPages(),
          new StatisticsData(),
          new StatisticsPages(),
          new TableFiles(),
          new TaxonomyPages(),
          new TrendData(),
          new UnitData(),
          new UnitPages(),
          new WithdrawnData(),
          new WithdrawnPages());

  private Outputs() {}

  /**
   * All files of the site.
   *
   * @param targets no two have the same path
   * @param problems attachments that stand where the program's own files belong
   */
  public record Planned(List<Target> targets, List<Problem> problems) {}

  public static Planned plan(Site site, Statistics statistics, Theme theme, Provenance provenance) {
    Plan plan = new Plan(site, statistics, theme, provenance);
    List<Target> all = new ArrayList<>();
    ALL.forEach(output -> all.addAll(output.plan(plan)));
    TargetPaths paths = new TargetPaths(site);
    List<Target> targets = all.stream().filter(paths::claim).toList();
    targets.forEach(paths::checkFolders);
    if (!site.snapshot()) {
      paths.checkUpcoming(site.upcoming());
    }
    List<Problem> problems = new ArrayList<>(paths.problems());
    problems.addAll(ListLinks.broken(site, targets));
    return new Planned(targets, problems);
  }
}
