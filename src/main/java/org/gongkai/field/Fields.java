package org.gongkai.field;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Reference;

/**
 * The fields of a record, read once from its components, and how to make the record from values.
 *
 * @param names keys and labels to specs: both are accepted in files
 */
public record Fields(
    Class<?> type, List<FieldSpec> specs, Map<String, FieldSpec> names, Shape shape) {

  /** A record's constructor and its parameters, looked up once: documents come by thousands. */
  record Shape(Constructor<?> constructor, List<Parameter> parameters) {}

  /** A parameter; {@code inner} is there for a record of fields inside the record. */
  private record Parameter(String key, Class<?> type, Optional<Shape> inner) {}

  public Fields {
    specs = List.copyOf(specs);
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /**
   * The fields of a record whose components are all described, those of records inside it among
   * them.
   */
  public static Fields of(Class<? extends Record> type) {
    List<FieldSpec> specs = new ArrayList<>();
    collect(type, Set.of(), specs);
    return new Fields(type, specs, names(specs), shape(type));
  }

  /** The same record for files that have these fields, its own among them. */
  public Fields with(List<FieldSpec> all) {
    return new Fields(type, all, names(all), shape);
  }

  /** The fields by key and by label. */
  public static Map<String, FieldSpec> names(List<FieldSpec> specs) {
    Map<String, FieldSpec> names = new LinkedHashMap<>();
    for (FieldSpec spec : specs) {
      names.put(spec.key(), spec);
      names.put(spec.label().zh(), spec);
    }
    return names;
  }

  private static void collect(Class<?> type, Set<String> required, List<FieldSpec> specs) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (isShared(component)) {
        Requires requires = component.getAnnotation(Requires.class);
        Set<String> keys = requires == null ? Set.of() : Set.of(requires.value());
        collect(component.getType(), keys, specs);
        continue;
      }
      Field field = component.getAnnotation(Field.class);
      if (field == null) {
        throw new IllegalStateException(type + " does not describe " + component.getName());
      }
      specs.add(
          new FieldSpec(
              key(component),
              new Text(field.label(), field.en()),
              new Text(field.what(), field.whatEn()),
              field.required() || required.contains(component.getName()),
              type(component.getGenericType(), field),
              field.vocabulary(),
              field.example()));
    }
  }

  /** Whether a component is a record of fields that several records have. */
  private static boolean isShared(RecordComponent component) {
    return component.getType().isRecord() && component.getAnnotation(Field.class) == null;
  }

  private static String key(RecordComponent component) {
    String key = component.getAnnotation(Field.class).key();
    return key.isEmpty() ? component.getName() : key;
  }

  private static FieldSpec.Type type(Type type, Field field) {
    if (type == String.class) {
      return field.lines() ? FieldSpec.Type.LINES : FieldSpec.Type.TEXT;
    } else if (type == int.class) {
      return FieldSpec.Type.NUMBER;
    } else if (type == BigDecimal.class) {
      return FieldSpec.Type.AMOUNT;
    } else if (type == boolean.class) {
      return FieldSpec.Type.FLAG;
    } else if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class && argument == LocalDate.class) {
        return FieldSpec.Type.DATE;
      } else if (generic.getRawType() == Optional.class && argument == LocalDateTime.class) {
        return FieldSpec.Type.MOMENT;
      } else if (generic.getRawType() == List.class && argument == String.class) {
        return FieldSpec.Type.TEXTS;
      } else if (generic.getRawType() == List.class && argument == Reference.class) {
        return references(field);
      }
    }
    return FieldSpec.Type.STRUCTURE;
  }

  private static FieldSpec.Type references(Field field) {
    if (field.addresses()) {
      return FieldSpec.Type.ADDRESSES;
    }
    return field.files() ? FieldSpec.Type.FILES : FieldSpec.Type.REFERENCES;
  }

  /**
   * Makes the record; what is missing is empty, false or 0.
   *
   * @param values by key; structures as the kind's own types
   */
  public Object make(Map<String, Object> values) {
    return make(shape, values);
  }

  private static Object make(Shape shape, Map<String, Object> values) {
    Object[] arguments =
        shape.parameters().stream()
            .map(
                p ->
                    p.inner()
                        .map(inner -> make(inner, values))
                        .orElseGet(() -> argument(p.type(), values.get(p.key()))))
            .toArray();
    try {
      return shape.constructor().newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + shape.constructor(), e);
    }
  }

  private static Shape shape(Class<?> type) {
    List<Parameter> parameters = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean inner = isShared(component);
      parameters.add(
          new Parameter(
              inner ? "" : key(component),
              component.getType(),
              inner ? Optional.of(shape(component.getType())) : Optional.empty()));
    }
    Class<?>[] types = parameters.stream().map(Parameter::type).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      // Records of fields may be their package's own affair.
      constructor.setAccessible(true);
      return new Shape(constructor, List.copyOf(parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record " + type, e);
    }
  }

  private static Object argument(Class<?> type, Object value) {
    if (type == Optional.class) {
      return Optional.ofNullable(value);
    } else if (value != null) {
      return value;
    } else if (type == String.class) {
      return "";
    } else if (type == List.class) {
      return List.of();
    } else if (type == Map.class) {
      return Map.of();
    } else if (type == int.class) {
      return 0;
    } else if (type == BigDecimal.class) {
      return BigDecimal.ZERO;
    } else if (type == boolean.class) {
      return false;
    }
    throw new IllegalStateException("no empty " + type);
  }
}
