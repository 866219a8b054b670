import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes one city's year of disclosed documents, for measuring: invented text in the proportions of a real
 * annual report.
 *
 * <pre>java src/bench/Corpus.java OUT [--docs N] [--seed S] [--flavour gongkai|hugo]</pre>
 *
 * Run it in the project's folder. Where the locale's charset is not UTF-8, Java 17 needs
 * {@code -Dfile.encoding=UTF-8} to read this file.
 *
 * <p>The same number and seed give the same bytes everywhere. The two flavours hold the same documents with the
 * same text at the same addresses; only the site's description and the front matter are spelled differently.
 * {@code OUT/documents.txt} lists the documents, {@code column/slug}, one a line.
 */
public class Corpus {

  static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
  static final String SITE_NAME = "周口市人民政府信息公开网";

  /** A column and how many of 10,150 documents it has. */
  record Column(
      String id, String label, String kind, String infoClass, String type, String description,
      String keywords, boolean news, int share) {}

  // Overview 53, catalog 107 (policies, their interpretations, other items), dynamic 9,990 (the rest).
  static final List<Column> COLUMNS = List.of(
      new Column("overview", "市情概况", "page", "overview", "概况信息",
          "介绍全市的地理、历史、人口、经济和社会发展概况", "市情,概况", false, 20),
      new Column("agencies", "机构职能", "page", "overview", "机构职能",
          "公开市政府及其部门的机构设置、主要职责和联系方式", "机构,职能", false, 33),
      new Column("policies", "政策文件", "policy", "catalog", "政策文件",
          "公开市政府和市政府办公室制发的规范性文件和其他文件", "政策,文件", false, 30),
      new Column("interpretations", "政策解读", "article", "catalog", "政策解读",
          "解读市政府文件的背景、依据、目标和主要内容", "政策,解读", false, 51),
      new Column("statutory", "法定公开内容", "article", "catalog", "信息公开目录",
          "按照条例规定主动公开的其他政府信息", "公开,目录", false, 26),
      new Column("finance", "财政资金", "article", "dynamic", "数据发布",
          "公开财政预算、决算和各类补助资金的分配使用情况", "财政,预算,决算", false, 36),
      new Column("planning", "城建规划", "article", "dynamic", "信息公开目录",
          "公开中心城区的规划编制、批前公示和批后公布", "规划,城建", false, 119),
      new Column("land", "征地信息", "article", "dynamic", "信息公开目录",
          "公开征收土地的预公告、安置方案和批准文件", "征地,土地", false, 106),
      new Column("headlines", "政务要闻", "article", "dynamic", "工作动态",
          "报道市政府的重要会议、重要活动和重点工作", "要闻,政务", true, 2610),
      new Column("departments", "部门动态", "article", "dynamic", "工作动态",
          "报道市政府各部门的工作进展", "部门,动态", true, 3140),
      new Column("counties", "县区动态", "article", "dynamic", "工作动态",
          "报道各县市区的工作进展", "县区,动态", true, 2985),
      new Column("notices", "公示公告", "article", "dynamic", "工作动态",
          "发布需要公众知晓或者参与的事项", "公示,公告", true, 595),
      new Column("epidemic", "疫情防控", "article", "dynamic", "回应关切",
          "发布疫情防控的政策措施、工作进展和健康提示", "疫情,防控", true, 399));

  static final String[] TOPICS = {
    "党史学习教育", "防汛救灾", "万人助万企", "优化营商环境", "生态环境保护督察", "文明城市创建", "乡村振兴", "安全生产"
  };

