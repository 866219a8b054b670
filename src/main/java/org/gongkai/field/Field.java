package org.gongkai.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What there is to know about a field, on the component of the record that holds it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

  /** The key, where the component cannot bear its name: {@code implements} is a word of Java. */
  String key() default "";

  /** The field's Chinese term: page tables show it, and files may use it as the key. */
  String label();

  /** The English term. */
  String en();

  /** What belongs there, in Chinese. */
  String what();

  /** What belongs there, in English. */
  String whatEn();

  boolean required() default false;

  /** The vocabulary its values come from. */
  String vocabulary() default "";

  String example() default "";

  /** Whether the text may have several lines. */
  boolean lines() default false;

  /** Whether its references name files beside the document rather than documents. */
  boolean files() default false;

  /** Whether its references are addresses of the site at which nothing need be any more. */
  boolean addresses() default false;
}
