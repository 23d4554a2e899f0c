import type { Agency, CaseOpening, Ports } from './ports.ts';

/** Somebody at an office had a case open on a day; names stay in the office. */
export type Opening = {
  /** Calendar date in Germany. */
  readonly day: string;
  readonly role: CaseOpening['role'];
  readonly office: Agency['name'];
  /** By another office that was asked for an opinion, of what it was shown. */
  readonly isConsulted: boolean;
};

/** Who has opened a case, oldest first: each role of each office once a day. */
export async function listOpenings(
  { audit }: Pick<Ports, 'audit'>,
  reference: string,
): Promise<readonly Opening[]> {
  const openings = new Map<string, Opening>();
  for (const { at, ...who } of await audit.openings(reference)) {
    const opening = { day: dayOf(at), ...who };
    openings.set(JSON.stringify(opening), opening);
  }
  return [...openings.values()];
}

/** ISO 8601. */
const berlin = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' });

function dayOf(at: string): string {
  return berlin.format(new Date(at));
}

/** Another office was asked for its opinion. */
export type Consultation = {
  readonly office: Agency['name'];
  /** Calendar date in Germany. */
  readonly day: string;
};

/** Which other offices were asked about a case, oldest first. */
export async function listConsultations(
  { opinions, agencies }: Pick<Ports, 'opinions' | 'agencies'>,
  reference: string,
): Promise<readonly Consultation[]> {
  const rows = await opinions.ofCase(reference);
  const asked = rows.map(async ({ asked: id, askedAt }) => ({
    office: (await agencies.find(id))?.name ?? id,
    day: dayOf(askedAt),
  }));
  return Promise.all(asked);
}
