import type { Agency, CaseOpening, Ports } from './ports.ts';

/** Somebody at an office had a case open on a day; names stay in the office. */
export type Opening = {
  /** Calendar date in Germany. */
  readonly day: string;
  readonly role: CaseOpening['role'];
  readonly office: Agency['name'];
};

/** Who has opened a case, oldest first: each role of each office once a day. */
export async function listOpenings(
  { audit }: Pick<Ports, 'audit'>,
  reference: string,
): Promise<readonly Opening[]> {
  const openings = new Map<string, Opening>();
  for (const { at, role, office } of await audit.openings(reference)) {
    const opening = { day: dayOf(at), role, office };
    openings.set(JSON.stringify(opening), opening);
  }
  return [...openings.values()];
}

/** ISO 8601. */
const berlin = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' });

function dayOf(at: string): string {
  return berlin.format(new Date(at));
}
