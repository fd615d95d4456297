import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shrink } from '../lib/shrink.mjs';
import { SAMPLE } from './sample.mjs';

const NO_MAP = { version: 3, sources: [], names: [], mappings: '' };
const load = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);
const readable = (source) => shrink(source, NO_MAP, { name: 'sample.js', readable: true });

test('does the same, in a fraction of the size', async () => {
  const before = await load(SAMPLE);
  const { code } = await shrink(SAMPLE, NO_MAP, { name: 'sample.js' });
  const after = await load(code);
  assert.equal(after.use('so'), before.use('so'));
  assert.equal(after.use('so'), 'so!so,36,64,square,a shape with corners,42');
  assert.equal(after.read(), before.read());
  assert.equal(after.longs(1), before.longs(1));
  assert.equal(after.longs(1), '4294967292');
  assert.ok(code.length < SAMPLE.length / 3, `${code.length} of ${SAMPLE.length}`);
});

test('lambdas of an interface share a class', async () => {
  const { code } = await readable(SAMPLE);
  assert.doesNotMatch(code, /function i_Tool_use\$lambda/);
  assert.equal(code.match(/new \$lambda\d+\(/g).length, 2);
  assert.equal(code.match(/function \$lambda\d+\(/g).length, 1);
});

test('initializers run at load, but for those that need each other', async () => {
  const { code } = await readable(SAMPLE);
  assert.doesNotMatch(code, /i_Square_\$callClinit/);
  assert.ok(code.indexOf('i_Names_FIRST = $rt_s') < code.lastIndexOf('i_Square__clinit_()'));
  assert.match(code, /i_Left_\$callClinit\(\)/);
  assert.match(code, /i_Right_\$callClinit\(\)/);
});

test('interfaces that nobody asks for are left out', async () => {
  const { code } = await readable(SAMPLE);
  assert.doesNotMatch(code, /juf_/);
});

test('constants of longs are literals, and comparisons are operators', async () => {
  const { code } = await readable(SAMPLE);
  assert.match(code, /9223372036854775807n/);
  assert.doesNotMatch(code, /Long_lt\(/);
});

test('exported methods get their arguments as they come', async () => {
  const source = SAMPLE.replace(
    'export { ',
    `let $rt_callWithReceiver = f => function() {
        return f.apply(null, [this].concat(Array.prototype.slice.call(arguments)));
    };
    let said = $rt_callWithReceiver((self, a, b) => self + a + (b === void 0 ? '?' : b));
export { said, `,
  );
  const { code } = await readable(source);
  assert.doesNotMatch(code, /concat/);
  const { said } = await load(code);
  assert.equal(said.call('a', 'b', 'c'), 'abc');
  assert.equal(said.call('a', 'b'), 'ab?');
});

test('records share what compares them', async () => {
  const before = await load(SAMPLE);
  const { code } = await readable(SAMPLE);
  const after = await load(code);
  assert.doesNotMatch(code, /i_Point_(equals|hashCode)/);
  for (const [x, z] of [
    [5, 2],
    [6, 2],
    [5, 3],
  ]) {
    assert.equal(after.same(x, z), before.same(x, z));
  }
  assert.equal(after.same(5, 2), '1,1,0,true');
  assert.equal(after.same(5, 3), '0,1,0,false');
});

test('functions behind methods become methods, where no subclass has another', async () => {
  const { code } = await readable(SAMPLE);
  assert.doesNotMatch(code, /i_Square_area/);
  assert.match(code, /var\$1\.\$area\(\)/);
  assert.match(code, /i_Shape_kind\(this\) \+ " with corners"/);
});

test('a name that hides one of the module stops the build', async () => {
  const hiding = SAMPLE.replace(
    'let var$2;\n    var$2 = var$0.$_0;\n    return var$2.',
    'let i_Pair;\n    i_Pair = var$0.$_0;\n    return i_Pair.',
  );
  await assert.rejects(readable(hiding), /The local name i_Pair hides one of the module/);
});

test('a stack leads to the line of Java', async () => {
  const at = SAMPLE.slice(0, SAMPLE.indexOf('var$1 + "!"')).split('\n').length;
  const line = ';'.repeat(at - 1) + 'AAAA';
  const { map } = await shrink(
    SAMPLE,
    { version: 3, sources: ['i/Tool.java'], names: [], mappings: line },
    { name: 'sample.js' },
  );
  assert.deepEqual(JSON.parse(map).sources, ['i/Tool.java']);
  assert.notEqual(JSON.parse(map).mappings.replaceAll(/[;,]/g, ''), '');
});
