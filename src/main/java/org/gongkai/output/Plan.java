package org.gongkai.output;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.lists.Disclosure;
import org.gongkai.lists.Library;
import org.gongkai.lists.StatusChange;
import org.gongkai.lists.Taxonomies;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Provenance;
import org.gongkai.model.RollUp;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Statistics;
import org.gongkai.model.Theme;
import org.gongkai.model.Urls;

/** What outputs plan from, with what many pages share worked out once. */
public final class Plan {

  private final Site site;
  private final Statistics statistics;
  private final Theme theme;
  private final Provenance provenance;
  private final String root;
  private final Map<String, List<Site.Item>> columns = new LinkedHashMap<>();
  private final Map<String, List<Views.Entry>> navigation = new HashMap<>();
  private final Map<String, List<Views.Label>> labels = new HashMap<>();
  private final Neighbours neighbours;
  private final List<Site.Item> newest;
  private final Taxonomies taxonomies;
  private final Library library;
  private final Disclosure disclosure;
  private final List<StatusChange> statusChanges;
  private final Set<String> lists;
  private final Views.Furniture furniture;
  private final RelationNames relations;

  public Plan(Site site, Statistics statistics, Theme theme, Provenance provenance) {
    this.site = site;
    this.statistics = statistics;
    this.theme = theme;
    this.provenance = provenance;
    String url = site.config().url();
    this.root = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    site.config().columns().forEach(column -> columns.put(column.id(), new ArrayList<>()));
    site.items().forEach(item -> columns.get(item.document().column().id()).add(item));
    this.neighbours = new Neighbours(site);
    this.newest =
        site.items().stream()
            .sorted(
                Comparator.comparing(
                        (Site.Item item) -> Dates.since(item.document()).orElse(LocalDateTime.MIN),
                        Comparator.reverseOrder())
                    .thenComparing(item -> item.document().path()))
            .toList();
    this.taxonomies = new Taxonomies(site.config(), newest);
    this.library = Library.of(site, newest);
    this.disclosure = new Disclosure(site.config(), newest);
    this.statusChanges = StatusChange.of(site);
    this.lists = ListFolders.of(this);
    this.furniture = Furnishing.of(this);
    this.relations = new RelationNames(site.config().kinds());
    for (Column column : site.config().columns()) {
      labels.put(column.id(), List.copyOf(Labels.column(site.config(), column)));
    }
    navigation.put("", Navigation.of(this, "none", ""));
    navigation.put("home", Navigation.of(this, "home", "page"));
    navigation.put(Registers.FOLDER, Navigation.of(this, Registers.FOLDER, "true"));
    navigation.put(Disclosure.FOLDER, Navigation.of(this, Disclosure.FOLDER, "true"));
    for (String id : columns.keySet()) {
      navigation.put(id, Navigation.of(this, id, "true"));
      navigation.put(id + "/", Navigation.of(this, id, "page"));
    }
  }

  public Site site() {
    return site;
  }

  public SiteConfig config() {
    return site.config();
  }

  public Statistics statistics() {
    return statistics;
  }

  public Theme theme() {
    return theme;
  }

  /** What the build says of itself. */
  public Provenance provenance() {
    return provenance;
  }

  public Neighbours neighbours() {
    return neighbours;
  }

  /** The documents of a column, in list order. */
  public List<Site.Item> items(Column column) {
    return columns.get(column.id());
  }

  /** What relations between documents are called. */
  public RelationNames relations() {
    return relations;
  }

  /** The template of a column's documents: its kind's, or that of the kind's base. */
  public String template(Column column) {
    String own = column.kind() + ".ftlh";
    boolean there = theme.templates().stream().anyMatch(file -> file.path().equals(own));
    return there ? own : config().kind(column).base() + ".ftlh";
  }

  /** All documents, the newest first. */
  public List<Site.Item> newest() {
    return newest;
  }

  /** The folders of all list pages that belong to no column, without their further pages. */
  public Set<String> lists() {
    return lists;
  }

  /** The sums of units' annual reports that readers see, by year. */
  public List<RollUp> rollUps() {
    return statistics.rollUps().stream()
        .filter(sum -> sum.isShown(site.today()) || site.drafts() && sum.isOver(site.today()))
        .toList();
  }

  public Library library() {
    return library;
  }

  public Disclosure disclosure() {
    return disclosure;
  }

  /** What became of policies, the newest first. */
  public List<StatusChange> statusChanges() {
    return statusChanges;
  }

  /** The lists across all columns. */
  public Taxonomies taxonomies() {
    return taxonomies;
  }

  /** The address of a path of the site, for a link. */
  public String url(String path) {
    return config().base() + "/" + Urls.path(path);
  }

  /** The address of the list that a field's value leads to, or empty. */
  String listUrl(String field, String label) {
    String folder =
        List.of("statutoryItem", "item").contains(field)
            ? disclosure.folder(label)
            : taxonomies.folder(field, label);
    return folder.isEmpty() ? "" : url(folder);
  }

