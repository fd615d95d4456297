package io.nve;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds arithmetic of doubles whose parentheses the compiler to JavaScript drops. It takes {@code
 * +} and {@code *} for associative and writes {@code a * (b / c)} as {@code a * b / c}, which
 * rounds otherwise. That happens to {@code a + (b ± c)} and to {@code a * (b · c)}, also where the
 * right side comes out of a variable, a parameter or a method that may be written in place. A
 * variable that is read twice never is, and neither is one that has its value from two places.
 *
 * <p>The cure is to have the simple side on the right: {@code b / c * a} is the same to the bit.
 * Where both sides are compound, a sign does it: {@code -(a / b * -(c / d))}.
 */
final class LostParentheses {
  /** What a double may be when it is written in place. */
  private enum Shape {
    SUM,
    PRODUCT
  }

  private final Collection<ClassNode> classes;
  private final Map<String, Set<Shape>> returned = new HashMap<>();
  private final Map<String, Set<Shape>> parameters = new HashMap<>();
  private final Set<String> found = new TreeSet<>();
  private final Map<Object, Integer> reads = new HashMap<>();
  private boolean changed;

  private LostParentheses(Collection<ClassNode> classes) {
    this.classes = classes;
  }

  /** Returns the places in some classes, as {@code Type.method:line}. */
  static Set<String> in(Collection<ClassNode> classes) throws AnalyzerException {
    LostParentheses search = new LostParentheses(classes);
    do {
      search.changed = false;
      search.found.clear();
      search.look();
    } while (search.changed);
    return search.found;
  }

  private void look() throws AnalyzerException {
    for (ClassNode type : classes) {
      for (MethodNode method : type.methods) {
        Frame<SourceValue>[] frames = new Analyzer<>(new Origins()).analyze(type.name, method);
        reads.clear();
        for (int i = 0; i < frames.length; i++) {
          if (frames[i] != null && method.instructions.get(i) instanceof VarInsnNode load) {
            countRead(load, frames[i]);
          }
        }
        for (int i = 0; i < frames.length; i++) {
          if (frames[i] != null) {
            look(type, method, method.instructions.get(i), frames[i]);
          }
        }
      }
    }
  }

  private void countRead(VarInsnNode load, Frame<SourceValue> frame) {
    if (load.getOpcode() == Opcodes.DLOAD) {
      reads.merge(origin(frame.getLocal(load.var)), 1, Integer::sum);
    }
  }

  private void look(
      ClassNode type, MethodNode method, AbstractInsnNode instruction, Frame<SourceValue> frame) {
    switch (instruction.getOpcode()) {
      case Opcodes.DADD -> check(Shape.SUM, type, method, instruction, frame);
      case Opcodes.DMUL -> check(Shape.PRODUCT, type, method, instruction, frame);
      case Opcodes.DRETURN ->
          learn(returned, key(method.name, method.desc), shapes(top(frame), method));
      default -> {
        if (instruction instanceof MethodInsnNode call) {
          arguments(call, method, frame);
        }
      }
    }
  }

  private void check(
      Shape shape,
      ClassNode type,
      MethodNode method,
      AbstractInsnNode instruction,
      Frame<SourceValue> frame) {
    if (shapes(top(frame), method).contains(shape)) {
      String simple = type.name.substring(type.name.lastIndexOf('/') + 1);
      found.add(simple + "." + method.name + ":" + line(instruction));
    }
  }

  private void arguments(MethodInsnNode call, MethodNode method, Frame<SourceValue> frame) {
    Type[] types = Type.getArgumentTypes(call.desc);
    for (int i = 0; i < types.length; i++) {
      if (types[i].getSort() == Type.DOUBLE) {
        SourceValue value = frame.getStack(frame.getStackSize() - types.length + i);
        String parameter = key(call.name, call.desc) + "#" + i;
        learn(parameters, parameter, shapes(value, method));
      }
    }
  }

  private void learn(Map<String, Set<Shape>> known, String key, Set<Shape> shapes) {
    changed |= known.computeIfAbsent(key, k -> EnumSet.noneOf(Shape.class)).addAll(shapes);
  }

  private Set<Shape> shapes(SourceValue value, MethodNode method) {
    if (reads.getOrDefault(origin(value), 0) > 1) {
      return Set.of();
    }
    if (value instanceof Parameter parameter) {
      return parameters.getOrDefault(
          key(method.name, method.desc) + "#" + parameter.index, Set.of());
    }
    if (value.insns.size() != 1) {
      return Set.of();
    }
    AbstractInsnNode instruction = value.insns.iterator().next();
    return switch (instruction.getOpcode()) {
      case Opcodes.DADD, Opcodes.DSUB -> Set.of(Shape.SUM);
      case Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM -> Set.of(Shape.PRODUCT);
      default ->
          instruction instanceof MethodInsnNode call
              ? returned.getOrDefault(key(call.name, call.desc), Set.of())
              : Set.of();
    };
  }

  /** Returns where a value is from: a parameter, or instructions. */
  private static Object origin(SourceValue value) {
    return value instanceof Parameter ? value : value.insns;
  }

  private static SourceValue top(Frame<SourceValue> frame) {
    return frame.getStack(frame.getStackSize() - 1);
  }

  /** The owner is left out: a call of an interface may reach any method of that name. */
  private static String key(String method, String descriptor) {
    return method + descriptor;
  }

  private static int line(AbstractInsnNode instruction) {
    for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
      if (at instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }

  /** A value that comes from a caller. */
  private static final class Parameter extends SourceValue {
    private final int index;

    Parameter(int size, int index) {
      super(size);
      this.index = index;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Parameter that && index == that.index && size == that.size;
    }

    @Override
    public int hashCode() {
      return index;
    }
  }

  /** Follows values through variables to the instructions that make them. */
  private static final class Origins extends SourceInterpreter {
    private int next;

    Origins() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue newParameterValue(boolean instance, int local, Type type) {
      if (local == 0) {
        next = 0;
      }
      if (instance && local == 0) {
        return super.newParameterValue(true, local, type);
      }
      return new Parameter(type.getSize(), next++);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return value;
    }
  }
}
