import { canBeComplete } from '#forms/submission/completeness.ts';
import { newestEntry, readEntries } from '../case-entries.ts';
import { sendLetter } from '../letters/send-letter.ts';
import type { LetterPorts } from '../letters/send-letter.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import { isStale, writeIn } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';

type DeclaringPorts = LetterPorts & WritingPorts;

export type DeclaredComplete = Written | { readonly ok: false; readonly reason: 'no-seal' };

/**
 * Says that everything is there, by a sealed letter: it keeps what the office owes an answer on. Pressed twice it is
 * said once.
 */
export async function declareComplete(ports: DeclaringPorts, target: Target): Promise<DeclaredComplete> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'declare-complete' });
  if (!open) return { ok: false, reason: 'no-case' };
  const { row } = open;
  const rules = ports.catalogue.find(row.service, row.serviceVersion)?.deadlines ?? [];
  const isOffered = canBeComplete(rules, await readEntries(ports, open, 'office'));
  if (!isOffered || isStale(open, target)) return saidBefore(ports, open, target);
  const order = { kind: 'complete', addressee: '', text: '', asked: null, due: null } as const;
  const by = target.member.name;
  const sent = await sendLetter(ports, { open, order: { ...order, by } }, (tx, letter) => {
    const said = { kind: 'complete', body: { text: '', documents: [letter] } } as const;
    return writeIn(ports, tx, { open, target, said, action: 'declare-complete' });
  });
  if (sent.ok) return { ok: true };
  return sent.reason === 'no-seal' ? { ok: false, reason: 'no-seal' } : saidBefore(ports, open, target);
}

/** A second press of the button. */
async function saidBefore(ports: DeclaringPorts, open: OpenCase, { id }: Target): Promise<Written> {
  const entry = await newestEntry(ports, open, { id });
  return entry?.kind === 'complete' ? { ok: true } : { ok: false, reason: 'changed-elsewhere' };
}
