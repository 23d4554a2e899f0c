import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/node';
import { openAssets } from './assets.js';

/** @typedef {import('./model.ts').Door['servesRoute']} ServesRoute */

/**
 * @typedef {object} Build
 * @property {() => Promise<import('./model.ts').Door>} openPortal
 * @property {(servesRoute: ServesRoute) => import('./model.ts').Framework} frameworkFor
 *   the framework with the routes that are served; the others do not exist
 * @property {import('./model.ts').Assets} assets
 * @property {(error: unknown) => void} report
 * @property {() => Promise<void>} close
 */

/**
 * The program as built, or in development as it stands in the sources.
 *
 * @param {{ readonly home: string, readonly isDevelopment: boolean }} options
 * @returns {Promise<Build>}
 */
export function openBuild({ home, isDevelopment }) {
  return isDevelopment ? openSources(home) : openBuilt(home);
}

/** @param {string} home */
async function openBuilt(home) {
  process.env.NODE_ENV = 'production';
  const file = join(home, 'build/server/index.js');
  if (!existsSync(file)) throw missing('There is no build yet: run npm start, or npm run build.');
  const build = await import(pathToFileURL(file).href);
  return {
    openPortal: () => openPortal(build),
    frameworkFor: (/** @type {ServesRoute} */ servesRoute) => toFramework(only(build, servesRoute)),
    assets: openAssets(join(home, 'build/client')),
    report: reportName,
    close: () => Promise.resolve(),
  };
}

/** @param {string} home */
async function openSources(home) {
  process.env.NODE_ENV = 'development';
  const { createServer } = await import('vite');
  // Who has changed something asks for the page again; so no line to the browser, and no second port, is needed.
  const server = /** @type {const} */ ({ middlewareMode: true, hmr: false, ws: false });
  const vite = await createServer({ root: home, server, appType: 'custom' });
  // The plugin names its build so; there is no type for it.
  const load = () => /** @type {Promise<any>} */ (vite.ssrLoadModule('virtual:remix/server-build'));
  return {
    openPortal: async () => openPortal(await load()),
    frameworkFor: (/** @type {ServesRoute} */ servesRoute) =>
      toFramework(async () => only(await load(), servesRoute)),
    assets: fromVite(vite),
    report: (/** @type {unknown} */ error) => process.stderr.write(`${String(error)}\n`),
    close: () => vite.close(),
  };
}

/**
 * @param {import('@remix-run/node').ServerBuild} build
 * @returns {Promise<import('./model.ts').Door>}
 */
function openPortal(build) {
  const { module } = build.entry;
  if ('openPortal' in module && typeof module.openPortal === 'function') return module.openPortal();
  throw missing('The build has no openPortal: run npm run build again.');
}

/**
 * @param {import('@remix-run/node').ServerBuild} build
 * @param {ServesRoute} servesRoute
 * @returns {import('@remix-run/node').ServerBuild}
 */
function only(build, servesRoute) {
  /** @type {<T>(routes: { [id: string]: T }) => { [id: string]: T }} */
  const served = (routes) => Object.fromEntries(Object.entries(routes).filter(([id]) => servesRoute(id)));
  return {
    ...build,
    routes: served(build.routes),
    // What is rendered is looked up here.
    assets: { ...build.assets, routes: served(build.assets.routes) },
  };
}

/**
 * @param {Parameters<typeof createRequestHandler>[0]} build
 * @returns {import('./model.ts').Framework}
 */
function toFramework(build) {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  // The framework types its context as a dictionary; what is in it is between entry.server and the routes.
  return (request, loadContext) => handle(request, /** @type {{ [name: string]: unknown }} */ (loadContext));
}

/**
 * @param {import('vite').ViteDevServer} vite
 * @returns {import('./model.ts').Assets}
 */
function fromVite(vite) {
  return (request, response) =>
    new Promise((resolve, reject) => {
      response.once('finish', () => resolve(true));
      response.once('close', () => resolve(true));
      vite.middlewares(request, response, (/** @type {unknown} */ error) => {
        if (error) reject(new Error('Vite could not answer.', { cause: error }));
        else resolve(false);
      });
    });
}

/**
 * A message may hold what somebody typed; name, code and places do not.
 *
 * @param {unknown} error
 */
function reportName(error) {
  if (!(error instanceof Error)) return;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  process.stderr.write([`${error.name}${code}`, ...places, ''].join('\n'));
}

/** @param {string} message */
function missing(message) {
  return Object.assign(new Error(message), { code: 'configuration' });
}
