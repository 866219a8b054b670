package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.diag.Text;
import org.gongkai.model.Node;
import org.gongkai.model.SiteConfig;
import org.gongkai.output.Plan;
import org.gongkai.syntax.BuiltIn;

/**
 * The metadata elements of national standards (核心元数据), each with what it is filled from: names and
 * obligations are data of the program ({@code elements.yaml}).
 */
final class Elements {

  static final List<Element> ALL = shipped();

  /** As opposed to 基础信息资源 and 主题信息资源, which several departments keep together. */
  private static final String OF_A_DEPARTMENT = "部门信息资源";

  private Elements() {}

  /** An element of a standard. */
  record Element(String standard, String name, String obligation, Value value) {}

  /** What an element can be filled from: plain values, as JSON has them. */
  enum Value {
    TITLE("title", (site, dataset) -> dataset.title().zh()),
    SUMMARY("summary", (site, dataset) -> dataset.summary().zh()),
    PROVIDER("provider", (site, dataset) -> site.config().owner()),
    PROVIDER_CODE("providerCode", (site, dataset) -> site.config().creditCode()),
    CATEGORY("category", (site, dataset) -> categories(site.plan(), dataset)),
    IDENTIFIER("identifier", (site, dataset) -> Addresses.identifier(site.config(), dataset)),
    RECORD_IDENTIFIER(
        "recordIdentifier", (site, dataset) -> record(new Addresses(site.plan()), dataset)),
    ISSUED("issued", (site, dataset) -> day(dataset.issued())),
    MODIFIED("modified", (site, dataset) -> day(dataset.modified())),
    KEYWORDS("keywords", (site, dataset) -> dataset.keywords()),
    COVERAGE(
        "coverage",
        (site, dataset) ->
            dataset.coverage().map(span -> span.from() + "/" + span.to()).orElse("")),
    LICENSE(
        "license",
        (site, dataset) -> site.config().licence().map(SiteConfig.Licence::name).orElse("")),
    PAGE("page", (site, dataset) -> site.plan().absolute(dataset.page())),
    MAINTAINER("maintainer", (site, dataset) -> maintainer(site.config())),
    FREQUENCY(
        "frequency",
        (site, dataset) -> Frequency.of(dataset).map(often -> often.words().zh()).orElse("")),
    FORMATS(
        "formats",
        (site, dataset) -> dataset.files().stream().map(Dataset.File::format).distinct().toList()),
    ITEMS("items", (site, dataset) -> items(dataset)),
    OPEN("open", (site, dataset) -> "是");

    private final String key;
    private final BiFunction<OfSite, Dataset, Object> of;

    Value(String key, BiFunction<OfSite, Dataset, Object> of) {
      this.key = key;
      this.of = of;
    }

    /** The value for a dataset; an empty text or list when it is not known. */
    Object of(Plan plan, Dataset dataset) {
      return of.apply(new OfSite(plan), dataset);
    }
  }

  /** The site that datasets are of. */
  private record OfSite(Plan plan) {
    SiteConfig config() {
      return plan.config();
    }
  }

  private static List<Element> shipped() {
    List<Element> all = new ArrayList<>();
    for (Node.Pair standard : BuiltIn.mapping(Elements.class, "elements.yaml").pairs()) {
      for (Node item : ((Node.Sequence) standard.value()).items()) {
        Node.Mapping map = (Node.Mapping) item;
        all.add(
            new Element(
                standard.key().text(),
                text(map, "name"),
                text(map, "obligation"),
                value(text(map, "value"))));
      }
    }
    return List.copyOf(all);
  }

  private static String text(Node.Mapping map, String key) {
    return ((Node.Scalar) map.get(key).orElseThrow()).text();
  }

  private static Value value(String key) {
    Supplier<IllegalStateException> unknown = () -> new IllegalStateException("no value " + key);
    return Stream.of(Value.values())
        .filter(value -> value.key.equals(key))
        .findFirst()
        .orElseThrow(unknown);
  }

  /** The catalog has no entry apart from the dataset where nobody knows when it changed. */
  private static String record(Addresses addresses, Dataset dataset) {
    return dataset.modified().isPresent() ? addresses.record(dataset) : addresses.dataset(dataset);
  }

  private static String day(Optional<?> date) {
    return date.map(Object::toString).orElse("");
  }

  /** Its subjects; without them the class that the guide gives to what one department keeps. */
  private static List<String> categories(Plan plan, Dataset dataset) {
    return dataset.subjects().isEmpty()
        ? List.of(OF_A_DEPARTMENT)
        : dataset.subjects().stream().map(key -> plan.label("subject", key)).toList();
  }

  private static Map<String, Object> maintainer(SiteConfig config) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("名称", config.owner());
    all.put("地址", config.contact().address());
    all.put("邮政编码", config.contact().postcode());
    all.put("联系电话", config.contact().phone());
    all.put("电子邮箱", config.contact().email());
    all.values().removeIf(""::equals);
    return all;
  }

  /** The columns of all tables, each with its table if there are several. */
  private static List<Object> items(Dataset dataset) {
    List<Object> items = new ArrayList<>();
    for (DataTable table : dataset.tables()) {
      for (DataColumn column : table.columns()) {
        Map<String, Object> item = new LinkedHashMap<>();
        if (dataset.tables().size() > 1) {
          item.put("数据表", table.title().zh());
        }
        item.put("信息项名称", column.title().zh());
        item.put("英文名", column.key());
        item.put("数据类型", type(column.type()).zh());
        items.add(item);
      }
    }
    return items;
  }

  private static Text type(DataColumn.Type type) {
    return switch (type) {
      case STRING -> new Text("字符型", "text");
      case INTEGER -> new Text("整数型", "integer");
      case NUMBER -> new Text("数值型", "number");
      case BOOLEAN -> new Text("布尔型", "boolean");
      case DATE -> new Text("日期型", "date");
      case DATETIME -> new Text("日期时间型", "date and time");
      case LIST -> new Text("字符型（多值）", "list of texts");
    };
  }
}
