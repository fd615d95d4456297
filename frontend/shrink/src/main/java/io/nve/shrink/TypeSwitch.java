package io.nve.shrink;

import java.util.List;
import org.teavm.classlib.impl.SwitchBootstrapSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.PhiEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.IntegerConstantInstruction;

/**
 * Switches over types as a chain of questions. TeaVM's own begin at any of them, for the sake of
 * guards that say no; where there are none, as nearly everywhere, that is dead weight.
 */
final class TypeSwitch implements BootstrapMethodSubstitutor {
  private final BootstrapMethodSubstitutor general = new SwitchBootstrapSubstitutor();

  @Override
  public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter program) {
    boolean typesOnly =
        site.getBootstrapArguments().stream()
            .allMatch(one -> one.getKind() == RuntimeConstant.TYPE);
    Variable restart = site.getArguments().get(1).getVariable();
    if (!typesOnly || !isZero(restart, program)) {
      return general.substitute(site, program);
    }
    return chain(site.getArguments().get(0), site.getBootstrapArguments(), program);
  }

  /** Whether a variable is set once, to zero. */
  private static boolean isZero(Variable variable, ProgramEmitter program) {
    boolean zero = false;
    for (BasicBlock block : program.getProgram().getBasicBlocks()) {
      if (block.getPhis().stream()
          .anyMatch(phi -> phi.getReceiver().getIndex() == variable.getIndex())) {
        return false;
      }
      for (Instruction instruction : block) {
        if (instruction instanceof IntegerConstantInstruction constant
            && constant.getReceiver().getIndex() == variable.getIndex()) {
          if (zero || constant.getConstant() != 0) {
            return false;
          }
          zero = true;
        }
      }
    }
    return zero;
  }

  private static ValueEmitter chain(
      ValueEmitter target, List<RuntimeConstant> types, ProgramEmitter program) {
    BasicBlock joint = program.prepareBlock();
    PhiEmitter result = program.phi(ValueType.INTEGER, joint);
    program
        .when(() -> target.isNull())
        .thenDo(() -> {
          program.constant(-1).propagateTo(result);
          program.jump(joint);
        });
    for (int i = 0; i < types.size(); i++) {
      int index = i;
      program
          .when(() -> target.instanceOf(types.get(index).getValueType()).isTrue())
          .thenDo(() -> {
            program.constant(index).propagateTo(result);
            program.jump(joint);
          });
    }
    program.constant(types.size()).propagateTo(result);
    program.jump(joint);
    program.enter(joint);
    return result.getValue();
  }
}
