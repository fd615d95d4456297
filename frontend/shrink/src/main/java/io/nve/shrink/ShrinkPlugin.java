package io.nve.shrink;

import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** What TeaVM finds on the class path of its compiler, and installs behind its own plugins. */
@After(JCLPlugin.class)
public final class ShrinkPlugin implements TeaVMPlugin {
  private static final String BOOTSTRAPS = "java.lang.runtime.SwitchBootstraps";

  /** Called by TeaVM. */
  public ShrinkPlugin() {}

  @Override
  public void install(TeaVMHost host) {
    host.add(new NumbersAsText());
    TypeSwitch typeSwitch = new TypeSwitch();
    host.add(
        new MethodReference(
            BOOTSTRAPS,
            "typeSwitch",
            ValueType.object("java.lang.invoke.MethodHandles$Lookup"),
            ValueType.object("java.lang.String"),
            ValueType.object("java.lang.invoke.MethodType"),
            ValueType.arrayOf(ValueType.object("java.lang.Object")),
            ValueType.object("java.lang.invoke.CallSite")),
        typeSwitch);
  }
}
