import { readEntries } from './case-entries.ts';
import { caseHistory } from './case-history.ts';
import type { CaseEvent } from './case-history.ts';
import { openCaseWithCode, readPayload, readReceipt } from './open-case.ts';
import type { Agency, Payload, Ports, SubmissionRow } from './ports.ts';

type CasePorts = Pick<
  Ports,
  'vault' | 'submissions' | 'entries' | 'receiptStates' | 'agencies' | 'catalogue'
>;
type CaseKey = { readonly reference: string; readonly code: string };

export type ShownCase = {
  readonly row: Pick<
    SubmissionRow,
    'reference' | 'service' | 'language' | 'state' | 'receivedAt' | 'deleteAfter'
  >;
  readonly agency: Agency | null;
  readonly payload: Pick<Payload, 'review' | 'reviewAsRead' | 'documents'>;
  readonly history: readonly CaseEvent[];
};

/** The citizen's own case; `null` when number and code do not belong together. */
export async function showCase(ports: CasePorts, input: CaseKey): Promise<ShownCase | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'see-own-case' });
  if (!open) return null;
  return {
    row: open.row,
    agency: await ports.agencies.find(open.row.agency),
    payload: readPayload(ports, open),
    history: caseHistory(await readEntries(ports, open, 'citizen')),
  };
}

/** The citizen's sealed receipt, as it is now. */
export async function fetchReceipt(ports: CasePorts, input: CaseKey): Promise<Uint8Array | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'download-own-receipt' });
  return open && readReceipt(ports, open);
}
