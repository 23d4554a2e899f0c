import { emptyFolder, keepFirstFolder } from './support/first-data.ts';
import { startPortal } from './support/portal.ts';

/** One portal for all journeys, with data of its own; what it says and logs can be read by the tests. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const first = await startPortal(emptyFolder());
  await first.stop();
  keepFirstFolder(first.folder);
  const portal = await startPortal();
  process.env['PORTAL_URL'] = portal.url;
  process.env['PORTAL_FOLDER'] = portal.folder;
  return async () => {
    await portal.stop();
    portal.remove();
    first.remove();
  };
}
