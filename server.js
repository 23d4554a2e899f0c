import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './server/node-version.js';

requireNode();

// Paths in the configuration and in the program are relative to this folder, wherever it is started from.
const home = dirname(fileURLToPath(import.meta.url));
process.chdir(home);

try {
  // Loaded after the check and inside the `try`: an old Node and a missing package end in one line too.
  await import('./server/harden.js');
  const { serve } = await import('./server/serve.js');
  await serve(home);
} catch (error) {
  const { startFailure } = await import('./server/start-failure.js');
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(1);
}