  static final String[] SUBJECTS = {
    "综合政务\\政务公开", "综合政务\\电子政务", "综合政务\\应急管理", "综合政务\\政务督查",
    "国民经济管理、国有资产监管\\宏观经济", "国民经济管理、国有资产监管\\重大建设项目",
    "财政、金融、审计\\财政", "财政、金融、审计\\社会信用体系建设", "国土资源、能源\\土地", "国土资源、能源\\水资源",
    "农业、林业、水利\\水利", "工业、交通\\公路", "商贸、海关、旅游\\旅游",
    "市场监管、安全生产监管\\食品药品监管", "市场监管、安全生产监管\\安全生产监管", "城乡建设、环境保护\\城市规划",
    "科技、教育\\教育", "科技、教育\\科技", "卫生、体育\\卫生", "劳动、人事、监察\\劳动就业",
    "民政、扶贫、救灾\\减灾救灾", "民政、扶贫、救灾\\社会福利"
  };

  static final String[] OFFICES = {
    "市发展改革委", "市教育局", "市科技局", "市工业和信息化局", "市公安局", "市民政局", "市司法局", "市财政局",
    "市人力资源社会保障局", "市自然资源和规划局", "市生态环境局", "市住房城乡建设局", "市交通运输局", "市水利局",
    "市农业农村局", "市商务局", "市文化广电和旅游局", "市卫生健康委", "市退役军人事务局", "市应急管理局", "市审计局",
    "市市场监管局", "市体育局", "市统计局", "市医疗保障局", "市乡村振兴局", "市城市管理局", "市行政审批和政务信息管理局"
  };

  static final String[] PLACES = {
    "川汇区", "淮阳区", "项城市", "扶沟县", "西华县", "商水县", "沈丘县", "郸城县", "太康县", "鹿邑县", "市经济开发区", "市城乡一体化示范区"
  };

  static final String[] FIELDS = {
    "政务公开", "农村人居环境整治", "高标准农田建设", "小麦抢收抢种", "老旧小区改造", "城市内涝治理", "基层卫生服务", "养老服务",
    "义务教育均衡发展", "校外培训治理", "科技型企业培育", "企业复工复产", "招商引资", "重点项目建设", "交通秩序整治",
    "农村公路养护", "河湖管护", "大气污染防治", "秸秆综合利用", "食品安全监管", "药品集中采购", "医疗保障经办", "职业技能培训",
    "高校毕业生就业", "退役军人服务", "社会救助", "基层治理", "信用体系建设", "电子证照应用", "一件事一次办", "窗口作风建设",
    "知识产权保护", "消防隐患排查", "危险化学品管理", "粮食收购", "生猪稳产保供", "文物保护", "全民健身", "公共文化服务",
    "内河航运", "防灾减灾", "森林防火", "节约用水", "垃圾分类", "公共机构节能", "统计调查", "普法宣传", "矛盾纠纷调解"
  };

  static final String[] ACTS = {
    "召开推进会", "开展专项检查", "组织业务培训", "开展集中宣传", "举行现场观摩", "完成年度评估", "召开座谈会", "开展联合执法",
    "组织实地调研", "启动百日行动", "举办知识竞赛", "开展志愿服务", "通报阶段进展", "部署下一步工作", "开展应急演练", "上门服务群众"
  };

  static final String[] MEETINGS = {
    "市政府常务会议研究", "全市电视电话会议部署", "市政府专题会议听取汇报推进", "市领导调研", "市领导督导", "全市现场会交流"
  };

  static final String[] NOTICES = {
    "关于公布%s名单的公告", "关于%s有关事项的通告", "%s项目批前公示", "关于征求%s意见建议的公告", "%s结果公示", "关于开展%s的通知"
  };

  static final String[] SOURCES = {"周口市人民政府网站", "周口日报", "周口市人民政府办公室", "周口广播电视台", "河南日报"};

  static final String[] WHEN = {
    "今年以来", "年初以来", "近日", "连日来", "截至目前", "上半年", "入夏以来", "三季度", "进入秋季", "近一个时期", "为落实上级部署",
    "按照年度工作安排", "针对群众反映的问题", "在前期试点的基础上", "结合本地实际", "围绕全年目标任务"
  };

  static final String[] DOES = {
    "统筹推进", "扎实开展", "持续深化", "全面加强", "稳步实施", "着力抓好", "大力推动", "认真组织", "加快推进", "有序开展"
  };

