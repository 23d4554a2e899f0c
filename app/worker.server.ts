import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import type { Log } from './adapters/log.server.ts';
import type { Portal } from './portal.server.ts';
import type { SealedFile } from './usecases/ports.ts';

type Workplace = { readonly url: string; readonly portal: Portal; readonly log: Log };

/**
 * Drafts go to the minute, since people are told how long they stay. Hourly, all else that has expired goes, and receipts
 * that lack something get a job; every ten minutes the receipt log is signed. Daily, and at the start, addresses for
 * notices are sealed for the worker's newest key.
 */
const CRONTAB = `* * * * * erase-drafts
7 * * * * erase-expired
37 * * * * raise-receipts
*/10 * * * * set-checkpoint
17 3 * * * reseal-contacts`;

/**
 * Starts what happens without anybody waiting: deliveries out of the outbox, and erasing what has expired. Returns how
 * to stop it.
 */
export async function startWorker({ url, portal, log }: Workplace): Promise<() => Promise<void>> {
  const work = (task: string, job: (payload: unknown) => Promise<void>) => async (payload: unknown) => {
    try {
      await job(payload);
    } catch (error) {
      log({ event: 'job-failed', task, error });
      throw error;
    }
  };
  const pool = openPool(url);
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    crontab: CRONTAB,
    taskList: {
      deliver: work('deliver', (payload) => portal.deliver(parseJob(payload))),
      'raise-receipt': work('raise-receipt', (payload) => portal.raiseReceipt(parseJob(payload))),
      'deliver-opinion': work('deliver-opinion', (payload) => portal.deliverOpinion(parseJob(payload))),
      notify: work('notify', (payload) => portal.notifyCitizen(parseJob(payload))),
      'reseal-contacts': work('reseal-contacts', () => portal.resealContacts()),
      'raise-receipts': work('raise-receipts', () => portal.raiseReceipts()),
      'erase-drafts': work('erase-drafts', () => portal.eraseDrafts()),
      'erase-expired': work('erase-expired', () => portal.eraseExpired().then(() => undefined)),
      'set-checkpoint': work('set-checkpoint', () => portal.setCheckpoint()),
    },
  });
  await runner.addJob('reseal-contacts', {}, { jobKey: 'reseal-contacts' });
  return async () => {
    await runner.stop();
    await pool.end();
  };
}

/**
 * Its own, and listened to until the end: the one of the library is left without a listener while its connections are still
 * closing, and an embedded database that stops meanwhile would end the process by an error that nobody hears.
 */
function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'schalter worker' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A job of our own outbox; anything else in the queue is a fault of ours. */
function parseJob(payload: unknown): SealedFile & { readonly opinion: string } {
  const isJob = typeof payload === 'object' && payload !== null && 'reference' in payload;
  if (!isJob || typeof payload.reference !== 'string') throw new Error('A job without a reference.');
  // Jobs of an earlier version know receipts only.
  const letter = 'letter' in payload && typeof payload.letter === 'string' ? payload.letter : '';
  const opinion = 'opinion' in payload && typeof payload.opinion === 'string' ? payload.opinion : '';
  return { reference: payload.reference, letter, opinion };
}
