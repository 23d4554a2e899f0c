import { prepare } from './prepare.js';

/** `npm start`: brings everything up to date, then serves. `--dev` serves the sources instead of a build. */
await prepare({ isBuilt: !process.argv.includes('--dev') });
await import('../server.js');
