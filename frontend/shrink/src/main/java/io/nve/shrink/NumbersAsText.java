package io.nve.shrink;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Has {@link Doubles} write and read numbers. TeaVM carries tables of all powers of ten for it,
 * which do not compress: a tenth of the module.
 */
final class NumbersAsText implements ClassHolderTransformer {
  private static final String BUILDER = "java.lang.AbstractStringBuilder";

  @Override
  public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
    if (cls.getName().equals("java.lang.Double")) {
      parse(method(cls, new MethodDescriptor("parseDouble", String.class, double.class)), context);
    } else if (cls.getName().equals(BUILDER)) {
      for (MethodHolder method : cls.getMethods()) {
        if (method.getName().equals("insert")
            && method.parameterCount() == 2
            && method.parameterType(1) == ValueType.DOUBLE) {
          insert(method, context);
        }
      }
    }
  }

  private static MethodHolder method(ClassHolder cls, MethodDescriptor descriptor) {
    MethodHolder method = cls.getMethod(descriptor);
    if (method == null) {
      throw new IllegalStateException(cls.getName() + " has no " + descriptor);
    }
    return method;
  }

  private static void parse(MethodHolder method, ClassHolderTransformerContext context) {
    ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
    program
        .invoke(Doubles.class, "parse", double.class, program.var(1, String.class))
        .returnValue();
  }

  private static void insert(MethodHolder method, ClassHolderTransformerContext context) {
    ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
    program
        .var(0, ValueType.object(BUILDER))
        .invokeVirtual(
            "insert",
            method.getResultType(),
            program.var(1, int.class),
            program.invoke(Doubles.class, "text", String.class, program.var(2, double.class)))
        .returnValue();
  }
}
