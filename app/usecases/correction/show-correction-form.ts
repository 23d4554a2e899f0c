import { openRequest } from '#forms/submission/correction/open-request.ts';
import { isFinal } from '#forms/submission/status.ts';
import { readEntries } from '../case-entries.ts';
import type { EntryOfKind } from '../case-entries.ts';
import { openCaseAtAgency, readPayload } from '../open-case.ts';
import type { Ports, StaffMember, SubmissionRow } from '../ports.ts';
import { formOfCase, pointsById } from './correctable-answers.ts';
import type { FormOfCase } from './correctable-answers.ts';

/** A case whose answers can be marked. */
export type CorrectionForm = FormOfCase & {
  readonly row: Pick<SubmissionRow, 'reference' | 'service' | 'state' | 'version'>;
  /** What can be marked, by the names that the controls of the form bear. */
  readonly points: ReturnType<typeof pointsById>;
  /** The request that waits for the citizen. */
  readonly request: EntryOfKind<'correction-request'> | null;
};

/**
 * Shows a case's answers to be marked; `null` where there is no such case, it is decided, or its form is not to be had any
 * more. Opening them is recorded like every other.
 */
export async function showCorrectionForm(
  ports: Pick<Ports, 'clock' | 'catalogue' | 'vault' | 'submissions' | 'entries' | 'audit'>,
  { member, reference }: { readonly member: StaffMember; readonly reference: string },
): Promise<CorrectionForm | null> {
  const open = await openCaseAtAgency(ports, { member, reference, action: 'open' });
  if (!open || isFinal(open.row.state)) return null;
  const form = formOfCase(ports, open.row, readPayload(ports, open));
  if (!form) return null;
  const at = ports.clock.now().toISOString();
  await ports.audit.add({ agency: member.agency, at, actor: member.id, action: 'open', reference });
  const request = openRequest(await readEntries(ports, open, 'office'));
  return { ...form, row: open.row, points: pointsById(form), request };
}
