import { parse } from 'acorn';
import { isCall, walk } from './tree.mjs';

const RECORD = 'jl_Record';

/**
 * Has records that compare themselves field by field do so by one method, and compute their hashes
 * by another. TeaVM writes both anew for every record. It still sees its own when it decides what
 * the module needs, so what the fields are compared by is there.
 */
export function shareRecordMethods(module) {
  const uses = module.uses();
  const tops = module.index();
  const gone = new Set();
  for (const type of module.classes.values()) {
    if (type.parent !== RECORD) continue;
    const equals = functionOf(type, '$equals', tops, uses);
    if (!equals || !asksForClass(equals, type.name)) continue;
    const hash = functionOf(type, '$hashCode', tops, uses);
    const shared = hash && sumsUp(hash) ? [equals, hash] : [equals];
    shared.forEach(({ node }) => gone.add(node));
    type.methods = type.methods.filter((method) => !shared.some((one) => one.method === method));
  }
  module.body = module.body.filter((node) => !gone.has(node));
  if (gone.size === 0) return 0;
  const record = module.classes.get(RECORD);
  const code = methods();
  const [equals, hash] = code.body[1].expression.properties;
  record.methods.push({ keys: ['$equals'], value: equals.value });
  record.methods.push({ keys: ['$hashCode'], value: hash.value });
  module.body.unshift(code.body[0]);
  return gone.size;
}

function functionOf(type, key, tops, uses) {
  const method = type.methods.find((one) => one.keys.length === 1 && one.keys[0] === key);
  const name = method?.value.arguments?.[0]?.name;
  if (name !== `${type.name}_${key.slice(1)}` || uses.get(name) !== 1) return null;
  const node = tops.get(name);
  return { method, node, body: node.declarations[0].init.body };
}

/** Whether a comparison begins as generated ones do, by asking for the very class. */
function asksForClass({ body }, name) {
  let found = false;
  walk(body, (node) => {
    if (isCall(node, '$rt_cls') && node.arguments[0].name === name) found = true;
  });
  return found;
}

/** Whether a hash is nothing but the sum of the fields' hashes, as generated ones are. */
function sumsUp({ body }) {
  let fine = body.type === 'BlockStatement' && body.body.length === 1;
  walk(body, (node) => {
    if (isCall(node) && !/_hashCode\d*$/.test(node.callee.name)) fine = false;
  });
  return fine;
}

// Two zeros differ and what is no number equals itself, as in the records of Java.
const methods = () =>
  parse(
    `const $rt_identity = Object.keys({ $id$: 0 })[0];
  ({
    $equals(other) {
      if (this === other) return 1;
      if (other === null || this.constructor !== other.constructor) return 0;
      for (const key of Object.keys(this)) {
        const a = this[key];
        const b = other[key];
        if (
          !Object.is(a, b) &&
          key !== $rt_identity &&
          !(a !== null && typeof a === 'object' && b !== null && a.$equals(b))
        ) {
          return 0;
        }
      }
      return 1;
    },
    $hashCode() {
      let hash = 1;
      for (const key of Object.keys(this)) {
        const value = this[key];
        if (key === $rt_identity || value === null) continue;
        const own =
          typeof value === 'object'
            ? value.$hashCode()
            : typeof value === 'bigint'
              ? Number(BigInt.asIntN(32, value ^ (value >> 32n)))
              : value | 0;
        hash = (Math.imul(hash, 31) + own) | 0;
      }
      return hash;
    },
  });`,
    { ecmaVersion: 'latest', sourceType: 'module' },
  );
