package org.gongkai.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of the standards' own examples and made-up ones; none is a person's. */
class PersonalDataTest {

  @ParameterizedTest
  @CsvSource({
    "证件11010519491231002X号, identity number, 110***************",
    "440524188001010014, identity number, 440***************",
    "４４０５２４１８８００１０１００１４, identity number, 440***************",
    "4405241880\u200b01010014, identity number, 440***************",
    "请打13800138000联系, mobile phone number, 138********",
    "+86 138-0013-8000, mobile phone number, +86**************",
    "卡号6222021234567890128, bank card number, 622****************",
    "6222 0212 3456 7890 128, bank card number, 622********************",
  })
  void findsNumbersOfPersons(String text, String sort, String masked) {
    PersonalData.Found found = PersonalData.find(text).orElseThrow();
    assertEquals(sort, found.sort().en());
    assertEquals(masked, found.masked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "440524188001010015",
        "440524188013010014",
        "6222021234567890129",
        "0394-8000000",
        "41160000000000",
        "11441700007280420Y",
        "123800138000",
        "411600-2021-00012",
        "周政办〔2021〕12号",
        "2021-03-01 09:30",
        ""
      })
  void leavesOtherNumbers(String text) {
    assertEquals(true, PersonalData.find(text).isEmpty(), text);
  }
}
