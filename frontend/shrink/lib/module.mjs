import { parse } from 'acorn';
import { isCall, isFunction, names, walk } from './tree.mjs';

const OBJECT = 'jl_Object';

/**
 * A module as TeaVM writes it with readable names: its statements, one declaration each, and what
 * it says about classes.
 */
export class Module {
  /** @param {string} source */
  constructor(source) {
    this.ast = parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    this.body = this.ast.body.flatMap(apart);
    this.checkNames();
    this.classes = new Map();
    this.body = this.body.filter((node) => !this.readClasses(node));
    const tops = this.index();
    for (const type of this.classes.values()) this.readConstructor(type, tops);
  }

  /** The statement of a top-level function or variable by its name. */
  index() {
    const tops = new Map();
    for (const node of this.body) {
      for (const name of declared(node)) tops.set(name, node);
    }
    return tops;
  }

  /** How often each name is used, declarations not counted. */
  uses() {
    const counts = new Map();
    const count = (node, parent) => {
      if (isDeclaration(node, parent)) return;
      counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
    };
    for (const node of this.body) names(node, count);
    for (const type of this.classes.values()) {
      for (const method of type.methods) names(method.value, count);
    }
    return counts;
  }

  /** Everything in the module that is code: statements, and methods of classes. */
  *code() {
    yield* this.body;
    for (const type of this.classes.values()) {
      for (const method of type.methods) yield method.value;
    }
  }

  /** The passes tell names apart by nothing but their text, so no local one may hide another. */
  checkNames() {
    const tops = new Set(this.body.flatMap(declared));
    for (const node of this.body) {
      walk(node, (inner) => {
        if (inner === node) return;
        const bound = isFunction(inner)
          ? inner.params
          : inner.type === 'VariableDeclarator'
            ? [inner.id]
            : [];
        for (const { name } of bound) {
          if (tops.has(name) && !declared(node).includes(name)) {
            throw new Error(`The local name ${name} hides one of the module`);
          }
        }
      });
    }
  }

  // ---- classes ----

  readClasses(node) {
    if (node.type !== 'ExpressionStatement') return false;
    if (isCall(node.expression, '$rt_packages')) return true;
    if (!isCall(node.expression, '$rt_metadata')) return false;
    const data = node.expression.arguments[0].elements;
    for (let i = 0; i < data.length;) {
      const type = { name: data[i++].name, fields: [], ownConstructor: null };
      if (data[i++].value !== 0) i++; // its name for people, and the package of it
      type.parent = data[i++].name ?? null;
      type.interfaces = data[i++].elements.map((element) => element.name);
      type.modifiers = data[i++].value;
      if (data[i++].value !== 0) throw new Error(`${type.name} is asked for what it lies in`);
      i++; // its static initializer, which only reflection would call
      type.methods = readMethods(data[i++]);
      this.classes.set(type.name, type);
    }
    return true;
  }

  readConstructor(type, tops) {
    const node = tops.get(type.name);
    type.node = node;
    if (node.type !== 'FunctionDeclaration') return;
    for (const part of node.body.body) {
      const set = part.expression;
      if (set?.type === 'AssignmentExpression') {
        type.fields.push({ name: set.left.property.name, value: set.right });
      }
    }
  }

  /** Whether objects of a class have no fields but their own. */
  isPlain(type) {
    let above = type.parent;
    while (above !== null) {
      const parent = this.classes.get(above);
      if (above !== OBJECT && parent.fields.length > 0) return false;
      above = parent.parent;
    }
    return true;
  }
}

/** The names that a statement declares. */
export function declared(node) {
  if (node.type === 'FunctionDeclaration') return [node.id.name];
  if (node.type === 'VariableDeclaration') return node.declarations.map((one) => one.id.name);
  return [];
}

function isDeclaration(node, parent) {
  if (parent?.type === 'VariableDeclarator') return parent.id === node;
  return parent?.type === 'FunctionDeclaration' && parent.id === node;
}

function apart(node) {
  if (node.type !== 'VariableDeclaration') return [node];
  return node.declarations.map((one) => ({ ...node, declarations: [one] }));
}

function readMethods(node) {
  if (node.type !== 'ArrayExpression') return [];
  const methods = [];
  for (let i = 0; i < node.elements.length; i += 2) {
    const key = node.elements[i];
    const keys = key.type === 'ArrayExpression' ? key.elements : [key];
    if (keys.length > 1) throw new Error(`A method has several names: ${keys[0].value}`);
    methods.push({ keys: keys.map((one) => one.value), value: node.elements[i + 1] });
  }
  return methods;
}
