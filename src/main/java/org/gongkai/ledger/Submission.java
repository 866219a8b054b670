package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** An item handed to the site above (信息报送), and whether it was taken (采用). */
public record Submission(
    @Field(
            label = "报送日期",
            en = "submitted on",
            what = "报送的日期，台账按它归入年份。",
            whatEn = "When it was handed in; decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> submittedOn,
    @Field(
            label = "标题",
            en = "title",
            what = "报送信息的标题。",
            whatEn = "The title of the item.",
            required = true,
            example = "我市春耕生产全面展开")
        String title,
    @Field(
            label = "报送单位",
            en = "unit",
            what = "哪个单位报送的。",
            whatEn = "The unit that handed it in.",
            example = "市农业农村局")
        String unit,
    @Field(
            label = "报送到",
            en = "handed to",
            what = "报送到哪个网站。",
            whatEn = "The site it was handed to.",
            example = "省政府网站")
        String destination,
    @Field(
            label = "采用",
            en = "adopted",
            what = "是否被采用。",
            whatEn = "Whether it was taken.",
            required = true,
            example = "是")
        boolean adopted,
    @Field(
            label = "采用日期",
            en = "adopted on",
            what = "采用的日期。",
            whatEn = "When it was taken.",
            example = "2021-03-02")
        Optional<LocalDate> adoptedOn,
    @Field(
            label = "采用网址",
            en = "address",
            what = "采用后的网址。",
            whatEn = "Its address there.",
            example = "https://www.example.gov.cn/a.html")
        String url)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "submissions",
              new Text("信息报送", "submissions"),
              new Text(
                  "向上级网站报送的信息和采用情况，每条一行。",
                  "Items handed to the site above and whether they were taken, a row each."),
              Submission.class,
              "submittedOn")
          .told("adoptedOn", Map.of("adopted", false, "url", ""))
          .rules(Submission::check);

  /** What must be right in one item by itself. */
  static void check(LedgerRow row) {
    row.order("submittedOn", "adoptedOn");
    row.onlyIf("adopted", "adoptedOn", "url");
    row.address("url");
  }
}
