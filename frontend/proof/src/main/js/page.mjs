import { run } from './browser.mjs';

new Worker('./worker.mjs', { type: 'module' });
run('window', 0);
