import { submissionData } from '#forms/submission/data.ts';
import { isFinal, portalStatus } from '#forms/submission/status.ts';
import { readEntries } from './case-entries.ts';
import { listConsultations, listOpenings } from './list-openings.ts';
import { openCaseWithCode, readPayload } from './open-case.ts';
import type { Ports } from './ports.ts';

/**
 * Everything that is stored of the citizen's case, machine-readable (Art. 15 and 20 DSGVO): the answers as they were
 * sent, what both sides wrote, how it stands, and who has opened it. Documents are named; each can be fetched by itself.
 */
export async function exportCase(
  ports: Pick<
    Ports,
    'clock' | 'catalogue' | 'vault' | 'submissions' | 'entries' | 'agencies' | 'audit' | 'opinions'
  >,
  input: { readonly reference: string; readonly code: string },
): Promise<Uint8Array | null> {
  const open = await openCaseWithCode(ports, { ...input, action: 'export-own-data' });
  const service = open && ports.catalogue.find(open.row.service, open.row.serviceVersion);
  if (!open || !service) return null;
  const { reference, receivedAt, state, deleteAfter, agency } = open.row;
  const { answers, documents } = readPayload(ports, open);
  const entries = await readEntries(ports, open, 'citizen');
  const content = {
    exportedAt: ports.clock.now().toISOString(),
    reference,
    agency: (await ports.agencies.find(agency))?.name ?? agency,
    state,
    statusBauportal: portalStatus[state],
    // The day is known as soon as the case has come to an end.
    deleteAfter: isFinal(state) ? deleteAfter : null,
    submission: submissionData({ service, reference, receivedAt: new Date(receivedAt), answers }),
    documents,
    entries: entries.map(({ at, kind, state: after, author, body }) => ({
      at,
      kind,
      state: after,
      author,
      body,
    })),
    openedBy: await listOpenings(ports, reference),
    consulted: await listConsultations(ports, reference),
  };
  return new TextEncoder().encode(JSON.stringify(content, null, 2));
}
