/** Walking and building syntax trees of the ESTree kind. */

const SKIPPED = new Set(['type', 'loc', 'start', 'end', 'raw']);

/** Calls `visit(child, key, index)` for every child node. */
export function children(node, visit) {
  for (const key in node) {
    if (SKIPPED.has(key)) continue;
    const value = node[key];
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        if (value[i] && typeof value[i].type === 'string') visit(value[i], key, i);
      }
    } else if (value && typeof value.type === 'string') {
      visit(value, key, -1);
    }
  }
}

/** Visits a tree from the top. Where `enter` returns false, what is below is left out. */
export function walk(node, enter, parent = null) {
  if (enter(node, parent) === false) return;
  children(node, (child) => walk(child, enter, node));
}

/** Replaces nodes from the bottom: `change` returns another node, or nothing to keep this one. */
export function rewrite(node, change, parent = null, key = '') {
  children(node, (child, name, index) => {
    const other = rewrite(child, change, node, name);
    if (other === child) return;
    if (index < 0) node[name] = other;
    else node[name][index] = other;
  });
  return change(node, parent, key) ?? node;
}

/** Whether an identifier is a reference or a binding, and not the name of a property. */
export function isName(node, parent) {
  if (node.type !== 'Identifier') return false;
  if (!parent) return true;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent.type === 'Property' || parent.type === 'MethodDefinition') {
    return parent.value === node || parent.computed;
  }
  if (parent.type === 'ExportSpecifier') return parent.local === node;
  return !['LabeledStatement', 'BreakStatement', 'ContinueStatement'].includes(parent.type);
}

/** Calls `visit(identifier, parent)` for every name that is no property. */
export function names(node, visit, parent = null) {
  walk(
    node,
    (inner, above) => {
      if (isName(inner, above)) visit(inner, above);
    },
    parent,
  );
}

export const id = (name) => ({ type: 'Identifier', name });
export const literal = (value) => ({ type: 'Literal', value });
export const call = (callee, args) => ({
  type: 'CallExpression',
  callee: typeof callee === 'string' ? id(callee) : callee,
  arguments: args,
  optional: false,
});
export const member = (object, name) => ({
  type: 'MemberExpression',
  object,
  property: id(name),
  computed: false,
  optional: false,
});
export const assign = (left, right) => ({
  type: 'AssignmentExpression',
  operator: '=',
  left,
  right,
});
export const statement = (expression) => ({ type: 'ExpressionStatement', expression });
export const block = (body) => ({ type: 'BlockStatement', body });
export const declare = (name, init, kind = 'let') => ({
  type: 'VariableDeclaration',
  kind,
  declarations: [{ type: 'VariableDeclarator', id: id(name), init }],
});
export const arrow = (params, body) => ({
  type: 'ArrowFunctionExpression',
  params,
  body,
  expression: body.type !== 'BlockStatement',
  async: false,
  generator: false,
});
export const func = (params, body) => ({
  type: 'FunctionExpression',
  id: null,
  params,
  body,
  async: false,
  generator: false,
});
export const object = (members) => ({
  type: 'ObjectExpression',
  properties: members.map(([name, value, method = false]) => ({
    type: 'Property',
    key: id(name),
    value,
    kind: 'init',
    method,
    shorthand: false,
    computed: false,
  })),
});
export const array = (elements) => ({ type: 'ArrayExpression', elements });

export const isCall = (node, name) =>
  node?.type === 'CallExpression' &&
  node.callee.type === 'Identifier' &&
  (name === undefined || node.callee.name === name);
export const isFunction = (node) =>
  node?.type === 'ArrowFunctionExpression' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'FunctionDeclaration';

/** The variable that a statement gives a new object to, and the making of it. */
export function makes(node) {
  if (node.type === 'VariableDeclaration') {
    const [one] = node.declarations;
    return one.init?.type === 'NewExpression' ? { name: one.id.name, value: one.init } : null;
  }
  const set = node.type === 'ExpressionStatement' && node.expression;
  return set &&
    set.type === 'AssignmentExpression' &&
    set.left.type === 'Identifier' &&
    set.right.type === 'NewExpression'
    ? { name: set.left.name, value: set.right }
    : null;
}
