import { inForce } from '#app/adapters/vault/key-dates.ts';
import { heldAgencyKeys, heldServerKeys, heldWorkerKeys } from './held-keys.ts';
import type { HeldKey } from './held-keys.ts';

/** Where keys lie. */
export type KeyPlaces = {
  readonly agencyKeys: string;
  readonly serverKey: string;
  readonly workerKey: string;
};

/** Which keys there are, a line each: whose, its id, since when, and what it is good for now. */
export async function listKeys(places: KeyPlaces, now: Date): Promise<readonly string[]> {
  const agencyKeys = await heldAgencyKeys(places.agencyKeys);
  const agencies = [...new Set(agencyKeys.map(({ agency }) => agency))];
  const ofAgencies = agencies.flatMap((agency) => {
    const own = agencyKeys.filter((each) => each.agency === agency);
    return own.map((key) => {
      const half = key.isPublic ? ', public half only' : '';
      return `  ${agency}  ${describe(key, own, now)}${half}`;
    });
  });
  const serverKeys = await heldServerKeys(places.serverKey);
  const workerKeys = await heldWorkerKeys(places.workerKey);
  return [
    `Agencies' keys in ${places.agencyKeys}`,
    ...orNone(ofAgencies),
    `Server keys at ${places.serverKey}`,
    ...orNone(serverKeys.map((key) => `  ${describe(key, serverKeys, now)}`)),
    `Worker's keys at ${places.workerKey}`,
    ...orNone(workerKeys.map((key) => `  ${describe(key, workerKeys, now)}`)),
  ];
}

function describe(key: HeldKey, all: readonly HeldKey[], now: Date): string {
  const first = inForce(all, now);
  const state =
    key === first ? 'in force' : key.since > (first?.since ?? '') ? 'later' : 'opens what is older';
  const since = key.since === '' ? 'without a date' : `from ${key.since} UTC`;
  return `${key.keyId}  ${since}  ${state}`;
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['  none'] : lines;
}
