import {
  assign,
  block,
  id,
  isCall,
  isFunction,
  makes,
  member,
  names,
  rewrite,
  statement,
  walk,
} from './tree.mjs';

const self = { type: 'ThisExpression' };

/**
 * Makes constructors set the fields of their objects. TeaVM's set them to null, and the code behind
 * sets them again, one by one.
 */
export function fillConstructors(module) {
  leaveOutIdentities(module);
  const inits = findInits(module);
  const candidates = new Map();
  for (const type of module.classes.values()) {
    if (type.ownConstructor || type.node.type !== 'FunctionDeclaration' || !module.isPlain(type))
      continue;
    candidates.set(type.name, { type, sites: 0 });
  }
  const uses = news(module);
  for (const node of module.code())
    eachSite(node, candidates, inits, (site) => site.candidate.sites++);
  for (const [name, candidate] of candidates) {
    if (candidate.sites === 0 || candidate.sites !== uses.get(name)) candidates.delete(name);
  }
  for (const node of module.code()) eachSite(node, candidates, inits, replaceSite);
  for (const { type } of candidates.values()) writeFilling(type);
  for (const type of module.classes.values()) {
    if (!candidates.has(type.name) && !type.ownConstructor) writePlain(module, type);
  }
  return candidates.size;
}

/** An object has a number of its own once somebody asks for it; until then it needs no field. */
function leaveOutIdentities(module) {
  const object = module.classes.get('jl_Object');
  object.fields = [];
  object.node.body.body = [];
}

/** How often objects of each class are made, wherever. */
function news(module) {
  const counts = new Map();
  for (const node of module.code()) {
    walk(node, (inner) => {
      if (inner.type !== 'NewExpression') return;
      counts.set(inner.callee.name, (counts.get(inner.callee.name) ?? 0) + 1);
    });
  }
  for (const type of module.classes.values()) if (type.parent) counts.set(type.parent, NaN);
  return counts;
}

/** Functions that do nothing but set fields of their first parameter to the others. */
function findInits(module) {
  const inits = new Map();
  for (const node of module.body) {
    const one = node.type === 'VariableDeclaration' && node.declarations[0];
    if (!one || !/__init_\d*$/.test(one.id.name) || !isFunction(one.init)) continue;
    const [target, ...params] = one.init.params.map((param) => param.name);
    const sets =
      one.init.body.type === 'BlockStatement'
        ? one.init.body.body.map((part) => setOf(part, target))
        : [null];
    if (sets.length === 0 || sets.includes(null)) continue;
    if (sets.every(({ value }) => value.type === 'Identifier' && params.includes(value.name))) {
      inits.set(one.id.name, { params, sets });
    }
  }
  return inits;
}

/** The field and the value of `target.field = value`. */
function setOf(node, target) {
  const set = node.type === 'ExpressionStatement' && node.expression;
  if (!set || set.type !== 'AssignmentExpression' || set.operator !== '=') return null;
  const { left } = set;
  if (left.type !== 'MemberExpression' || left.computed || left.object.name !== target) return null;
  return { field: left.property.name, value: set.right };
}

function eachSite(root, candidates, inits, visit) {
  walk(root, (inner) => {
    const key =
      inner.type === 'BlockStatement' ? 'body' : inner.type === 'SwitchCase' ? 'consequent' : null;
    for (let i = 0; key && i < inner[key].length; i++) {
      const site = siteAt(inner[key], i, candidates, inits);
      if (site) visit({ ...site, list: inner[key], at: i });
    }
  });
}

function siteAt(list, at, candidates, inits) {
  const made = makes(list[at]);
  const candidate = made && candidates.get(made.value.callee.name);
  if (!candidate || made.value.arguments.length > 0) return null;
  const { fields } = candidate.type;
  const values = new Map();
  let end = at + 1;
  for (; end < list.length && values.size < fields.length; end++) {
    const sets = setsOf(list[end], made.name, inits);
    if (
      sets === null ||
      sets.some(({ field, value }) => values.has(field) || mentions(value, made.name))
    )
      break;
    for (const { field, value } of sets) values.set(field, value);
  }
  if (fields.length === 0 || values.size !== fields.length) return null;
  const inOrder = [...values.keys()].every((field, i) => field === fields[i].name);
  if (!fields.every((field) => values.has(field.name))) return null;
  if (!inOrder && ![...values.values()].every(isStill)) return null;
  return { candidate, made, values, end };
}

function setsOf(node, target, inits) {
  const one = setOf(node, target);
  if (one) return [one];
  const made = node.type === 'ExpressionStatement' && isCall(node.expression) && node.expression;
  const init = made && made.arguments[0]?.name === target && inits.get(made.callee.name);
  if (!init) return null;
  const values = made.arguments.slice(1);
  return init.sets.map(({ field, value }) => ({
    field,
    value: values[init.params.indexOf(value.name)],
  }));
}

function mentions(node, name) {
  let found = false;
  names(node, (inner) => {
    if (inner.name === name) found = true;
  });
  return found;
}

/** Whether it makes no difference when an expression is evaluated among others like it. */
const isStill = (node) =>
  node.type === 'Identifier' ||
  node.type === 'Literal' ||
  (node.type === 'MemberExpression' && !node.computed && isStill(node.object)) ||
  (node.type === 'UnaryExpression' && isStill(node.argument));

function replaceSite({ candidate, made, values, list, at, end }) {
  made.value.arguments = candidate.type.fields.map((field) => values.get(field.name));
  list.splice(at + 1, end - at - 1);
}

function writeFilling(type) {
  type.node.params = type.fields.map((_, i) => id(`p${i}`));
  type.node.body = block(
    type.fields.map((field, i) => statement(assign(member(self, field.name), id(`p${i}`)))),
  );
}

/** A constructor that calls none above it that does nothing, and sets what is alike in one go. */
function writePlain(module, type) {
  if (!module.isPlain(type)) return;
  if (type.node.type === 'VariableDeclaration') {
    type.node.declarations[0].init.arguments = [];
    return;
  }
  const groups = new Map();
  for (const field of type.fields) {
    const key = textOf(field.value);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  type.node.body = block(
    [...groups.values()].map((fields) =>
      statement(
        fields.reduceRight(
          (value, field) => assign(member(self, field.name), value),
          fields[0].value,
        ),
      ),
    ),
  );
}

const textOf = (value) =>
  `${value.type} ${value.name ?? value.bigint ?? value.raw ?? JSON.stringify(value, withoutPlaces)}`;
const withoutPlaces = (key, value) =>
  ['loc', 'start', 'end'].includes(key)
    ? undefined
    : typeof value === 'bigint'
      ? `${value}n`
      : value;
