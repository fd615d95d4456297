import { deflateRawSync } from 'node:zlib';

/**
 * What every byte of a text weighs once it is compressed, in bits: the text is deflated as gzip does
 * it, and the stream read back code by code. What a repetition costs is spread over what it repeats.
 *
 * @param {Buffer} bytes
 * @returns {Float64Array}
 */
export function weigh(bytes) {
  const weights = new Float64Array(bytes.length);
  const input = new Bits(deflateRawSync(bytes, { level: 9 }));
  let at = 0;
  for (let last = 0; !last;) {
    last = input.take(1);
    const kind = input.take(2);
    if (kind === 0) throw new Error('The text cannot be compressed');
    const [literals, distances] = kind === 1 ? FIXED : readCodes(input);
    for (;;) {
      const from = input.position;
      const code = literals(input);
      if (code === 256) break;
      if (code < 256) {
        weights[at++] = input.position - from;
        continue;
      }
      const length = LENGTHS[code - 257] + input.take(LENGTH_BITS[code - 257]);
      const distance = distances(input);
      input.take(distance < 4 ? 0 : (distance >> 1) - 1);
      weights.fill((input.position - from) / length, at, at + length);
      at += length;
    }
  }
  if (at !== bytes.length) throw new Error('The stream ends early');
  return weights;
}

class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.position = 0;
  }

  take(count) {
    let value = 0;
    for (let i = 0; i < count; i++, this.position++) {
      value |= ((this.bytes[this.position >> 3] >> (this.position & 7)) & 1) << i;
    }
    return value;
  }
}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99,
];
LENGTHS.push(115, 131, 163, 195, 227, 258);
const LENGTH_BITS = LENGTHS.map((_, i) => (i < 4 || i === 28 ? 0 : (i >> 2) - 1));
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const FIXED = [
  decoder(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  decoder(new Array(30).fill(5)),
];

/** A canonical Huffman code from the lengths of its words. */
function decoder(lengths) {
  const words = new Map();
  let word = 0;
  for (let length = 1; length <= 15; length++, word <<= 1) {
    lengths.forEach((one, symbol) => {
      if (one === length) words.set((length << 16) | word++, symbol);
    });
  }
  return (input) => {
    let read = 0;
    for (let length = 1; length <= 15; length++) {
      read = (read << 1) | input.take(1);
      const symbol = words.get((length << 16) | read);
      if (symbol !== undefined) return symbol;
    }
    throw new Error('There is no such code');
  };
}

function readCodes(input) {
  const literals = input.take(5) + 257;
  const distances = input.take(5) + 1;
  const count = input.take(4) + 4;
  const short = new Array(19).fill(0);
  for (let i = 0; i < count; i++) short[CODE_ORDER[i]] = input.take(3);
  const decode = decoder(short);
  const lengths = [];
  while (lengths.length < literals + distances) {
    const code = decode(input);
    if (code < 16) lengths.push(code);
    else if (code === 16) lengths.push(...new Array(input.take(2) + 3).fill(lengths.at(-1)));
    else lengths.push(...new Array(code === 17 ? input.take(3) + 3 : input.take(7) + 11).fill(0));
  }
  return [decoder(lengths.slice(0, literals)), decoder(lengths.slice(literals))];
}
