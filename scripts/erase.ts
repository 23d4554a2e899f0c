import { isSignedBy } from '#app/adapters/seal/sign-log.ts';
import type { Portal } from '#app/portal.server.ts';
import { checkErasureRecords } from '#app/usecases/check-erasure-records.ts';
import type { ErasureRecordRow } from '#app/usecases/ports.ts';
import { finalStates } from '#forms/submission/status.ts';
import { count } from './count.ts';
import { atPortal } from './erase/at-portal.ts';
import { tellDue } from './erase/tell-due.ts';

/**
 * `npm run erase [-- --dry-run]` erases what the worker would erase at the next full hour, or only says what that is. Both
 * check the records of all that was erased before: 1 where one was changed or is missing, 2 where it could not be done.
 */
async function main(given: readonly string[]): Promise<number> {
  if (given.some((each) => each !== '--dry-run')) throw new Error('Usage: npm run erase [-- --dry-run]');
  return atPortal(async (portal) => {
    const { clock, erasures, catalogue } = portal.ports;
    say(tellDue(await erasures.due({ now: clock.now().toISOString(), final: finalStates }), catalogue));
    if (!given.includes('--dry-run')) {
      await portal.eraseDrafts();
      const { cases, documents } = await portal.eraseExpired();
      say([`Erased: ${count(cases, 'case')}, ${count(documents, 'document')}.`]);
    }
    const records = await recordsOf(portal);
    const faults = checkErasureRecords(records, { ...portal.ports, isSigned: isSignedBy(portal.seals) });
    say(
      faults.map((number) => `Record ${String(number)}: changed, not signed, or not behind the one before.`),
    );
    say([`${count(records.length, 'record')} of erasures, ${count(faults.length, 'finding')}.`]);
    return faults.length === 0 ? 0 : 1;
  });
}

const PAGE = 1000;

async function recordsOf({ ports: { erasures } }: Portal): Promise<readonly ErasureRecordRow[]> {
  const all: ErasureRecordRow[] = [];
  for (;;) {
    const page = await erasures.records({ after: all.at(-1)?.number ?? 0, limit: PAGE });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
