import { isCall, member, rewrite } from './tree.mjs';

const WRAPPER = /^\$rt_wrapFunction\d$/;

/**
 * Calls methods as such where TeaVM calls the function behind them, if no subclass has another one.
 * The function is then needed as a method only, and moves into its class.
 */
export function callMethods(module) {
  const owners = new Map();
  for (const type of module.classes.values()) {
    for (const method of type.methods) {
      const name = WRAPPER.test(method.value.callee?.name) && method.value.arguments[0].name;
      if (name) owners.set(name, [...(owners.get(name) ?? []), { type, key: method.keys[0] }]);
    }
  }
  const overridden = findOverridden(module);
  const keys = new Map();
  for (const [name, [owner, ...others]] of owners) {
    if (others.length === 0 && !overridden.has(`${owner.type.name}.${owner.key}`))
      keys.set(name, owner.key);
  }
  for (const name of elsewhere(module, keys)) keys.delete(name);
  for (const node of module.code()) {
    rewrite(node, (inner) => {
      const key = isCall(inner) && keys.get(inner.callee.name);
      if (!key) return undefined;
      const [self, ...given] = inner.arguments;
      return { ...inner, callee: member(self, key), arguments: given };
    });
  }
  return keys.size;
}

/** The methods, `Class.key`, of which a subclass has its own. */
function findOverridden(module) {
  const found = new Set();
  for (const type of module.classes.values()) {
    const keys = type.methods.flatMap((method) => method.keys);
    for (let above = type.parent; above !== null; above = module.classes.get(above).parent) {
      keys.forEach((key) => found.add(`${above}.${key}`));
    }
  }
  return found;
}

/** The functions that are used otherwise than by being called with an object. */
function elsewhere(module, keys) {
  const found = new Set();
  for (const node of module.code()) {
    if (isWrapped(node)) continue;
    rewrite(node, (inner, parent, key) => {
      if (inner.type !== 'Identifier' || !keys.has(inner.name)) return;
      const declares = parent.type === 'VariableDeclarator' && key === 'id';
      const calls =
        parent.type === 'CallExpression' &&
        key === 'callee' &&
        parent.arguments.length > 0 &&
        parent.arguments[0].type !== 'Literal';
      if (!declares && !calls) found.add(inner.name);
    });
  }
  return found;
}

const isWrapped = (node) => isCall(node) && WRAPPER.test(node.callee.name);
