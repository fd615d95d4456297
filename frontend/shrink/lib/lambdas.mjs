import {
  arrow,
  call,
  func,
  id,
  isCall,
  isFunction,
  member,
  names,
  object,
  rewrite,
  walk,
} from './tree.mjs';
import { assign, block, declare, literal, statement } from './tree.mjs';

const LAMBDA = /\$lambda\$_\d+_\d+$/;

/**
 * Turns lambdas back into functions. TeaVM makes a class of each, with a field for every value it
 * captures; here all lambdas of an interface share one class, which calls a function, and captured
 * values are parameters of a function around it.
 */
export function foldLambdas(module) {
  const uses = module.uses();
  const tops = module.index();
  const shared = new Map();
  const folded = new Map();
  for (const type of module.classes.values()) {
    const lambda = LAMBDA.test(type.name) && read(module, type, tops, uses);
    if (lambda) folded.set(type.name, lambda);
  }
  const sites = findSites(module, folded);
  for (const [name, lambda] of folded) {
    if (sites.get(name) !== (uses.get(name) ?? 0)) folded.delete(name);
  }
  for (const lambda of folded.values()) {
    lambda.shared = sharedClass(module, shared, lambda);
    curry(lambda);
    module.classes.delete(lambda.type.name);
  }
  module.body = module.body.filter(
    (node) => ![...folded.values()].some((one) => one.type.node === node),
  );
  for (const node of module.code()) replaceSites(node, folded);
  return folded.size;
}

function read(module, type, tops, uses) {
  if (type.parent !== 'jl_Object') return null;
  const own = type.methods.filter((method) =>
    method.value.arguments?.[0]?.name?.startsWith(type.name + '_'),
  );
  if (own.length !== 1) return null;
  const [method] = own;
  const name = method.value.arguments[0].name;
  if (uses.get(name) !== 1) return null;
  const node = tops.get(name);
  const body = node.declarations[0].init;
  if (!isFunction(body) || !onlyReads(body, type)) return null;
  return { type, method, name, node, body };
}

/** Whether the function uses the lambda itself for nothing but what it captured. */
function onlyReads(body, type) {
  const self = body.params[0].name;
  const fields = new Set(type.fields.map((field) => field.name));
  let fine = true;
  names(
    body.body,
    (name, parent) => {
      if (name.name !== self) return;
      const reads =
        parent.type === 'MemberExpression' &&
        parent.object === name &&
        fields.has(parent.property.name);
      if (!reads) fine = false;
    },
    body,
  );
  walk(body.body, (node) => {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : null;
    if (target?.type === 'MemberExpression' && target.object.name === self) fine = false;
  });
  return fine;
}

// ---- where lambdas are made ----

/** `x = new Lambda; x.captured = value; …` in a list of statements. */
function siteAt(statements, at, folded) {
  const set = statements[at].expression;
  if (set?.type !== 'AssignmentExpression' || set.left.type !== 'Identifier') return null;
  const lambda = set.right.type === 'NewExpression' && folded.get(set.right.callee.name);
  if (!lambda) return null;
  const values = new Map();
  const fields = new Set(lambda.type.fields.map((field) => field.name));
  let end = at + 1;
  for (; end < statements.length && values.size < fields.size; end++) {
    const next = statements[end].expression;
    const target =
      next?.type === 'AssignmentExpression' && next.left.type === 'MemberExpression'
        ? next.left
        : null;
    if (!target || target.object.name !== set.left.name || !fields.has(target.property.name)) break;
    values.set(target.property.name, next.right);
  }
  return values.size === fields.size ? { lambda, set, values, end } : null;
}

function findSites(module, folded) {
  const found = new Map([...folded.keys()].map((name) => [name, 0]));
  const note = (name) => found.set(name, found.get(name) + 1);
  for (const node of module.code()) {
    walk(node, (inner, parent) => {
      const list =
        inner.type === 'BlockStatement'
          ? inner.body
          : inner.type === 'SwitchCase'
            ? inner.consequent
            : null;
      for (let i = 0; list && i < list.length; i++) {
        const site = siteAt(list, i, folded);
        if (site && site.lambda.type.fields.length > 0) note(site.lambda.type.name);
      }
      if (inner.type === 'NewExpression' && folded.get(inner.callee.name)?.type.fields.length === 0)
        note(inner.callee.name);
    });
  }
  return found;
}

function replaceSites(root, folded) {
  walk(root, (inner) => {
    const key =
      inner.type === 'BlockStatement' ? 'body' : inner.type === 'SwitchCase' ? 'consequent' : null;
    if (!key) return;
    const list = [];
    for (let i = 0; i < inner[key].length; i++) {
      const site = siteAt(inner[key], i, folded);
      if (site && site.lambda.type.fields.length > 0) {
        const captured = site.lambda.type.fields.map((field) => site.values.get(field.name));
        site.set.right = make(site.lambda, call(site.lambda.name, captured), site.set.right.loc);
        i = site.end - 1;
        list.push({ ...statement(site.set), loc: site.set.loc });
      } else {
        list.push(inner[key][i]);
      }
    }
    inner[key] = list;
  });
  rewrite(root, (inner) => {
    const lambda = inner.type === 'NewExpression' && folded.get(inner.callee.name);
    return lambda ? make(lambda, id(lambda.name), inner.loc) : undefined;
  });
}

const make = (lambda, body, loc) => ({
  type: 'NewExpression',
  callee: id(lambda.shared),
  arguments: [body],
  loc,
});

// ---- the functions ----

/** `(self, x) => …` with the captured values in fields of self: `(captured) => x => …`. */
function curry(lambda) {
  const { body, type } = lambda;
  const self = body.params.shift().name;
  const named = new Map(type.fields.map((field) => [field.name, `captured$${field.name}`]));
  rewrite(body, (node) =>
    node.type === 'MemberExpression' && node.object.name === self && named.has(node.property.name)
      ? id(named.get(node.property.name))
      : undefined,
  );
  if (type.fields.length > 0) {
    lambda.node.declarations[0].init = {
      ...arrow([...named.values()].map(id), body),
      loc: body.loc,
    };
  }
}

// ---- one class for all lambdas of an interface ----

function sharedClass(module, shared, lambda) {
  const { type, method, body } = lambda;
  const others = type.methods.filter((one) => one !== method);
  const key = JSON.stringify([
    type.interfaces,
    method.keys,
    body.params.length,
    others.map((one) => [one.keys, one.value.arguments?.map((argument) => argument.name)]),
  ]);
  if (!shared.has(key)) shared.set(key, addShared(module, shared.size, lambda, others));
  return shared.get(key);
}

function addShared(module, number, { type, method, body }, others) {
  const name = `$lambda${number}`;
  const node = {
    type: 'FunctionDeclaration',
    id: id(name),
    params: [id('f')],
    body: block([statement(assign(member({ type: 'ThisExpression' }, '$f'), id('f')))]),
    async: false,
    generator: false,
  };
  const params = body.params.slice(1).map((_, i) => `p${i}`);
  const invoke = call(member({ type: 'ThisExpression' }, '$f'), params.map(id));
  const value = func(params.map(id), block([{ type: 'ReturnStatement', argument: invoke }]));
  module.body.push(node);
  module.classes.set(name, {
    name,
    node,
    parent: 'jl_Object',
    interfaces: type.interfaces,
    modifiers: 0,
    fields: [{ name: '$f', value: literal(null) }],
    ownConstructor: true,
    methods: [{ keys: method.keys, value }, ...others],
  });
  return name;
}
