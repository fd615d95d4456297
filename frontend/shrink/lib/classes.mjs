import { parse } from 'acorn';
import {
  array,
  block,
  call,
  declare,
  func,
  id,
  isCall,
  isFunction,
  names,
  object,
  rewrite,
  statement,
  walk,
  arrow,
} from './tree.mjs';
import { declared } from './module.mjs';

const OBJECT = 'jl_Object';

/** Leaves out of every class the interfaces that nobody asks for. */
export function dropInterfaces(module) {
  const uses = module.uses();
  const asked = (name) => (uses.get(name) ?? 0) > 0;
  const needed = (name) => {
    const above = module.classes.get(name)?.interfaces.flatMap(needed) ?? [];
    return asked(name) ? [name, ...above] : above;
  };
  for (const type of module.classes.values()) {
    type.interfaces = [...new Set(type.interfaces.flatMap(needed))];
  }
}

/** Leaves out the classes of which there are no objects and for which nobody asks. */
export function dropClasses(module) {
  for (;;) {
    const uses = module.uses();
    for (const type of module.classes.values()) {
      for (const name of [type.parent, ...type.interfaces]) {
        uses.set(name, (uses.get(name) ?? 0) + 1);
      }
    }
    const unused = [...module.classes.values()].filter((type) => !uses.get(type.name));
    if (unused.length === 0) return;
    const nodes = new Set(unused.map((type) => type.node));
    module.body = module.body.filter((node) => !nodes.has(node));
    for (const type of unused) module.classes.delete(type.name);
  }
}

/** Moves functions that are used as a method only into their classes. */
export function inlineMethods(module) {
  const uses = module.uses();
  const tops = module.index();
  const moved = new Set();
  for (const type of module.classes.values()) {
    for (const method of type.methods) {
      const wrapped =
        /^\$rt_wrapFunction\d$/.test(method.value.callee?.name) && method.value.arguments[0].name;
      if (!wrapped || uses.get(wrapped) !== 1) continue;
      const node = tops.get(wrapped);
      if (node?.type !== 'VariableDeclaration' || !isFunction(node.declarations[0].init)) continue;
      method.value = asMethod(node.declarations[0].init);
      moved.add(node);
    }
  }
  module.body = module.body.filter((node) => !moved.has(node));
  return moved.size;
}

function asMethod(lambda) {
  const [self, ...params] = lambda.params;
  let assigned = false;
  let count = 0;
  let nested = false;
  names(
    lambda.body,
    (name, parent) => {
      if (name.name !== self.name) return;
      count++;
      if (parent.type === 'AssignmentExpression' && parent.left === name) assigned = true;
    },
    lambda,
  );
  walk(lambda.body, (node) => {
    if (node.type === 'FunctionExpression') nested = true;
  });
  const body =
    lambda.body.type === 'BlockStatement'
      ? lambda.body
      : block([{ type: 'ReturnStatement', argument: lambda.body }]);
  if (assigned || nested || count > 3)
    body.body.unshift(declare(self.name, { type: 'ThisExpression' }));
  else {
    rewrite(body, (node, parent, key) =>
      node.type === 'Identifier' &&
      node.name === self.name &&
      !(parent.type === 'MemberExpression' && key === 'property' && !parent.computed)
        ? { type: 'ThisExpression', loc: node.loc }
        : undefined,
    );
  }
  return { ...func(params, body), loc: lambda.loc };
}

/** Writes what is left of the classes as calls of one small function. */
export function writeClasses(module) {
  const lines = [...module.classes.values()].map((type) =>
    statement(call('$rt_type', trimmed(type))),
  );
  const at = module.body.findLastIndex((node) => isCall(node.expression, '$rt_stringPool'));
  module.body.splice(at, 0, ...lines);
  const place = module.body.findIndex((node) => declared(node).includes('$rt_metadata'));
  module.body[place] = runtime();
}

/** The arguments for a class, without those at the end that are as usual. */
function trimmed(type) {
  const nothing = { type: 'Literal', value: 0 };
  const methods = type.methods.map(({ keys: [key], value }) => [
    key,
    value,
    value.type === 'FunctionExpression',
  ]);
  const given = [
    methods.length > 0 ? object(methods) : null,
    type.parent === OBJECT ? null : type.parent === null ? nothing : id(type.parent),
    ...type.interfaces.map(id),
  ];
  const end = given.findLastIndex((part) => part !== null);
  const usual = [nothing, id(OBJECT)];
  return [id(type.name), ...given.slice(0, end + 1).map((part, i) => part ?? usual[i])];
}

// What stands in for $rt_metadata: nobody asks for names, modifiers and the like.
const runtime = () =>
  parse(
    `let $rt_type = (cls, methods, parent = jl_Object, ...interfaces) => {
     let prototype = parent ? Object.create(parent.prototype) : {};
     prototype.constructor = cls;
     cls.prototype = Object.assign(prototype, methods || {});
     cls[$rt_meta] = $rt_newClassMetadata({ binaryName: "L;", parent: parent || null, superinterfaces: interfaces });
   };`,
    { ecmaVersion: 'latest', sourceType: 'module' },
  ).body[0];
