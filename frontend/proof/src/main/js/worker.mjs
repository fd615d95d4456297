import { run } from './browser.mjs';

run('worker', 5);
