package io.nve;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Like {@link Impurity}, for what no call shows: single instructions that do otherwise in
 * JavaScript. Some can be right, when what they work on was checked before; such places are {@link
 * #allowed}, each after a look.
 *
 * @param name what it is
 * @param reason what goes wrong, and what to do instead
 * @param finder whether a method has it
 * @param allowed the methods, as {@code Type.method}, that may
 */
record BytecodeImpurity(
    String name, String reason, BiPredicate<ClassNode, MethodNode> finder, Set<String> allowed) {

  static final List<BytecodeImpurity> ALL =
      List.of(
          of(
                  "division by what may be 0",
                  "there, whole numbers divided by 0 give 0 or end the program; ask before",
                  BytecodeImpurity::divides)
              .allowing("FrameGrid.period", "PictureHash.begin", "SpeedMap$Constant.<init>")
              .allowing("FrameRate.<init>", "FrameRate.of", "FrameRate.nominal")
              .allowing("FrameRate.greatestCommonDivisor", "Ticks.divide", "Ticks.overflows")
              .allowing("Timecode.dropFrameLabel", "Timecode.toString", "Speeds.of", "Labels.of"),
          of(
                  "casts of doubles to whole numbers",
                  "there, what does not fit wraps around, and not-a-number fails; ask before",
                  (type, method) -> has(method, Opcodes.D2I, Opcodes.D2L))
              .allowing("Angle.quarter", "FrameRate.of", "Geometry.whole", "MarkerColor.part")
              .allowing("Media.url", "NumberText.of", "OtioTime.fraction", "OtioTime.ticks")
              .allowing("Parameter.clamped", "ShortestDigits.estimatePoint", "Speeds.nearest")
              .allowing("ShortestDigits.setDigits", "SpeedMap$Ramp.sourceAt", "PlainText.whole")
              .allowing("Ticks.ofSeconds", "Integers.read", "Integers.append", "EntityStream.clip"),
          of(
              "floats",
              "there, they have the digits of doubles",
              (type, method) ->
                  has(method, Opcodes.D2F, Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV)),
          of(
                  "texts of doubles",
                  "there, the smallest have more digits; JsonWriter writes all the same everywhere",
                  BytecodeImpurity::writesDoubles)
              // Infinities and not-a-number; and limits that we chose.
              .allowing("JsonWriter.writeReal", "OddNumbers.hide", "Parameter.check"),
          of(
              "catching what only a JVM throws",
              "there, nothing is thrown for null, a wrong cast, a wrong index or 0; ask before",
              BytecodeImpurity::catchesMore),
          of(
                  "equality of records with doubles",
                  "there, the generated equals takes -0.0 for 0.0; write it out with Double.compare",
                  BytecodeImpurity::comparesDoubles)
              // What a frame comes to, which the core never compares; and what has no -0.0.
              .allowing("Affine.equals", "Pose.equals", "StereoGain.equals", "DrawnPicture.equals")
              .allowing("DrawnAdjustment.equals", "DrawnCrossing.equals", "Geometry$Fitted.equals")
              .allowing("Parameter.equals", "SetKeyframe.equals")
              .allowing("TitleSpec.equals", "TitleSpec$Shadow.equals"));

  private static final Set<String> TEXTS =
      Set.of("java/lang/Double", "java/lang/String", "java/lang/StringBuilder");
  private static final String EXPECTED = "io/nve/error/EditorException";
  private static final String OF_SWITCH = "java/lang/NoSuchFieldError";
  private static final String IMPOSSIBLE = "java/lang/MatchException";

  private static BytecodeImpurity of(
      String name, String reason, BiPredicate<ClassNode, MethodNode> finder) {
    return new BytecodeImpurity(name, reason, finder, Set.of());
  }

  private BytecodeImpurity allowing(String... places) {
    Set<String> all = new TreeSet<>(allowed);
    all.addAll(List.of(places));
    return new BytecodeImpurity(name, reason, finder, all);
  }

  /** Returns where it is in some classes, as {@code Type.method}. */
  Set<String> in(Collection<ClassNode> classes) {
    Set<String> found = new TreeSet<>();
    for (ClassNode type : classes) {
      for (MethodNode method : type.methods) {
        String place = type.name.substring(type.name.lastIndexOf('/') + 1) + "." + method.name;
        if (finder.test(type, method) && !allowed.contains(place)) {
          found.add(place);
        }
      }
    }
    return found;
  }

  private static boolean has(MethodNode method, int... opcodes) {
    for (AbstractInsnNode each : method.instructions) {
      for (int opcode : opcodes) {
        if (each.getOpcode() == opcode) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean divides(ClassNode type, MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      boolean division =
          switch (each.getOpcode()) {
            case Opcodes.IDIV, Opcodes.IREM, Opcodes.LDIV, Opcodes.LREM -> true;
            default ->
                each instanceof MethodInsnNode call
                    && call.owner.equals("java/lang/Math")
                    && (call.name.startsWith("floor") || call.name.startsWith("ceil"))
                    && Type.getArgumentTypes(call.desc).length == 2;
          };
      if (division && !isConstant(each.getPrevious())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstant(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return node instanceof LdcInsnNode
        || (opcode >= Opcodes.ICONST_1 && opcode <= Opcodes.ICONST_5)
        || opcode == Opcodes.LCONST_1
        || opcode == Opcodes.BIPUSH
        || opcode == Opcodes.SIPUSH;
  }

  private static boolean writesDoubles(ClassNode type, MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      boolean written =
          switch (each) {
            case InvokeDynamicInsnNode concat ->
                concat.name.equals("makeConcatWithConstants") && takesDouble(concat.desc);
            case MethodInsnNode call -> TEXTS.contains(call.owner) && writesDouble(call);
            default -> false;
          };
      if (written) {
        return true;
      }
    }
    return false;
  }

  private static boolean writesDouble(MethodInsnNode call) {
    return call.owner.equals("java/lang/Double")
        ? call.name.equals("toString")
        : takesDouble(call.desc);
  }

  private static boolean takesDouble(String descriptor) {
    for (Type each : Type.getArgumentTypes(descriptor)) {
      if (each.getSort() == Type.DOUBLE || each.getSort() == Type.FLOAT) {
        return true;
      }
    }
    return false;
  }

  private static boolean catchesMore(ClassNode type, MethodNode method) {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      boolean expected =
          block.type == null || block.type.equals(EXPECTED) || block.type.equals(OF_SWITCH);
      if (!expected && !isOfPattern(block.handler)) {
        return true;
      }
    }
    return false;
  }

  /** A pattern that takes a record apart wraps what its accessors throw. */
  private static boolean isOfPattern(AbstractInsnNode handler) {
    AbstractInsnNode at = handler;
    for (int i = 0; i < 6 && at != null; i++) {
      if (at.getOpcode() == Opcodes.NEW
          && at instanceof TypeInsnNode made
          && made.desc.equals(IMPOSSIBLE)) {
        return true;
      }
      at = at.getNext();
    }
    return false;
  }

  private static boolean comparesDoubles(ClassNode type, MethodNode method) {
    return method.name.equals("equals")
        && has(method, Opcodes.INVOKEDYNAMIC)
        && "java/lang/Record".equals(type.superName)
        && type.fields.stream().anyMatch(BytecodeImpurity::isDouble);
  }

  private static boolean isDouble(FieldNode field) {
    boolean component = (field.access & Opcodes.ACC_STATIC) == 0;
    return component && (field.desc.equals("D") || field.desc.equals("F"));
  }
}
