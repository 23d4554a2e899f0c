import type { IncomingMessage } from 'node:http';
import { migrate, openDatabase, requireMigrated, startEmbeddedPostgres } from '#db/index.ts';
import { openBudgets } from './adapters/budgets.server.ts';
import { openLog } from './adapters/log.server.ts';
import { keepTallySheet } from './adapters/tally-sheet.server.ts';
import { loadAuthorities } from './authorities.server.ts';
import { demandBegunForms } from './begun-forms.server.ts';
import { parseEnvironment } from './env.server.ts';
import type { Environment } from './env.server.ts';
import { openVisit } from './http/visit.server.ts';
import { openPortal } from './portal.server.ts';
import { loadSampleData } from './sample-data.server.ts';
import { PARTS } from './roles.server.ts';
import { openReception } from './receive.server.ts';
import type { LoadContext } from './routes/enter.server.ts';
import { startWorker } from './worker.server.ts';

/**
 * Opens the portal for the HTTP server: environment, database, migrations, portal, worker, in this order. Whatever was
 * opened is closed again when a later step fails.
 */
export async function openDoor() {
  const env = parseEnvironment(process.env);
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    return { ...(await openParts(env, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openParts(env: Environment, closing: (() => Promise<void>)[]) {
  const { url, ownerUrl } = await findDatabase(env, closing);
  await (ownerUrl === null ? requireMigrated(url) : migrate({ url, ownerUrl, role: env.role }));
  const database = await openDatabase(url);
  closing.push(database.close);
  const log = openLog(env.logLevel);
  const { budgets, close } = openBudgets(url);
  closing.push(close);
  const portal = await openPortal(env, { database, budgets });
  const part = PARTS[env.role];
  if (part.asksFor.includes('citizen')) await demandBegunForms(portal.ports);
  const report = (error: unknown) => log({ event: 'job-failed', task: 'tallies', error });
  closing.push(keepTallySheet(portal.storeTallies, report));
  if (part.isWorker) closing.push(await startWorker({ url, portal, log }));
  const { authoritiesFile } = env;
  const isSetUpHere = authoritiesFile !== null && part.agencyKeys === 'private';
  const staff = isSetUpHere ? await loadAuthorities(portal, authoritiesFile) : [];
  const samples = env.hasSampleData
    ? await database.serve({ kind: 'worker' }, () => loadSampleData(portal, staff))
    : [];
  const visitOf = (request: IncomingMessage) => openVisit(request, { ...env, mac: portal.ports.vault.mac });
  const { handleBefore, takenFrom } = openReception({ portal, visitOf, part });
  return {
    listen: { host: env.host, port: env.port },
    origin: env.origin,
    servesRoute: part.serves,
    announcements: [...portal.warnings, ...samples],
    handleBefore,
    loadContext: (request: IncomingMessage, nonce: string): LoadContext => ({
      portal,
      nonce,
      visit: visitOf(request),
      ...takenFrom(request),
      attempt: { failure: null },
      report: (error) => log({ event: 'request-failed', error }),
    }),
  };
}

type Urls = { readonly url: string; readonly ownerUrl: string | null };

async function findDatabase(env: Environment, closing: (() => Promise<void>)[]): Promise<Urls> {
  if (env.databaseUrl !== null) return { url: env.databaseUrl, ownerUrl: env.databaseOwnerUrl };
  const embedded = await startEmbeddedPostgres(env.dataDir);
  closing.push(embedded.close);
  return embedded;
}
