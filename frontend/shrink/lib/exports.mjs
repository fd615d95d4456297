import { parse } from 'acorn';

const WRAPPER = '$rt_callWithReceiver';

/**
 * Calls exported methods with their arguments as they come. TeaVM copies them into a list and that
 * into another, which takes longer than most of the methods do.
 */
export function passArguments(module) {
  const wrapper = module.index().get(WRAPPER);
  if (!wrapper) return;
  const declarator = wrapper.declarations.find(({ id }) => id.name === WRAPPER);
  declarator.init = parse('(f => function(...given) { return f(this, ...given); })', {
    ecmaVersion: 'latest',
  }).body[0].expression;
}
