import type { Agency, CaseOpening, Ports } from './ports.ts';

/** Somebody at an office had a case open; names stay in the office. */
export type Opening = {
  /** For the first time on this day of Germany's; ISO 8601, UTC. */
  readonly at: string;
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
  for (const opening of await audit.openings(reference)) {
    const { at, ...who } = opening;
    const key = JSON.stringify([dayOf(at), who]);
    if (!openings.has(key)) openings.set(key, opening);
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
  /** ISO 8601, UTC. */
  readonly at: string;
};

/** Which other offices were asked about a case, oldest first. */
export async function listConsultations(
  { opinions, agencies }: Pick<Ports, 'opinions' | 'agencies'>,
  reference: string,
): Promise<readonly Consultation[]> {
  const rows = await opinions.ofCase(reference);
  const asked = rows.map(async ({ asked: id, askedAt }) => ({
    office: (await agencies.find(id))?.name ?? id,
    at: askedAt,
  }));
  return Promise.all(asked);
}
