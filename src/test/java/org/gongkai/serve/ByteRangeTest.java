package org.gongkai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stretches that are asked for, of ten bytes. */
class ByteRangeTest {

  private static Optional<ByteRange> of(String header) {
    return ByteRange.of(header, 10);
  }

  @Test
  void oneStretchIsServed() {
    assertEquals(Optional.of(new ByteRange(0, 1)), of("bytes=0-0"));
    assertEquals(Optional.of(new ByteRange(2, 3)), of("bytes=2-4"));
    assertEquals(Optional.of(new ByteRange(2, 8)), of("bytes=2-"));
    assertEquals(Optional.of(new ByteRange(2, 8)), of("bytes=2-999999999999999999"));
    assertEquals(Optional.of(new ByteRange(7, 3)), of("bytes=-3"));
    assertEquals(Optional.of(new ByteRange(0, 10)), of("bytes=-999"));
  }

  @Test
  void whereThereIsNothingTheStretchIsEmpty() {
    assertEquals(Optional.of(true), of("bytes=10-").map(ByteRange::isEmpty));
    assertEquals(Optional.of(true), of("bytes=99-100").map(ByteRange::isEmpty));
    assertEquals(Optional.of(true), of("bytes=-0").map(ByteRange::isEmpty));
    assertEquals(Optional.of(true), ByteRange.of("bytes=0-", 0).map(ByteRange::isEmpty));
  }

  @Test
  void anythingElseIsTheWholeFile() {
    for (String header :
        new String[] {
          "bytes=0-1,3-4",
          "bytes=4-2",
          "bytes=-",
          "bytes=a-b",
          "lines=0-1",
          "bytes=0-1;",
          "",
          "bytes=-1-2",
          "bytes=9999999999999999999-"
        }) {
      assertEquals(Optional.empty(), of(header), header);
    }
  }
}
