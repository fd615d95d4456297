#!/usr/bin/env node
/** Usage: node shrink.mjs <module that TeaVM wrote> <smaller module> */
import fs from 'node:fs';
import path from 'node:path';
import { shrink } from './lib/shrink.mjs';

const [input, output, form] = process.argv.slice(2);
const source = fs.readFileSync(input, 'utf8');
const map = JSON.parse(fs.readFileSync(`${input}.map`, 'utf8'));
const result = await shrink(source, map, {
  name: path.basename(output),
  readable: form === '--readable',
});
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(output, result.code);
if (result.map) fs.writeFileSync(`${output}.map`, result.map);
