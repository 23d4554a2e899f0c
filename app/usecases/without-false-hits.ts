import { readSearch, searchWords } from '#forms/submission/search.ts';
import { openCaseAtAgency, readPayload } from './open-case.ts';
import type { OfficeErrand, OpenCase } from './open-case.ts';
import type { InboxPage, InboxRow, Ports, StaffMember } from './ports.ts';

/**
 * Few enough to be opened while somebody waits: each costs an operation with the agency's private key. Among more hits
 * a false one is one row too many in a list that has to be narrowed down anyway.
 */
const MOST_OPENED = 5;

type Searched = { readonly member: StaffMember; readonly typed: string };
type OpeningPorts = Pick<Ports, 'vault' | 'submissions' | 'catalogue'>;

/**
 * The hits of a search without those that only share the 24 bits of a word. The office opens them for it, in memory;
 * nobody reads anything.
 */
export async function withoutFalseHits(
  ports: OpeningPorts,
  searched: Searched,
  page: InboxPage,
): Promise<InboxPage> {
  if (searched.typed === '' || page.isMore || page.total > MOST_OPENED) return page;
  const fits = await Promise.all(page.rows.map((row) => isHit(ports, searched, row)));
  const rows = page.rows.filter((_, index) => fits[index]);
  return { ...page, rows, total: page.total - (page.rows.length - rows.length) };
}

async function isHit(ports: OpeningPorts, { member, typed }: Searched, row: InboxRow): Promise<boolean> {
  if (plain(row.reference).startsWith(plain(typed))) return true;
  const open = await openOrNot(ports, { member, reference: row.reference, action: 'search' });
  const service = ports.catalogue.find(row.service, row.serviceVersion);
  // Without its key or definition nobody can say; better a row too many than one too few.
  if (!open || !service) return true;
  const words = searchWords(service, readPayload(ports, open).answers);
  const has = new Set(words.map(({ kind, text }) => `${kind} ${text}`));
  return Object.values(readSearch(typed)).some(
    (asked) => asked.length > 0 && asked.every(({ kind, text }) => has.has(`${kind} ${text}`)),
  );
}

/** A key of the agency that is missing shuts its cases, and not the inbox. */
async function openOrNot(ports: OpeningPorts, errand: OfficeErrand): Promise<OpenCase | null> {
  try {
    return await openCaseAtAgency(ports, errand);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('agency-key-missing-')) return null;
    throw error;
  }
}

function plain(reference: string): string {
  return reference.toUpperCase().replace(/[\s-]/g, '');
}
