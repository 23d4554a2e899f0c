import { openRequest } from '#forms/submission/correction/open-request.ts';
import { readEntries } from '../case-entries.ts';
import type { EntryOfKind } from '../case-entries.ts';
import { openCaseWithCode, readPayload } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Payload, Ports } from '../ports.ts';
import { formOfCase } from './correctable-answers.ts';
import type { FormOfCase } from './correctable-answers.ts';

export type CorrectionPorts = Pick<Ports, 'catalogue' | 'vault' | 'submissions' | 'entries'>;
export type CaseKey = { readonly reference: string; readonly code: string };

/** The citizen's case, and what the agency wants to be looked at again. */
export type WantedCorrection = {
  readonly open: OpenCase;
  readonly payload: Payload;
  readonly form: FormOfCase;
  readonly request: EntryOfKind<'correction-request'>;
};

export type NothingWanted = { readonly ok: false; readonly reason: 'no-case' | 'not-wanted' };

/** Opens one's case for the correction that the agency waits for. */
export async function openCorrection(
  ports: CorrectionPorts,
  { reference, code }: CaseKey,
): Promise<WantedCorrection | NothingWanted> {
  const open = await openCaseWithCode(ports, { reference, code, action: 'answer-correction' });
  if (!open) return { ok: false, reason: 'no-case' };
  const payload = readPayload(ports, open);
  const form = formOfCase(ports, open.row, payload);
  const request = openRequest(await readEntries(ports, open, 'citizen'));
  return form && request ? { open, payload, form, request } : { ok: false, reason: 'not-wanted' };
}
