package org.gongkai.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Place;
import org.gongkai.diag.SourceText;

/**
 * A document of any kind: a file that was read, understood and found sound by itself.
 *
 * @param path inside the content folder: {@code policies/2021/zzb-12.md}
 * @param values the fields that were filled in, in the kind's order
 * @param content what the kind itself made of it
 * @param parts of the statutory form it follows, in page order; none for most kinds
 */
public record Document(
    String path,
    SourceText source,
    Column column,
    List<FieldValue> values,
    Content content,
    List<Part> parts,
    Body body) {

  /** A kind's own record. */
  public interface Content {}

  /**
   * A part of a statutory form: 二 主动公开政府信息情况.
   *
   * @param text id of the heading under which the document's text has the part; empty without one
   * @param tables ids of those that the form prescribes there; none where it wants prose
   */
  public record Part(String number, String heading, String text, List<String> tables) {
    public Part {
      tables = List.copyOf(tables);
    }

    /** Fragment id of the part on its page: {@code gk-part-2}. */
    public String anchor() {
      return "gk-part-" + ("一二三四五六七八九十".indexOf(number) + 1);
    }
  }

  /**
   * Why a number does not fit others.
   *
   * @param cell key of the cell or row
   * @param label its row and column
   */
  public record Note(String cell, String label, String reason) {}

  public Document {
    values = List.copyOf(values);
    parts = List.copyOf(parts);
  }

  /** The same document with another text. */
  public Document with(Body other) {
    return new Document(path, source, column, values, content, parts, other);
  }

  /** The year that it is about (年度), if its kind has such a field. */
  public Optional<Integer> year() {
    return value("year")
        .map(FieldValue::value)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  /** Fragment ids that the form gives to the page: its parts' and its tables'. */
  public List<String> formAnchors() {
    List<String> anchors = new ArrayList<>();
    for (Part part : parts) {
      anchors.add(part.anchor());
      part.tables().forEach(id -> anchors.add(Table.anchor(id)));
    }
    return anchors;
  }

  public Optional<FieldValue> value(String key) {
    // Asked for many times for each document: so without an iterator.
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).spec().key().equals(key)) {
        return Optional.of(values.get(i));
      }
    }
    return Optional.empty();
  }

  /** A text field; empty when it was not filled in. */
  public String text(String key) {
    return value(key).map(v -> String.join("；", v.texts())).orElse("");
  }

  public List<String> texts(String key) {
    return value(key).map(FieldValue::texts).orElse(List.of());
  }

  public boolean flag(String key) {
    return value(key).map(v -> Boolean.TRUE.equals(v.value())).orElse(false);
  }

  public Optional<LocalDate> date(String key) {
    return value(key).map(v -> (LocalDate) v.value());
  }

  /** The day in a field of dates or moments. */
  public Optional<LocalDate> day(String key) {
    return value(key)
        .map(
            v ->
                v.value() instanceof LocalDateTime moment
                    ? moment.toLocalDate()
                    : (LocalDate) v.value());
  }

  /** The references a field names; empty when it was not filled in. */
  public List<Reference> references(String key) {
    return value(key)
        .map(v -> ((List<?>) v.value()).stream().map(Reference.class::cast).toList())
        .orElse(List.of());
  }

  /** What it discloses of articles 20 and 21 (法定公开事项): as it says itself, or its column. */
  public List<String> statutoryItems() {
    List<String> own = texts("statutoryItem");
    return own.isEmpty() ? column.statutoryItems() : own;
  }

  /** Title (标题). */
  public String title() {
    return text("title");
  }

  /** The organ that made it, of several the lead organ (牵头机关); empty for kinds without issuers. */
  public String leadIssuer() {
    return texts("issuers").stream().findFirst().orElse("");
  }

  /** When it was or will be put on the site (发布日期); a special column when it is opened. */
  public Optional<LocalDateTime> publishedOn() {
    return value("publishedOn").map(v -> (LocalDateTime) v.value()).or(this::opened);
  }

  private Optional<LocalDateTime> opened() {
    return isOf("topic") ? date("openedOn").map(LocalDate::atStartOfDay) : Optional.empty();
  }

  /** Whether it is a document of a kind. */
  public boolean isOf(String kind) {
    return column.kind().equals(kind);
  }

  /** The same document without some of its fields. */
  public Document without(Set<String> keys) {
    List<FieldValue> kept = values.stream().filter(v -> !keys.contains(v.spec().key())).toList();
    return new Document(path, source, column, kept, content, parts, body);
  }

  /** Its name below its column's folder: {@code party-history}. */
  public String id() {
    String folder = folder();
    return folder.substring(column.id().length() + 1, folder.length() - 1);
  }

  /** Whether it was taken back (撤下) by a day: then its address only says so. */
  public boolean isWithdrawn(LocalDate today) {
    return date("withdrawnOn").filter(day -> !today.isBefore(day)).isPresent();
  }

  /** The pages at which it once was. */
  public List<FormerAddress> formerAddresses() {
    return references("aliases").stream()
        .filter(alias -> FormerAddress.fault(alias.target()).isEmpty())
        .map(alias -> new FormerAddress(FormerAddress.page(alias.target()), this, alias))
        .toList();
  }

  /** The place of a field, or the top of the file when it is missing. */
  public Place place(String key) {
    return value(key).map(FieldValue::place).orElse(source.top());
  }

  /** The folder of its page, a function of the path alone: {@code policies/2021/zzb-12/}. */
  public String folder() {
    return folderOf(path);
  }

  /** The folder of the page of the document with this path. */
  public static String folderOf(String path) {
    String stem = path.substring(0, path.lastIndexOf('.'));
    boolean index = stem.endsWith("/index");
    return index ? stem.substring(0, stem.length() - "index".length()) : stem + "/";
  }
}
