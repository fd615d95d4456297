const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The stretches of a script and where they come from, by its source map. A stretch without a source
 * has `null` for it.
 *
 * @param {Buffer} bytes a script of ASCII, or one whose positions in lines are not much else
 * @param {{mappings: string, sources: string[]}} map
 * @returns {Generator<{start: number, end: number, source: string | null}>}
 */
export function* mappings(bytes, map) {
  const starts = lineStarts(bytes);
  let source = 0;
  let at = 0;
  let from = null;
  for (const [line, text] of map.mappings.split(';').entries()) {
    let column = 0;
    for (const segment of text.split(',')) {
      if (segment === '') continue;
      const numbers = decode(segment);
      column += numbers[0];
      const next = Math.min(starts[line] + column, bytes.length);
      yield { start: at, end: next, source: from };
      at = next;
      if (numbers.length > 1) source += numbers[1];
      from = numbers.length > 1 ? map.sources[source] : null;
    }
  }
  yield { start: at, end: bytes.length, source: from };
}

function lineStarts(bytes) {
  const starts = [0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) starts.push(i + 1);
  return starts;
}

function decode(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
