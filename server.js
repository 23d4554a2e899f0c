import './server/harden.js';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHttpServer } from './server/http-server.js';
import { openBuild } from './server/build.js';
import { openProblemPages } from './server/problem-page.js';
import { startFailure } from './server/start-failure.js';
import { stopOnSignal } from './server/stop.js';

// Paths in the configuration and in the program are relative to this folder, wherever it is started from.
const home = dirname(fileURLToPath(import.meta.url));
process.chdir(home);

try {
  await start();
} catch (error) {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(1);
}

/** Opens the portal, then the port: who gets an answer gets it from a portal that is ready. */
async function start() {
  const build = await openBuild({ home, isDevelopment: process.argv.includes('--dev') });
  const door = await build.openPortal();
  const problem = openProblemPages(join(home, 'locales'));
  const server = createHttpServer({ ...build, door, problem });
  server.listen(door.listen);
  await once(server, 'listening').catch(async (error) => {
    await door.close();
    throw error;
  });
  stopOnSignal(server, async () => {
    await door.close();
    await build.close();
  });
  process.stdout.write([`Schalter: ${address(door)}`, ...door.announcements, ''].join('\n'));
}

/**
 * Behind a proxy people use another address than the one we listen on; both are told.
 *
 * @param {import('./server/model.ts').Door} door
 */
function address({ origin, listen }) {
  return origin.startsWith('http://') ? origin : `${origin} (served at http://${listen.host}:${listen.port})`;
}
