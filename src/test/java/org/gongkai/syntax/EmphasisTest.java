package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emphasis as editors of Chinese expect it. */
class EmphasisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          **“放管服”**改革 ⇒ <strong>“放管服”</strong>改革
          推进**“放管服”**改革 ⇒ 推进<strong>“放管服”</strong>改革
          **"放管服"**改革 ⇒ <strong>&quot;放管服&quot;</strong>改革
          推进**"放管服"**改革 ⇒ 推进<strong>&quot;放管服&quot;</strong>改革
          **注意：**请 ⇒ <strong>注意：</strong>请
          **注意:**请 ⇒ <strong>注意:</strong>请
          **注意**：请 ⇒ <strong>注意</strong>：请
          **提示：**“放管服” ⇒ <strong>提示：</strong>“放管服”
          **第1条：**2021年 ⇒ <strong>第1条：</strong>2021年
          见**《办法》**。 ⇒ 见<strong>《办法》</strong>。
          见**《办法》**和**《规定》** ⇒ 见<strong>《办法》</strong>和<strong>《规定》</strong>
          见*《办法》*和**《规定》**。 ⇒ 见<em>《办法》</em>和<strong>《规定》</strong>。
          （**重要**） ⇒ （<strong>重要</strong>）
          **（重要）**通知 ⇒ <strong>（重要）</strong>通知
          **(重要)**通知 ⇒ <strong>(重要)</strong>通知
          关于**(试行)**的 ⇒ 关于<strong>(试行)</strong>的
          *斜体。*后 ⇒ <em>斜体。</em>后
          他说：**“好。”**他又说 ⇒ 他说：<strong>“好。”</strong>他又说
          **完成100%**的 ⇒ <strong>完成100%</strong>的
          **重要*强调*内容** ⇒ <strong>重要<em>强调</em>内容</strong>
          **见*《办法》*和** ⇒ <strong>见<em>《办法》</em>和</strong>
          ***“粗斜”***后 ⇒ <em><strong>“粗斜”</strong></em>后
          *前**《中》**后* ⇒ <em>前<strong>《中》</strong>后</em>
          ~~“旧”~~新 ⇒ <del>“旧”</del>新
          **~~“旧”~~**新 ⇒ <strong><del>“旧”</del></strong>新
          3~5个，10~15日 ⇒ 3~5个，10~15日
          旧~~~a~~~b ⇒ 旧~~~a~~~b
          **１．总则**内容 ⇒ <strong>１．总则</strong>内容
          **「引号」**内 ⇒ <strong>「引号」</strong>内
          **𠀀。**𠀁 ⇒ <strong>𠀀。</strong>𠀁
          **重要 **通知 ⇒ **重要 **通知
          面积3*5*7米 ⇒ 面积3<em>5</em>7米
          2 * 3 * 4 ⇒ 2 * 3 * 4
          文件_名_称 ⇒ 文件_名_称
          file_name_here ⇒ file_name_here
          《_办法_》 ⇒ 《<em>办法</em>》
          __重要__ ⇒ <strong>重要</strong>
          **foo"*bar*"foo** ⇒ <strong>foo&quot;<em>bar</em>&quot;foo</strong>
          *未完 ⇒ *未完
          **“未完” ⇒ **“未完”
          \\*不是\\* ⇒ *不是*
          """)
  void pairs(String markdown, String html) {
    assertEquals("<p>" + html + "</p>\n", Rendered.of(markdown).html());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          中⏎文 ⇒ 中文
          中。⏎“文” ⇒ 中。“文”
          **中**⏎文 ⇒ <strong>中</strong>文
          中⏎*~~文~~* ⇒ 中<em><del>文</del></em>
          中⏎Latin ⇒ 中⏎Latin
          “a”⏎“b” ⇒ “a”⏎“b”
          中  ⏎文 ⇒ 中<br />⏎文
          中⏎`文` ⇒ 中⏎<code>文</code>
          """)
  void joinsLinesBetweenHan(String markdown, String html) {
    Rendered rendered = Rendered.of(markdown.replace('⏎', '\n'));
    assertEquals("<p>" + html.replace('⏎', '\n') + "</p>\n", rendered.html());
  }
}
