import { children, walk } from './tree.mjs';

const FIRST = 'abcdefghijklmnopqrstuvwxyz';
const CAPITAL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const REST = FIRST + CAPITAL + '0123456789';
const SHORT_WORDS = new Set(['as', 'at', 'do', 'if', 'in', 'is', 'of']);

/**
 * Gives fields and virtual methods short names. A field is called after its place in its class, so
 * that the first field of every class has the same name: names that recur cost nearly nothing once
 * the module is compressed, where names of their own are most of what does. Fields have small
 * letters, methods begin with capitals; so an object cannot have both under one name.
 */
export function renameProperties(module) {
  const fields = nameFields(module);
  const counts = new Map();
  eachProperty(module, (key) => {
    if (key.name.startsWith('$') && !fields.has(key.name))
      counts.set(key.name, (counts.get(key.name) ?? 0) + 1);
  });
  const renamed = new Map(fields);
  const byUse = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  byUse.forEach(([name], i) => renamed.set(name, nameOf(i, CAPITAL)));
  eachProperty(module, (key) => {
    key.name = renamed.get(key.name) ?? key.name;
  });
  return renamed;
}

function nameFields(module) {
  const methods = new Set();
  for (const type of module.classes.values()) {
    for (const method of type.methods) method.keys.forEach((key) => methods.add(key));
  }
  const names = new Map();
  for (const type of module.classes.values()) {
    let place = inherited(module, type);
    for (const field of type.fields) {
      if (methods.has(field.name)) throw new Error(`${field.name} is a field and a method`);
      const name = nameOf(place++, FIRST);
      if ((names.get(field.name) ?? name) !== name)
        throw new Error(`Two classes have the field ${field.name}`);
      names.set(field.name, name);
    }
  }
  return names;
}

function inherited(module, type) {
  let count = 0;
  for (let above = type.parent; above !== null; above = module.classes.get(above).parent) {
    count += module.classes.get(above).fields.length;
  }
  return count;
}

/** The name of a number: one sign, or a first one and others. */
export function nameOf(number, first) {
  if (number < first.length) return first[number];
  let left = number - first.length;
  let name = first[left % first.length];
  left = Math.floor(left / first.length);
  do {
    name += REST[left % REST.length];
    left = Math.floor(left / REST.length);
  } while (left > 0);
  return SHORT_WORDS.has(name) ? name + '_' : name;
}

function eachProperty(module, visit) {
  for (const node of module.code()) {
    walk(node, (inner) => {
      if (inner.type === 'MemberExpression' && !inner.computed) visit(inner.property);
      if (inner.type === 'Property' && !inner.computed && inner.key.type === 'Identifier')
        visit(inner.key);
    });
  }
}
