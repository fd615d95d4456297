import { isCall, rewrite } from './tree.mjs';

const COMPARISONS = new Map([
  ['Long_eq', '==='],
  ['Long_ne', '!=='],
  ['Long_gt', '>'],
  ['Long_ge', '>='],
  ['Long_lt', '<'],
  ['Long_le', '<='],
]);

/** Writes comparisons of longs as such, and constant longs as literals. */
export function inlineLongs(module) {
  for (const node of module.code()) {
    rewrite(node, (inner, parent) => {
      if (
        inner.type === 'Identifier' &&
        inner.name === 'Long_ZERO' &&
        parent?.type !== 'VariableDeclarator'
      ) {
        return { ...bigint(0n), loc: inner.loc };
      }
      if (!isCall(inner)) return undefined;
      const [left, right] = inner.arguments;
      const operator = COMPARISONS.get(inner.callee.name);
      if (operator) return { type: 'BinaryExpression', operator, left, right, loc: inner.loc };
      if (isCall(inner, 'Long_fromInt') && number(left) !== null)
        return { ...bigint(BigInt(number(left))), loc: inner.loc };
      if (isCall(inner, 'Long_create') && number(left) !== null && number(right) !== null) {
        const value = (BigInt(number(right)) << 32n) | BigInt(number(left));
        return { ...bigint(BigInt.asIntN(64, value)), loc: inner.loc };
      }
      return undefined;
    });
  }
}

function number(node) {
  if (node.type === 'Literal' && Number.isInteger(node.value)) return node.value;
  const negative = node.type === 'UnaryExpression' && node.operator === '-';
  return negative && number(node.argument) !== null ? -number(node.argument) : null;
}

function bigint(value) {
  const literal = { type: 'Literal', value, bigint: String(value < 0n ? -value : value) };
  literal.value = value < 0n ? -value : value;
  return value < 0n
    ? { type: 'UnaryExpression', operator: '-', prefix: true, argument: literal }
    : literal;
}
