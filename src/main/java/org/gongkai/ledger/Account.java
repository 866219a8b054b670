package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** An official account in social media (政务新媒体). */
public record Account(
    @Field(
            label = "账号名称",
            en = "name",
            what = "账号的名称。",
            whatEn = "The name of the account.",
            required = true,
            example = "示例发布")
        String name,
    @Field(
            label = "平台",
            en = "platform",
            what = "账号所在的平台。",
            whatEn = "The platform it is on.",
            required = true,
            vocabulary = "platform",
            example = "微信")
        String platform,
    @Field(
            label = "账号标识",
            en = "account id",
            what = "账号在平台上的标识。",
            whatEn = "Its id on the platform.",
            example = "example_fabu")
        String accountId,
    @Field(
            label = "主办单位",
            en = "owner",
            what = "账号的主办单位。",
            whatEn = "The organ that owns it.",
            required = true,
            example = "示例县人民政府办公室")
        String owner,
    @Field(
            label = "主管单位",
            en = "supervisor",
            what = "负责监管的单位。",
            whatEn = "The unit that oversees it.",
            example = "市政府办公室")
        String supervisor,
    @Field(
            label = "开设日期",
            en = "opened on",
            what = "账号开设的日期。",
            whatEn = "When it was opened.",
            example = "2018-05-01")
        Optional<LocalDate> openedOn,
    @Field(
            label = "状态",
            en = "status",
            what = "运行、关停、注销或者整合。",
            whatEn = "Running, closed, deregistered or merged.",
            required = true,
            vocabulary = "accountStatus",
            example = "运行")
        String status,
    @Field(
            label = "状态日期",
            en = "status since",
            what = "关停、注销或者整合的日期。",
            whatEn = "When it was closed, deregistered or merged.",
            example = "2021-06-30")
        Optional<LocalDate> statusOn,
    @Field(
            label = "最近更新日期",
            en = "last update on",
            what = "最近一次发布内容的日期；写了就检查是否两周没有更新。",
            whatEn =
                "When it last published something; if kept, two weeks of silence are reported.",
            example = "2021-12-20")
        Optional<LocalDate> lastUpdateOn,
    @Field(
            label = "责任岗位",
            en = "responsible post",
            what = "负责的岗位，不写姓名。",
            whatEn = "The post in charge, no name.",
            example = "政务公开科")
        String post,
    @Field(
            label = "办公电话",
            en = "office phone",
            what = "办公电话，带区号，不写手机号。",
            whatEn = "Office phone with area code, no mobile phone.",
            example = "0394-8000000")
        String phone)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.state(
              "accounts",
              new Text("政务新媒体", "official accounts"),
              new Text("全市政务新媒体账号的名录。", "Official accounts in social media."),
              Account.class)
          .since("openedOn")
          .told("statusOn", Map.of("status", "running"))
          .told("lastUpdateOn")
          .open()
          .rules(Account::check);

  /** What must be right in one account by itself. */
  static void check(LedgerRow row) {
    row.order("openedOn", "statusOn");
    row.order("openedOn", "lastUpdateOn");
    row.phone("phone");
  }
}