  static final String[] HOW = {
    "细化任务清单", "压实工作责任", "建立周调度机制", "完善工作台账", "强化部门协作", "优化办理流程", "严格督导考核", "畅通投诉渠道",
    "开展业务指导", "组织交叉互查", "公开办事指南", "健全长效机制", "推行网上办理", "引入第三方评估", "选派业务骨干驻点帮扶", "实行销号管理"
  };

  static final String[] GAIN = {
    "群众满意度明显提升", "各项指标好于上年同期", "一批突出问题得到解决", "工作效率进一步提高", "办理时限平均压缩过半", "覆盖面不断扩大",
    "任务完成率居全省前列", "形成了可复制的经验做法", "基础设施条件显著改善", "企业负担持续减轻", "风险隐患得到有效管控", "示范带动作用初步显现"
  };

  static final String[] UNITS = {"件", "个", "处", "家", "户", "项", "场次", "人次", "公里", "万元", "亩", "批"};

  static final String[] THINGS = {
    "办理各类事项", "排查整改问题", "新建改造设施", "服务企业", "惠及群众", "发放宣传资料", "落实补助资金", "组织培训",
    "开展巡查", "接受咨询", "审核申报材料", "完成验收"
  };

  static final String[] SAYS = {
    "有关负责人表示", "会议指出", "会议强调", "与会人员认为", "调研组要求", "工作专班介绍", "群众代表说", "会议明确"
  };

  static final String[] MUST = {
    "要提高站位，把这项工作作为为民办实事的重要内容", "要坚持问题导向，做到情况清、底数明、措施实", "要加强宣传引导，让群众看得懂、信得过、用得上",
    "要守牢底线，坚决防范各类事故发生", "要倒排工期、挂图作战，确保按时完成", "要主动接受监督，及时回应社会关切",
    "要统筹兼顾，避免重复检查和层层加码", "要总结经验，把行之有效的做法固定下来", "要规范程序，做到依法依规、公开透明",
    "要把握季节特点，抓早抓小抓细", "要注重实效，力戒形式主义", "要强化保障，人员经费及时落实到位"
  };

  static final String[] PARTS = {
    "总体要求", "工作进展", "主要做法", "取得成效", "存在问题", "下一步打算", "重点任务", "保障措施", "责任分工", "有关背景", "办理程序", "时间安排"
  };

  static final String[] SMALL_PARTS = {"组织领导", "资金安排", "监督检查", "宣传引导", "信息报送", "考核评价", "服务指南", "数据共享"};

  static final String[] DIGITS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

  /** A document: all but its text, which needs to know the other documents. */
  record Document(
      Column column, String slug, String title, LocalDateTime published, LocalDate written, LocalDate effective,
      String field, String issuer, String source, List<String> keywords, String summary, int number) {

    String address() {
      return "/" + column.id + "/" + slug + "/";
    }
  }

  final int wanted;
  final long seed;

  Corpus(int wanted, long seed) {
    this.wanted = wanted;
    this.seed = seed;
  }

