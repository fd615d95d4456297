// Runs a module in a worker; what it prints is printed here.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const worker = new Worker(new URL(process.argv[2], import.meta.url));
const [code] = await once(worker, 'exit');
process.exitCode = code;
