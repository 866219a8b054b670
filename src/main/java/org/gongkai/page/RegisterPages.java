package org.gongkai.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.dataset.DatasetNodes;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Target;
import org.gongkai.output.Labels;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;
import org.gongkai.output.Registers.Register;
import org.gongkai.output.Views;

/** The pages of the public registers: one that lists them, and tables of fifty rows each. */
public final class RegisterPages implements Output {

  private static final int SIZE = 50;

  @Override
  public List<Target> plan(Plan plan) {
    List<Register> registers = Registers.of(plan.site());
    List<Target> targets = new ArrayList<>();
    if (!registers.isEmpty()) {
      targets.add(
          new Target(
              Registers.FOLDER + "index.html",
              new Target.Page("registers.ftlh", () -> index(plan, registers))));
    }
    for (Register register : registers) {
      int pages = Math.max(1, (register.rows().size() + SIZE - 1) / SIZE);
      for (int page = 1; page <= pages; page++) {
        int number = page;
        targets.add(
            new Target(
                folder(register, page) + "index.html",
                new Target.Page("register.ftlh", () -> view(plan, register, number, pages))));
      }
    }
    return targets;
  }

  private static String folder(Register register, int page) {
    return register.folder() + (page == 1 ? "" : "page/" + page + "/");
  }

  private static Views.Registers index(Plan plan, List<Register> registers) {
    List<Views.RegisterLine> lines =
        registers.stream()
            .map(
                register ->
                    new Views.RegisterLine(
                        new Views.Link(register.kind().label().zh(), plan.url(register.folder())),
                        register.kind().description().zh(),
                        register.rows().size(),
                        Registers.shares(plan, register)))
            .toList();
    String description = Registers.description(registers);
    Views.Frame frame = frame(plan, Registers.NAME, Registers.FOLDER, description);
    return new Views.Registers(frame, Registers.NAME, lines);
  }

  private static Views.Register view(Plan plan, Register register, int page, int pages) {
    Ledger.Kind kind = register.kind();
    List<Ledger.Row> all = register.rows();
    Set<String> filled =
        all.stream()
            .flatMap(row -> row.values().stream())
            .map(value -> value.spec().key())
            .collect(Collectors.toSet());
    List<FieldSpec> columns =
        kind.fields().stream().filter(spec -> filled.contains(spec.key())).toList();
    List<String> heads = new ArrayList<>(columns.stream().map(s -> s.label().zh()).toList());
    kind.rates().forEach(rate -> heads.add(rate.label().zh()));
    List<Views.Cells> rows =
        all.subList((page - 1) * SIZE, Math.min(page * SIZE, all.size())).stream()
            .map(row -> new Views.Cells(cells(plan, kind, columns, row)))
            .toList();
    String label = kind.label().zh();
    String name = page == 1 ? label : label + "（第" + page + "页）";
    List<Views.Alternate> files = Edition.alternates(plan, register.table(), register.json());
    Map<String, Object> dataset = DatasetNodes.of(plan, Datasets.register(plan, register), heads);
    Views.Frame frame =
        below(plan, frame(plan, name, folder(register, page), kind.description().zh()), label)
            .and(files);
    return new Views.Register(
        LinkedData.on(plan, frame, page == 1 ? List.of(dataset) : List.of()),
        kind.id(),
        label,
        kind.description().zh(),
        register.year(),
        Registers.shares(plan, register),
        heads,
        rows,
        pager(plan, register, page, pages),
        Edition.links(plan, register.table(), register.json()));
  }

  private static List<Views.Link> cells(
      Plan plan, Ledger.Kind kind, List<FieldSpec> columns, Ledger.Row row) {
    List<Views.Link> cells = new ArrayList<>();
    for (FieldSpec spec : columns) {
      String text = row.value(spec.key()).map(value -> text(plan, value)).orElse("");
      boolean address = text.startsWith("https://") || text.startsWith("http://");
      cells.add(new Views.Link(text, address ? text : ""));
    }
    for (Ledger.Rate rate : kind.rates()) {
      BigDecimal part = number(row, rate.part());
      BigDecimal whole = number(row, rate.whole());
      String share = Registers.percent(part, whole);
      cells.add(new Views.Link(share.isEmpty() ? "" : part + "/" + whole + "，" + share, ""));
    }
    return cells;
  }

  private static BigDecimal number(Ledger.Row row, String key) {
    return row.value(key)
        .map(value -> new BigDecimal(value.value().toString()))
        .orElse(BigDecimal.ZERO);
  }

  private static String text(Plan plan, FieldValue value) {
    FieldSpec spec = value.spec();
    if (!spec.vocabulary().isEmpty()) {
      return plan.label(spec.vocabulary(), (String) value.value());
    }
    return value.value() instanceof Boolean flag
        ? (flag ? "是" : "否")
        : String.join("；", value.texts());
  }

  private static Views.Frame frame(Plan plan, String name, String path, String description) {
    List<Views.Label> labels = new ArrayList<>(Labels.site(plan.config()));
    labels.add(new Views.Label("ColumnName", Registers.NAME));
    labels.add(new Views.Label("ColumnDescription", description));
    labels.add(new Views.Label("ColumnKeywords", Registers.NAME));
    labels.add(new Views.Label("ColumnType", Registers.NAME));
    return plan.frame(name, path, labels);
  }

  /** The frame of a page that stands below the list of registers. */
  private static Views.Frame below(Plan plan, Views.Frame frame, String label) {
    List<Views.Link> crumbs =
        List.of(
            frame.crumbs().get(0),
            new Views.Link(Registers.NAME, plan.url(Registers.FOLDER)),
            new Views.Link(label, ""));
    return frame.with(crumbs);
  }

  private static Views.Pager pager(Plan plan, Register register, int page, int pages) {
    List<Views.Link> numbers = new ArrayList<>();
    for (int n = 1; n <= pages; n++) {
      boolean near = n == 1 || n == pages || Math.abs(n - page) <= 2;
      if (near) {
        String url = n == page ? "" : plan.url(folder(register, n));
        numbers.add(new Views.Link(String.valueOf(n), url));
      } else if (!numbers.get(numbers.size() - 1).text().equals("…")) {
        numbers.add(new Views.Link("…", ""));
      }
    }
    return new Views.Pager(
        page,
        pages,
        register.rows().size(),
        page > 1 ? plan.url(folder(register, page - 1)) : "",
        page < pages ? plan.url(folder(register, page + 1)) : "",
        numbers);
  }
}
