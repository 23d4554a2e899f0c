import { once } from 'node:events';
import { join } from 'node:path';
import { openBuild } from './build.js';
import { createHttpServer } from './http-server.js';
import { openProblemPages } from './problem-page.js';
import { stopOnSignal } from './stop.js';

/**
 * Opens the portal, then the port: who gets an answer gets it from a portal that is ready.
 *
 * @param {string} home the checkout
 */
export async function serve(home) {
  const build = await openBuild({ home, isDevelopment: process.argv.includes('--dev') });
  const door = await build.openPortal();
  const problem = openProblemPages(join(home, 'locales'));
  const framework = build.frameworkFor(door.servesRoute);
  const server = createHttpServer({ ...build, framework, door, problem });
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
 * @param {import('./model.ts').Door} door
 */
function address({ origin, listen }) {
  return origin.startsWith('http://') ? origin : `${origin} (served at http://${listen.host}:${listen.port})`;
}
