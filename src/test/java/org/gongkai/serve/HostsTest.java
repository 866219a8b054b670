package org.gongkai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names by which the server answers, and those that may belong to somebody else. */
class HostsTest {

  @Test
  void numbersAndLoopbackNamesAreGood() {
    for (String host :
        List.of(
            "127.0.0.1",
            "127.0.0.1:4000",
            "localhost:4000",
            "LOCALHOST",
            "gongkai.localhost:4000",
            "[::1]:4000",
            "[::1]",
            "192.168.1.7:4000")) {
      assertEquals(true, new Hosts("127.0.0.1").isGood(host), host);
    }
  }

  @Test
  void otherNamesAreGoodOnlyWhenAskedFor() {
    for (String host :
        List.of(
            "evil.example",
            "evil.example:4000",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "evil.example#localhost",
            "notlocalhost",
            "127.0.0.1:4000:5000",
            "[::1].evil.example",
            "",
            "office-pc")) {
      assertEquals(false, new Hosts("127.0.0.1").isGood(host), host);
    }
    assertEquals(true, new Hosts("Office-PC").isGood("office-pc:4000"));
  }
}
