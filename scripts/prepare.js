import { requireNode } from '../server/node-version.js';

/**
 * Brings a checkout to the point where it can run: packages, links, build. Uses Node alone, for there may be no
 * packages yet; what is up to date is left alone.
 *
 * @param {{ readonly isBuilt: boolean }} wanted
 */
export async function prepare({ isBuilt }) {
  requireNode();
  const { ensureDependencies } = await import('./prepare/dependencies.js');
  const { linkDatabaseLibraries } = await import('./prepare/database-libraries.js');
  const { ensureBuild } = await import('./prepare/build.js');
  ensureDependencies();
  linkDatabaseLibraries();
  if (isBuilt) ensureBuild();
}
