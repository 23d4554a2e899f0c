import { readFile } from 'node:fs/promises';
import { parseSealList } from '#app/adapters/seal-register/parse-seal-list.ts';
import { isSignedBy } from '#app/adapters/seal/sign-log.ts';
import { sha256 } from '#app/adapters/digest.server.ts';
import { parseEnvironment } from '#app/env.server.ts';
import { openPlace, placesOf } from '#app/places.server.ts';
import { checkLog } from '#app/usecases/receipt-log/check-log.ts';
import type { ReceiptLog } from '#app/usecases/receipt-log/model.ts';
import { joinEmbeddedPostgres, openDatabase } from '#db/index.ts';
import { checkAudits } from './audit-verify/check-audits.ts';
import { describeFinding } from './audit-verify/describe-finding.ts';
import { readArguments } from './audit-verify/read-arguments.ts';
import { readCopies, readReceipt } from './audit-verify/read-witnesses.ts';
import { count } from './count.ts';

/**
 * `npm run audit:verify -- [--copies checkpoints.json] [receipt.pdf …]` checks the log of receipts and the audit of
 * each agency against themselves, the signed checkpoints, copies of them and receipts. Exits with 1 when there is a
 * finding, with 2 when it cannot tell.
 */
async function main(given: readonly string[]): Promise<number> {
  const asked = readArguments(given);
  if (!asked) throw new Error('Usage: npm run audit:verify -- [--copies checkpoints.json] [receipt.pdf …]');
  const env = parseEnvironment(process.env);
  const seals = await openPlace(placesOf(env).seals, async (file) =>
    parseSealList(await readFile(file, 'utf8')),
  );
  const server = env.databaseUrl === null ? await joinEmbeddedPostgres(env.dataDir) : null;
  const database = await openDatabase(server?.url ?? env.databaseUrl ?? '', {
    otherwise: { kind: 'worker' },
  });
  try {
    const isSigned = isSignedBy(seals);
    const { receiptLog } = database;
    const log = {
      entries: entriesOf(receiptLog),
      checkpoints: await checkpointsOf(receiptLog),
      copies: (await Promise.all(asked.copies.map((file) => readCopies(file, isSigned)))).flat(),
      receipts: await Promise.all(asked.receipts.map((file) => readReceipt(file, seals))),
    };
    const { entries, unsealed, findings } = await checkLog(log, { digest: sha256, isSigned });
    for (const finding of findings) process.stdout.write(`${describeFinding(finding)}\n`);
    const audits = await checkAudits(database.audit, log, isSigned);
    for (const { agency, ...finding } of audits.findings)
      process.stdout.write(`Audit of ${agency}: ${describeFinding(finding)}\n`);
    const all = findings.length + audits.findings.length;
    const read = [
      count(entries, 'entry', 'entries'),
      `${String(unsealed)} announced without a sealed file`,
      count(log.checkpoints.length, 'checkpoint'),
      `${count(audits.entries, 'entry', 'entries')} of ${count(audits.agencies, 'audit')}`,
      count(all, 'finding'),
    ];
    process.stdout.write(`${read.join(', ')}\n`);
    return all === 0 ? 0 : 1;
  } finally {
    await database.close();
    await server?.close();
  }
}

const PAGE = 5000;

/** A page may be empty because somebody dropped all of it. */
async function* entriesOf({ entries, head }: Pick<ReceiptLog, 'entries' | 'head'>) {
  const { sequence: last } = await head();
  for (let from = 1; from <= last; from += PAGE) yield* await entries({ from, to: from + PAGE - 1 });
}

async function checkpointsOf({ checkpoints }: Pick<ReceiptLog, 'checkpoints'>) {
  const all = [];
  for (;;) {
    const page = await checkpoints({ after: all.at(-1)?.number ?? 0, limit: PAGE });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
