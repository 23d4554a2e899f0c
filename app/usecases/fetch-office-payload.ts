import { makeExcerpt } from '#forms/payload/make-payload.ts';
import type { PayloadFile } from '#forms/payload/model.ts';
import { openRecorded } from './fetch-office-file.ts';
import type { Wanted } from './fetch-office-file.ts';
import { readPayload } from './open-case.ts';
import type { CaseFile, Ports } from './ports.ts';

type PayloadPorts = Pick<Ports, 'clock' | 'catalogue' | 'vault' | 'submissions' | 'audit'>;

/** A file in the service's format as it was sent and stands in the receipt; the download is recorded. */
export async function fetchOfficePayload(
  ports: PayloadPorts,
  wanted: Wanted & { readonly name: string },
): Promise<CaseFile | null> {
  const open = await openRecorded(ports, wanted, 'download-payload');
  const files = open ? readPayload(ports, open).files : [];
  return files.find(({ name }) => name === wanted.name) ?? null;
}

/**
 * What the office passes on to one recipient (for the trade licence § 3 GewAnzV). Made when asked for, out of the
 * sealed answers and by the version they were given to, so that nobody's data lie there fifteen times over.
 */
export async function fetchOfficeExcerpt(
  ports: PayloadPorts,
  wanted: Wanted & { readonly recipient: string },
): Promise<PayloadFile | null> {
  const open = await openRecorded(ports, wanted, 'download-excerpt');
  const service = open && ports.catalogue.find(open.row.service, open.row.serviceVersion);
  if (!service) return null;
  const { answers, context } = readPayload(ports, open);
  if (!context) return null;
  const { codelists } = ports.catalogue;
  const { reference, receivedAt } = open.row;
  const source = { service, answers, reference, receivedAt: new Date(receivedAt) };
  return makeExcerpt({ ...source, context: { ...context, codelists } }, wanted.recipient);
}
