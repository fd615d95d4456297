import { block, call, declare, id, isCall, isFunction, makes, names, walk } from './tree.mjs';

const INIT = /__init_\d*$/;

/**
 * Has objects made by one call: where TeaVM writes `x = new X; …; init(x, a)`, what initializes an
 * X now makes it as well. What subclasses call too stays, and TeaVM's own factory is called.
 */
export function makeByCall(module) {
  const tops = module.index();
  const inits = findInits(module, tops);
  const factories = findFactories(module, inits);
  const sites = new Map([...inits.keys()].map((name) => [name, 0]));
  const factoryNodes = new Set([...factories.values()].map((factory) => factory.node));
  for (const node of module.code()) {
    if (!factoryNodes.has(node))
      eachSite(node, inits, ({ name }) => sites.set(name, sites.get(name) + 1));
  }
  const uses = module.uses();
  const made = new Map();
  for (const [name, init] of inits) {
    const factory = factories.get(name);
    const others = uses.get(name) - sites.get(name) - (factory ? 1 : 0);
    if (others === 0) made.set(name, factory ? factory.name : name);
    else if (factory) made.set(name, factory.name);
    init.whole = others === 0;
  }
  for (const node of module.code()) {
    if (!factoryNodes.has(node))
      eachSite(
        node,
        inits,
        (site) => made.has(site.name) && replaceSite(site, made.get(site.name)),
      );
  }
  const gone = new Set();
  for (const [name, target] of made) {
    const init = inits.get(name);
    if (!init.whole) continue;
    becomeFactory(init);
    const factory = factories.get(name);
    if (!factory) continue;
    gone.add(factory.node);
    init.node.declarations[0].id = id(target);
  }
  module.body = module.body.filter((node) => !gone.has(node));
  return made.size;
}

/** The initializers that run to their end, and the class of what they initialize. */
function findInits(module, tops) {
  const inits = new Map();
  for (const [name, node] of tops) {
    const body =
      node.type === 'VariableDeclaration' && INIT.test(name) ? node.declarations[0].init : null;
    if (!isFunction(body) || body.params.length === 0 || body.body.type !== 'BlockStatement')
      continue;
    const type = module.classes.get(name.replace(INIT, ''));
    if (type && !leaves(body, body.params[0].name)) inits.set(name, { name, node, body, type });
  }
  return inits;
}

/** Whether a function returns before its end, or has another value in its first parameter. */
function leaves(body, self) {
  let found = false;
  walk(body.body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'ReturnStatement') found = true;
    if (node.type === 'AssignmentExpression' && node.left.name === self) found = true;
    return true;
  });
  return found;
}

/** `(a, b) => { let x = new X(); init(x, a, b); return x; }` by the initializer. */
function findFactories(module, inits) {
  const factories = new Map();
  for (const node of module.body) {
    const one = node.type === 'VariableDeclaration' && node.declarations[0];
    if (!one || !INIT.test(one.id.name) || !isFunction(one.init)) continue;
    const parts = one.init.body.body;
    if (parts?.length !== 3 || parts[2].type !== 'ReturnStatement') continue;
    const site = siteAt(parts, 0, inits);
    if (!site || site.end !== 1 || parts[2].argument?.name !== site.variable) continue;
    const given = site.arguments.map((argument) => argument.name);
    if (given.join() === one.init.params.map((param) => param.name).join()) {
      factories.set(site.name, { name: one.id.name, node });
    }
  }
  return factories;
}

function eachSite(root, inits, visit) {
  walk(root, (inner) => {
    const key =
      inner.type === 'BlockStatement' ? 'body' : inner.type === 'SwitchCase' ? 'consequent' : null;
    for (let i = 0; key && i < inner[key].length; i++) {
      const site = siteAt(inner[key], i, inits);
      if (site) visit({ ...site, list: inner[key], at: i });
    }
  });
}

/** An object that is made, and initialized further down with nobody looking at it in between. */
function siteAt(list, at, inits) {
  const made = makes(list[at]);
  if (!made || made.value.arguments.length > 0) return null;
  for (let end = at + 1; end < list.length; end++) {
    const node = list[end];
    const init =
      node.type === 'ExpressionStatement' &&
      isCall(node.expression) &&
      inits.get(node.expression.callee.name);
    if (
      init &&
      init.type.name === made.value.callee.name &&
      node.expression.arguments[0].name === made.name
    ) {
      const given = node.expression.arguments.slice(1);
      if (given.some((argument) => mentions(argument, made.name))) return null;
      return {
        name: init.name,
        variable: made.name,
        arguments: given,
        made: list[at],
        end,
        call: node.expression,
      };
    }
    if (node.type !== 'ExpressionStatement' || mentions(node, made.name)) return null;
  }
  return null;
}

function mentions(node, name) {
  let found = false;
  names(node, (inner) => {
    if (inner.name === name) found = true;
  });
  return found;
}

function replaceSite({ list, at, end, made, call: old, arguments: given }, factory) {
  const value = { ...call(factory, given), loc: old.loc };
  if (made.type === 'VariableDeclaration') {
    made.declarations[0].init = value;
  } else {
    made.expression.right = value;
  }
  list[end] = made;
  list.splice(at, 1);
}

function becomeFactory({ body, type }) {
  const self = body.params.shift();
  body.body.body.unshift(
    declare(self.name, { type: 'NewExpression', callee: id(type.name), arguments: [] }),
  );
  body.body.body.push({ type: 'ReturnStatement', argument: id(self.name) });
}
