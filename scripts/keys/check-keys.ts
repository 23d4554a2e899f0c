import { inForce } from '#app/adapters/vault/key-dates.ts';
import type { Database } from '#db/index.ts';
import { heldAgencyKeys, heldServerKeys, heldWorkerKeys, idOfPublicKey } from './held-keys.ts';
import type { HeldAgencyKey, HeldKey } from './held-keys.ts';
import type { KeyPlaces } from './list-keys.ts';
import { count, usesOf } from './uses-of.ts';

type Checked = { readonly lines: readonly string[]; readonly missing: number };
type KeyUse = Database['keyUse'];

/** Which keys are still needed, which can go, and which are needed and not here. */
export async function checkKeys(places: KeyPlaces, keyUse: KeyUse, now: Date): Promise<Checked> {
  const agencies = await checkAgencies(await heldAgencyKeys(places.agencyKeys), keyUse, now);
  const server = await checkServer(await heldServerKeys(places.serverKey), keyUse, now);
  const worker = await checkWorker(await heldWorkerKeys(places.workerKey), keyUse, now);
  return {
    lines: [...agencies.lines, ...server.lines, ...worker.lines],
    missing: agencies.missing + server.missing + worker.missing,
  };
}

async function checkAgencies(held: readonly HeldAgencyKey[], keyUse: KeyUse, now: Date): Promise<Checked> {
  const uses = await keyUse.ofAgencies();
  const wrapped = (await keyUse.publicKeys()).map(({ agency, publicKey }) => ({
    agency,
    keyId: idOfPublicKey(publicKey),
  }));
  const known = ({ agency, keyId }: { readonly agency: string; readonly keyId: string }) =>
    held.some((each) => each.agency === agency && each.keyId === keyId);
  const lines = held.map((key) => {
    const own = held.filter(({ agency }) => agency === key.agency);
    const isForNew = wrapped.some(({ agency, keyId }) => agency === key.agency && keyId === key.keyId);
    return `${key.agency} ${key.keyId}: ${verdict(usesOf(uses, key), isForNew || isLater(key, own, now))}`;
  });
  const lost = uses.filter((use) => !known(use));
  const strange = wrapped.filter((each) => !known(each) && !lost.some(({ keyId }) => keyId === each.keyId));
  return {
    lines: [
      ...lines,
      ...lost.map((use) => `${use.agency} ${use.keyId}: NOT HERE, and needed by ${usesOf(uses, use) ?? ''}`),
      ...strange.map(({ agency, keyId }) => `${agency} ${keyId}: NOT HERE, and new cases are wrapped for it`),
    ],
    missing: lost.length + strange.length,
  };
}

/** From before there were several server keys some headers name none of them: these need the one without a date. */
async function checkServer(held: readonly HeldKey[], keyUse: KeyUse, now: Date): Promise<Checked> {
  const uses = await usesOfServer(keyUse);
  if (!uses)
    return { lines: ['Server keys: this user of the database may not look; ask as the portal.'], missing: 0 };
  const [oldest] = held;
  const unknown = uses.filter(({ keyId }) => !held.some((key) => key.keyId === keyId));
  const unnamed = unknown.reduce((sum, use) => sum + use.uses, 0);
  const hasOldest = oldest?.since === '';
  const lines = held.map((key) => {
    const named = uses.find(({ keyId }) => keyId === key.keyId)?.uses ?? 0;
    const sealed = named + (key === oldest && hasOldest ? unnamed : 0);
    return `Server key ${key.keyId}: ${verdict(sealed === 0 ? null : count(sealed, 'sealed thing'), key === inForce(held, now) || isLater(key, held, now))}`;
  });
  const isLost = unnamed > 0 && !hasOldest;
  return {
    lines: [
      ...lines,
      ...(isLost ? [`Server key NOT HERE, and needed by ${count(unnamed, 'sealed thing')}`] : []),
    ],
    missing: isLost ? 1 : 0,
  };
}

/** Nothing is said where none lies: apart from the worker nobody needs one. */
async function checkWorker(held: readonly HeldKey[], keyUse: KeyUse, now: Date): Promise<Checked> {
  if (held.length === 0) return { lines: [], missing: 0 };
  const uses = await keyUse.ofWorker();
  const lost = uses.filter(({ keyId }) => !held.some((key) => key.keyId === keyId));
  const needs = (wanted: string) => uses.find(({ keyId }) => keyId === wanted)?.uses ?? 0;
  const inWords = (number: number) => (number === 0 ? null : count(number, 'sealed thing'));
  return {
    lines: [
      ...held.map(
        (key) =>
          `Worker's key ${key.keyId}: ${verdict(inWords(needs(key.keyId)), key === inForce(held, now) || isLater(key, held, now))}`,
      ),
      ...lost.map(
        ({ keyId, uses: number }) =>
          `Worker's key ${keyId}: NOT HERE, and needed by ${count(number, 'sealed thing')}`,
      ),
    ],
    missing: lost.length,
  };
}

/** `null` where roles run apart and this one sees no drafts. */
async function usesOfServer(keyUse: KeyUse) {
  try {
    return await keyUse.ofServer();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return null;
    throw error;
  }
}

function isLater(key: HeldKey, own: readonly HeldKey[], now: Date): boolean {
  return key.since > (inForce(own, now)?.since ?? '');
}

/** `uses`: in words; `null` for none. */
function verdict(uses: string | null, isForNew: boolean): string {
  if (isForNew) return uses === null ? 'needed for new ones' : `needed by ${uses} and for new ones`;
  return uses === null ? 'needed by nothing any more, can be taken away' : `needed by ${uses}`;
}