  /** The site's scheme and host, which addresses for links can be put behind. */
  public String origin() {
    return root.substring(0, root.length() - config().base().length());
  }

  /** The absolute address of a path of the site. */
  public String absolute(String path) {
    return root + "/" + Urls.path(path);
  }

  /** The page labels of a column. */
  public List<Views.Label> labels(Column column) {
    return labels.get(column.id());
  }

  /** A link to a document; one that was withdrawn is not called by its title. */
  public Views.Link link(Document document) {
    return new Views.Link(Names.of(this, document), url(document.folder()));
  }

  public Views.Link link(Column column) {
    return new Views.Link(column.label(), url(column.id() + "/"));
  }

  /** Whether a column is reached by the statutory platform's navigation. */
  public boolean isHeld(String column) {
    return config().column(column).filter(disclosure::holds).isPresent();
  }

  /** The body that publishes a document. */
  public String issuer(Document document) {
    return Labels.source(config(), document);
  }

  /** A document as a line of a list. */
  public Views.Item item(Site.Item item) {
    Document document = item.document();
    return new Views.Item(
        document.title(),
        url(document.folder()),
        Dates.day(document),
        document.text("summary"),
        document.text("documentNumber"),
        item.status(),
        Statuses.mark(this, item),
        Banners.pending(item));
  }

  /** The columns with their newest documents. */
  public List<Views.Section> sections(int most) {
    return config().columns().stream()
        .filter(column -> !items(column).isEmpty())
        .map(
            column ->
                new Views.Section(
                    column.id(),
                    column.kind(),
                    config().kind(column).base(),
                    link(column),
                    column.description(),
                    items(column).size(),
                    items(column).stream().limit(most).map(this::item).toList()))
        .toList();
  }

  /** The label of a value of a vocabulary. */
  public String label(String vocabulary, String key) {
    return config().vocabularies().get(vocabulary).label(key);
  }

  /** What stands around a page that belongs to no column. */
  public Views.Frame frame(String name, String path, List<Views.Label> labels) {
    boolean home = path.isEmpty();
    List<Views.Link> crumbs = home ? List.of() : List.of(homeLink(), new Views.Link(name, ""));
    String title = home ? config().name() : name + " - " + config().name();
    return LinkedData.on(
        this,
        new Views.Frame(
            furniture,
            title,
            path.equals(Paths.NOT_FOUND) ? "" : absolute(path),
            labels,
            navigation.get(
                home ? "home" : path.startsWith(Registers.FOLDER) ? Registers.FOLDER : ""),
            crumbs,
            Alternates.feeds(this, "", config().name()),
            DisclosureViews.Side.NONE,
            () -> ""));
  }

  /** What stands around a page of a column. */
  public Views.Frame frame(
      Column column,
      String title,
      String path,
      List<Views.Label> labels,
      List<Views.Link> crumbs,
      List<Views.Alternate> more) {
    List<Views.Link> all = new ArrayList<>();
    all.add(homeLink());
    if (disclosure.holds(column)) {
      all.add(new Views.Link(Disclosure.TITLE, url(Disclosure.FOLDER)));
    }
    all.addAll(crumbs);
    List<Views.Alternate> alternates = new ArrayList<>(more);
    alternates.addAll(Alternates.feeds(this, column.id() + "/", column.label()));
    return LinkedData.on(
        this,
        new Views.Frame(
            furniture,
            title + " - " + config().name(),
            absolute(path),
            labels,
            navigation.get(navigation(column, path)),
            all,
            alternates,
            Sides.of(this, part(column, path), path),
            () -> ""));
  }

  /** What stands around a list that belongs to no column. */
  public Views.Frame frame(Listed page) {
    List<Views.Link> crumbs = new ArrayList<>();
    crumbs.add(homeLink());
    crumbs.addAll(page.above());
    crumbs.add(new Views.Link(page.name(), ""));
    return LinkedData.on(
        this,
        new Views.Frame(
            furniture,
            page.title() + " - " + config().name(),
            absolute(page.path()),
            Labels.list(config(), page),
            navigation.get(page.part().isEmpty() ? "" : Disclosure.FOLDER),
            crumbs,
            page.alternates(),
            Sides.of(this, page.part(), page.path()),
            () -> ""));
  }

  /** Which part of the statutory platform a page of a column belongs to. */
  private String part(Column column, String path) {
    boolean list = path.startsWith(column.id() + "/page/");
    return disclosure.part(list ? column.id() + "/" : path);
  }

  /** Which entry of the navigation a page of a column marks. */
  private String navigation(Column column, String path) {
    if (disclosure.holds(column)) {
      return Disclosure.FOLDER;
    }
    return path.equals(column.id() + "/") ? path : column.id();
  }

  public Views.Link homeLink() {
    return new Views.Link("首页", furniture.home());
  }
}