  public static void main(String[] arguments) throws IOException {
    Path out = null;
    int docs = 10_150;
    long seed = 1;
    String flavour = "gongkai";
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.startsWith("--") && i + 1 == arguments.length) {
        usage("no value for " + argument);
      }
      switch (argument) {
        case "--docs" -> docs = Integer.parseInt(arguments[++i]);
        case "--seed" -> seed = Long.parseLong(arguments[++i]);
        case "--flavour" -> flavour = arguments[++i];
        default -> {
          if (argument.startsWith("--") || out != null) {
            usage("not understood: " + argument);
          }
          out = Path.of(argument);
        }
      }
    }
    if (out == null || !List.of("gongkai", "hugo").contains(flavour) || docs < 100) {
      usage("needs a folder to write to, a known flavour and at least 100 documents");
    }
    new Corpus(docs, seed).write(out, flavour);
  }

  static void usage(String problem) {
    System.err.println(problem);
    System.err.println("usage: java src/bench/Corpus.java OUT [--docs N] [--seed S] [--flavour gongkai|hugo]");
    System.exit(2);
  }

  void write(Path out, String flavour) throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          usage("not empty: " + out);
        }
      }
    }
    boolean hugo = flavour.equals("hugo");
    List<Document> documents = documents();
    Path content = out.resolve("content");
    for (Column column : COLUMNS) {
      Files.createDirectories(content.resolve(column.id));
    }
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      String text = (hugo ? hugoHead(document) : gongkaiHead(document)) + "\n" + body(document, i, documents);
      Files.writeString(content.resolve(document.column.id).resolve(document.slug + ".md"), text);
      list.append(document.column.id).append('/').append(document.slug).append('\n');
    }
    if (hugo) {
      for (int i = 0; i < COLUMNS.size(); i++) {
        Files.writeString(content.resolve(COLUMNS.get(i).id).resolve("_index.md"), hugoColumn(COLUMNS.get(i), i + 1));
      }
      copy(Path.of("src/bench/hugo"), out);
    } else {
      Files.writeString(content.resolve("site.yaml"), siteYaml());
      copy(Path.of("src/bench/gongkai/templates"), out.resolve("templates"));
    }
    Files.writeString(out.resolve("documents.txt"), list);
  }

  /** Copies a folder of the project, without its notes for people. */
  static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      throw new IOException("run this in the project's folder: there is no " + from);
    }
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.sorted().toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (!path.getFileName().toString().startsWith("README")) {
          Files.copy(path, target);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  // ---- what documents there are

  /** How many documents each column gets: its share, at least one, rounded so that the sum is right. */
  int[] counts() {
    int[] counts = new int[COLUMNS.size()];
    int total = COLUMNS.stream().mapToInt(Column::share).sum();
    int largest = 0;
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      int share = COLUMNS.get(i).share;
      counts[i] = Math.max(1, (int) ((long) share * wanted / total));
      sum += counts[i];
      largest = share > COLUMNS.get(largest).share ? i : largest;
    }
    counts[largest] += wanted - sum;
    return counts;
  }

  List<Document> documents() {
    List<Document> documents = new ArrayList<>(wanted);
    Set<String> titles = new HashSet<>();
    Map<String, Integer> numbers = new HashMap<>();
    int[] counts = counts();
    for (int c = 0; c < counts.length; c++) {
      Set<LocalDateTime> times = new HashSet<>();
      for (int k = 0; k < counts[c]; k++) {
        documents.add(document(COLUMNS.get(c), k, counts[c], documents.size(), titles, times, numbers));
      }
    }
    return documents;
  }

  Document document(
      Column column, int k, int count, int index, Set<String> titles, Set<LocalDateTime> times,
      Map<String, Integer> numbers) {
    SplittableRandom random = random(index, 1);
    String field = one(random, FIELDS);
    String office = one(random, OFFICES);
    String place = one(random, PLACES);
    boolean policy = column.kind.equals("policy");
    // The documents of a column are spread evenly over the year; policies are published some days after.
    int day = (int) ((long) k * (policy ? 340 : 365) / count);
    LocalDate written = NEW_YEAR.plusDays(day);
    LocalDate date = policy ? written.plusDays(1 + random.nextInt(7)) : written;
    LocalDateTime published = date.atTime(LocalTime.of(8 + random.nextInt(10), random.nextInt(60)));
    while (!times.add(published)) {
      published = published.plusMinutes(1);
    }
    String issuer = switch (column.id) {
      case "counties" -> place + (place.startsWith("市") ? "管理委员会" : "人民政府");
      case "departments", "finance", "planning", "land", "interpretations" -> "周口" + office;
      case "policies" -> random.nextInt(3) == 0 ? "周口市人民政府" : "周口市人民政府办公室";
      default -> "周口市人民政府办公室";
    };
    String title = title(column, issuer, field, office, place, random);
    String plain = title;
    for (int n = 2; !titles.add(title); n++) {
      title = plain + "（" + n + "）";
    }
    Set<String> keywords = new LinkedHashSet<>();
    keywords.add(field);
    if (random.nextInt(100) < 13) { // in one of the special topics
      keywords.add(one(random, TOPICS));
    }
    keywords.add(one(random, FIELDS));
    keywords.add(column.kind.equals("page") ? "周口" : place);
    String summary = one(random, WHEN) + "，" + office + one(random, DOES) + field + "，" + one(random, HOW) + "，"
        + one(random, GAIN) + "。";
    int number = policy ? numbers.merge(issuer, 1, Integer::sum) : k + 1;
    LocalDate effective = random.nextInt(2) == 0 ? written.plusDays(30) : date;
    String slug = switch (column.kind) {
      case "page" -> "p" + digits(k + 1, 3);
      case "policy" -> "zc2021-" + digits(k + 1, 4);
      default -> published.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + digits(k + 1, 5);
    };
    return new Document(column, slug, title, published, written, effective, field, issuer, one(random, SOURCES),
        List.copyOf(keywords), summary, number);
  }

  String title(Column column, String issuer, String field, String office, String place, SplittableRandom random) {
    return switch (column.id) {
      case "overview" -> "周口市" + field + "概况";
      case "agencies" -> "周口" + office + pick(random, "主要职责", "内设机构", "直属单位", "服务窗口") + "（" + field + "）";
      case "policies" -> issuer + "关于" + pick(random, "印发周口市%s实施方案的", "印发周口市%s管理办法的", "进一步做好%s工作的",
          "加强%s工作的", "印发%s三年行动计划的").formatted(field) + "通知";
      case "interpretations" -> pick(random, "《周口市%s实施方案》政策解读", "一图读懂《周口市%s管理办法》", "专家谈%s新政策",
          "《关于加强%s工作的通知》解读").formatted(field);
      case "finance" -> "2021年" + place + field + pick(random, "补助资金分配公告", "专项资金使用情况", "项目预算公开", "资金绩效评价结果");
      case "planning" -> place + field + pick(random, "专项规划批前公示", "控制性详细规划公布", "建设工程规划许可公示", "修建性详细规划调整公示");
      case "land" -> place + field + pick(random, "项目征收土地预公告", "项目征地补偿安置方案公告", "项目征收土地公告", "项目用地批复公开");
      case "headlines" -> one(random, MEETINGS) + field + pick(random, "工作", "有关事项", "重点任务", "阶段成效", "问题整改");
      case "counties" -> place + one(random, DOES) + field + " " + one(random, ACTS);
      case "notices" -> "周口" + office + one(random, NOTICES).formatted(field);
      case "epidemic" -> place + pick(random, "疫情防控期间做好%s工作", "统筹疫情防控和%s", "疫苗接种服务与%s并重").formatted(field);
      case "statutory" -> "2021年周口市" + field + pick(random, "信息公开目录", "权责清单", "年度统计数据", "应急预案");
      default -> office + one(random, ACTS) + one(random, DOES) + field;
    };
  }

  // ---- text

  /** Markdown whose visible text has 300 to 3,000 characters, most documents being short. */
  String body(Document document, int index, List<Document> documents) {
    SplittableRandom random = random(index, 2);
    double skewed = random.nextDouble();
    int target = 320 + (int) (skewed * skewed * 2350);
    boolean table = random.nextInt(5) == 0;
    boolean list = random.nextInt(10) < 4;
    int links = random.nextInt(10) < 3 ? 1 + random.nextInt(3) : 0;
    int sections = target < 600 ? 0 : Math.min(DIGITS.length, 2 + random.nextInt(1 + target / 500));
    int length = 0;
    StringBuilder text = new StringBuilder();
    length += paragraph(text, random, document, 120 + random.nextInt(60));
    List<String> parts = shuffled(PARTS, random);
    int blocks = Math.max(1, sections);
    for (int s = 0; s < blocks; s++) {
      if (sections > 0) {
        text.append("## ").append(DIGITS[s]).append('、').append(parts.get(s)).append("\n\n");
        length += 6;
      }
      int until = (int) ((long) target * (s + 1) / blocks);
      if (list && s == blocks / 2) {
        length += list(text, random, document);
      }
      if (table && s == blocks - 1) {
        length += table(text, random);
      }
      boolean divided = sections > 0 && until - length > 500;
      for (int n = 1; length < until || n == 1; n++) {
        if (divided && n <= 2) {
          String name = one(random, SMALL_PARTS);
          text.append("### （").append(DIGITS[n - 1]).append("）").append(name).append("\n\n");
          length += 3 + name.length();
        }
        length += paragraph(text, random, document, Math.min(220, Math.max(60, until - length)));
      }
    }
    if (links > 0) {
      text.append("相关信息：");
      for (int i = 0; i < links; i++) {
        Document other = documents.get(random.nextInt(documents.size()));
        text.append(i == 0 ? "" : "；").append('[').append(other.title).append("](").append(other.address()).append(')');
      }
      text.append("。\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  int paragraph(StringBuilder text, SplittableRandom random, Document document, int size) {
    StringBuilder sentences = new StringBuilder();
    while (sentences.length() < size) {
      sentences.append(sentence(random, document));
    }
    int length = sentences.length();
    if (random.nextInt(4) == 0) {
      int at = sentences.indexOf(document.field);
      if (at >= 0) {
        sentences.insert(at + document.field.length(), "**").insert(at, "**");
      }
    }
    text.append(sentences).append("\n\n");
    return length;
  }

  String sentence(SplittableRandom random, Document document) {
    String office = one(random, OFFICES);
    String place = one(random, PLACES);
    String field = random.nextInt(3) == 0 ? document.field : one(random, FIELDS);
    return switch (random.nextInt(12)) {
      case 0 -> one(random, WHEN) + "，" + office + one(random, DOES) + document.field + "，" + two(random, HOW, "、") + "，" + one(random, GAIN) + "。";
      case 1 -> place + "已" + figure(random) + "，" + figure(random) + "，完成年度任务的" + percent(random) + "。";
      case 2 -> one(random, SAYS) + "，" + two(random, MUST, "；") + "。";
      case 3 -> "在" + field + "方面，" + office + "会同" + place + "有关单位" + one(random, HOW) + "，全年" + figure(random) + "。";
      case 4 -> one(random, MONTHS) + "月" + (1 + random.nextInt(28)) + "日，" + office + "在" + place + one(random, ACTS)
          + "，" + (20 + random.nextInt(280)) + "人参加。";
      case 5 -> "与上年相比，" + field + "的投入增长" + percent(random) + "，" + one(random, GAIN) + "。";
      case 6 -> one(random, WHEN) + "，" + place + "把" + field + "与" + one(random, FIELDS) + "结合起来，" + one(random, HOW)
          + "，" + one(random, GAIN) + "。";
      case 7 -> "对检查中发现的问题，" + office + "当场反馈、限期整改，目前已" + figure(random) + "。";
      case 8 -> one(random, SAYS) + "，" + field + "事关群众切身利益，" + one(random, MUST) + "。";
      case 9 -> "下一步，" + office + "将" + one(random, DOES) + field + "，" + two(random, HOW, "，") + "。";
      case 10 -> "群众可以通过" + pick(random, "政府网站", "政务服务大厅", "服务热线", "政务新媒体", "乡镇便民服务中心") + "了解" + field
          + "的最新情况，" + office + "将在" + (2 + random.nextInt(14)) + "个工作日内答复。";
      default -> place + "、" + one(random, PLACES) + "等地先行先试，" + one(random, HOW) + "，累计" + figure(random) + "，"
          + one(random, GAIN) + "。";
    };
  }

  static final String[] MONTHS = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};

  int list(StringBuilder text, SplittableRandom random, Document document) {
    boolean ordered = random.nextBoolean();
    int items = 3 + random.nextInt(4);
    int length = 0;
    for (int i = 1; i <= items; i++) {
      String how = one(random, HOW);
      String item = "，由" + one(random, OFFICES) + "牵头，" + one(random, MUST) + "。";
      text.append(ordered ? i + ". " : "- ");
      text.append(i == 1 ? "**" + how + "**" : how).append(item).append('\n');
      length += how.length() + item.length();
    }
    text.append('\n');
    return length;
  }

  int table(StringBuilder text, SplittableRandom random) {
    int rows = 3 + random.nextInt(6);
    text.append("| 单位 | 事项 | 数量 | 完成率 |\n| --- | --- | ---: | ---: |\n");
    int length = 9;
    List<String> places = shuffled(PLACES, random);
    for (int i = 0; i < rows; i++) {
      String thing = one(random, THINGS);
      String number = Integer.toString(1 + random.nextInt(9_000));
      String percent = percent(random);
      text.append("| ").append(places.get(i)).append(" | ").append(thing).append(" | ").append(number).append(" | ")
          .append(percent).append(" |\n");
      length += places.get(i).length() + thing.length() + number.length() + percent.length();
    }
    text.append('\n');
    return length;
  }

  static String figure(SplittableRandom random) {
    return one(random, THINGS) + (1 + random.nextInt(2_000)) + one(random, UNITS);
  }

  static String percent(SplittableRandom random) {
    return (3 + random.nextInt(96)) + "." + random.nextInt(10) + "%";
  }

  // ---- front matter

  static String gongkaiHead(Document d) {
    StringBuilder head = new StringBuilder("---\n");
    head.append("title: ").append(d.title).append('\n');
    switch (d.column.kind) {
      case "page" -> head.append("order: ").append(d.number).append('\n')
          .append("updatedOn: ").append(d.published.toLocalDate()).append('\n');
      case "policy" -> head.append("indexNumber: ").append(indexNumber(d)).append('\n')
          .append("issuers: [").append(d.issuer).append("]\n")
          .append("documentNumber: ").append(documentNumber(d)).append('\n')
          .append("subject: ").append(subject(d)).append('\n')
          .append("genre: 通知\n")
          .append("category: ").append(category(d)).append('\n')
          .append("writtenOn: ").append(d.written).append('\n')
          .append("publishedOn: ").append(d.published.format(MINUTE)).append('\n')
          .append("effectiveOn: ").append(d.effective).append('\n')
          .append("disclosure: 主动公开\n");
      default -> head.append("publishedOn: ").append(d.published.format(MINUTE)).append('\n')
          .append("source: ").append(d.source).append('\n')
          .append("issuer: ").append(d.issuer).append('\n');
    }
    head.append("summary: ").append(d.summary).append('\n');
    head.append("keywords: [").append(String.join(", ", d.keywords)).append("]\n");
    return head.append("---\n").toString();
  }

  static String hugoHead(Document d) {
    StringBuilder head = new StringBuilder("---\n");
    head.append("title: ").append(quoted(d.title)).append('\n');
    head.append("date: ").append(d.published.format(MINUTE).replace(' ', 'T')).append(":00+08:00\n");
    switch (d.column.kind) {
      case "page" -> head.append("weight: ").append(d.number).append('\n')
          .append("order: ").append(d.number).append('\n')
          .append("updatedOn: \"").append(d.published.toLocalDate()).append("\"\n");
      case "policy" -> head.append("indexNumber: ").append(quoted(indexNumber(d))).append('\n')
          .append("issuers: [").append(quoted(d.issuer)).append("]\n")
          .append("documentNumber: ").append(quoted(documentNumber(d))).append('\n')
          .append("subject: '").append(subject(d)).append("'\n")
          .append("genre: 通知\n")
          .append("category: ").append(category(d).equals("other") ? "其他文件" : "行政规范性文件").append('\n')
          .append("writtenOn: \"").append(d.written).append("\"\n")
          .append("publishedOn: ").append(quoted(d.published.format(MINUTE))).append('\n')
          .append("effectiveOn: \"").append(d.effective).append("\"\n")
          .append("disclosure: 主动公开\n");
      default -> head.append("publishedOn: ").append(quoted(d.published.format(MINUTE))).append('\n')
          .append("source: ").append(quoted(d.source)).append('\n')
          .append("issuer: ").append(quoted(d.issuer)).append('\n');
    }
    head.append("summary: ").append(quoted(d.summary)).append('\n');
    head.append("keywords: [").append(d.keywords.stream().map(Corpus::quoted).collect(Collectors.joining(", "))).append("]\n");
    return head.append("---\n").toString();
  }

  static String quoted(String text) {
    return '"' + text + '"'; // no word list has a quotation mark or a backslash in it
  }

  static String indexNumber(Document d) {
    return "411600-2021-" + digits(Integer.parseInt(d.slug.substring(d.slug.indexOf('-') + 1)), 5);
  }

  static String documentNumber(Document d) {
    return (d.issuer.endsWith("办公室") ? "周政办" : "周政") + "〔" + d.written.getYear() + "〕" + d.number + "号";
  }

  static String subject(Document d) {
    return SUBJECTS[Arrays.asList(FIELDS).indexOf(d.field) % SUBJECTS.length];
  }

  static String category(Document d) {
    return d.title.contains("办法") || d.number % 3 == 0 ? "normative" : "other";
  }

  // ---- the site

  static String siteYaml() {
    StringBuilder yaml = new StringBuilder("""
        name: %s
        description: 周口市人民政府主动公开政府信息的平台
        keywords: [周口, 政府信息公开, 政务公开]
        domain: www.example.gov.cn
        url: https://www.example.gov.cn/
        siteCode: "4116000001"
        language: zh
        timeZone: Asia/Shanghai
        owner: 周口市人民政府办公室
        operator: 周口市行政审批和政务信息管理局
        contact:
          address: 河南省周口市示例路1号
          postcode: "466000"
          phone: 0394-0000000
          email: gongkai@example.gov.cn
        icp: 豫ICP备00000000号
        police: 豫公网安备41160000000000号
        markUrl: https://www.example.gov.cn/mark
        findErrorUrl: https://www.example.gov.cn/find-error
        lists: []
        columns:
        """.formatted(SITE_NAME));
    for (Column c : COLUMNS) {
      yaml.append("  ").append(c.id).append(":\n")
          .append("    label: ").append(c.label).append('\n')
          .append("    kind: ").append(c.kind).append('\n')
          .append("    class: ").append(c.infoClass).append('\n')
          .append("    type: [").append(c.type).append("]\n")
          .append("    description: ").append(c.description).append('\n')
          .append("    keywords: [").append(c.keywords.replace(",", ", ")).append("]\n");
      if (c.news) {
        yaml.append("    update: news\n");
      }
    }
    return yaml.toString();
  }

  static String hugoColumn(Column c, int weight) {
    return "---\ntitle: " + c.label + "\nweight: " + weight + "\ndescription: " + c.description + "\nkeywords: ["
        + c.keywords.replace(",", ", ") + "]\ncolumnType: " + c.type + "\n---\n";
  }

  // ---- chance

  /** A generator of its own for each document, so that one document's text never changes another's. */
  SplittableRandom random(int index, int purpose) {
    return new SplittableRandom(seed * 1_000_003L + index * 31L + purpose);
  }

  static String one(SplittableRandom random, String[] words) {
    return words[random.nextInt(words.length)];
  }

  /** Two different words. */
  static String two(SplittableRandom random, String[] words, String between) {
    int first = random.nextInt(words.length);
    int second = (first + 1 + random.nextInt(words.length - 1)) % words.length;
    return words[first] + between + words[second];
  }

  static String pick(SplittableRandom random, String... words) {
    return one(random, words);
  }

  static List<String> shuffled(String[] words, SplittableRandom random) {
    List<String> list = new ArrayList<>(List.of(words));
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String kept = list.get(i);
      list.set(i, list.get(j));
      list.set(j, kept);
    }
    return list;
  }

  static String digits(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }
}
