import { rmSync } from 'node:fs';
import { prepare } from './prepare.js';

/** `npm run build`: a new build, also when the old one seems good. */
rmSync('build', { recursive: true, force: true });
await prepare({ isBuilt: true });
