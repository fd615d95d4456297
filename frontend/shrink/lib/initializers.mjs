import { isCall, rewrite } from './tree.mjs';

const NOTHING = {
  type: 'UnaryExpression',
  operator: 'void',
  prefix: true,
  argument: { type: 'Literal', value: 0 },
};
const EMPTY = { type: 'EmptyStatement' };
const CALL = /_\$callClinit$/;

/**
 * Runs static initializers when the module is loaded, each after those that it needs, instead of
 * asking before every use whether they have run. The order is found by running them here, once:
 * they depend on nothing but each other. Those that need each other stay lazy.
 *
 * @param {string} source the module as TeaVM wrote it, which `module` was read from
 */
export function runInitializersAtLoad(module, source) {
  const lazy = new Map();
  for (const node of module.body) {
    const one = node.type === 'VariableDeclaration' && node.declarations[0];
    if (one && CALL.test(one.id.name)) lazy.set(one.id.name, { node, body: one.init.body });
  }
  const { order, circular } = observe(source, lazy);
  const eager = new Set(order.filter((name) => !circular.has(name)));
  for (const node of module.code()) dropCalls(node, eager);
  module.body = module.body.filter((node) => !eager.has(node.declarations?.[0].id.name));
  const end = module.body.findIndex((node) => node.type === 'ExportNamedDeclaration');
  const runs = order
    .filter((name) => eager.has(name))
    .flatMap((name) => lazy.get(name).body.body.slice(1));
  module.body.splice(end, 0, ...runs);
  return { eager: eager.size, circular: [...circular] };
}

function dropCalls(root, eager) {
  rewrite(root, (node) => {
    if (isCall(node) && eager.has(node.callee.name)) return NOTHING;
    if (node.type === 'ExpressionStatement' && node.expression === NOTHING) return EMPTY;
    if (node.type === 'BlockStatement') node.body = node.body.filter((part) => part !== EMPTY);
    if (node.type === 'SwitchCase')
      node.consequent = node.consequent.filter((part) => part !== EMPTY);
    return undefined;
  });
}

function observe(source, lazy) {
  const edits = [];
  for (const [name, { body }] of lazy) {
    const [erase] = body.body;
    edits.push([body.start, body.start + 1, `{ $observe.run(${JSON.stringify(name)}, () => {`]);
    edits.push([erase.start, erase.end, '']);
    edits.push([body.end - 1, body.end, '}); }']);
  }
  let text = source.replace(/^export\s*\{[^}]*\};?/m, (found) => ' '.repeat(found.length));
  for (const [start, end, replacement] of edits.sort((a, b) => b[0] - a[0])) {
    text = text.slice(0, start) + replacement + text.slice(end);
  }
  const all = [...lazy.keys()].map((name) => `${name}();`).join('\n');
  const observer = new Observer();
  new Function('$observe', `${text}\n${all}`)(observer);
  return observer;
}

class Observer {
  order = [];
  circular = new Set();
  #done = new Set();
  #running = [];

  run(name, initialize) {
    if (this.#done.has(name)) return;
    const at = this.#running.indexOf(name);
    if (at >= 0) {
      const among = this.#running.slice(at);
      if (among.length > 1) among.forEach((one) => this.circular.add(one));
      return;
    }
    this.#running.push(name);
    initialize();
    this.#running.pop();
    this.#done.add(name);
    this.order.push(name);
  }
}
