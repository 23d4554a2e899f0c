import { openAgencyKeys } from '#app/adapters/vault/agency-keys.ts';
import { agencyKeyIdIn, unwrapAtAgency, wrapForAgency } from '#app/adapters/vault/agency-wrapping.ts';
import { inForce } from '#app/adapters/vault/key-dates.ts';
import { aboutCase } from '#app/usecases/about-case.ts';
import type { Database } from '#db/index.ts';
import { heldAgencyKeys } from './held-keys.ts';
import { KeyOrderError } from './make-key.ts';

type Rewrapping = {
  readonly agency: string;
  /** Of the office. */
  readonly folder: string;
  readonly now: () => Date;
};

const PAGE = 100;

/**
 * Wraps the keys of an agency's cases for its newest key; how many it were. Nothing of a case is opened by this: what was
 * wrapped is still locked with the case's erasure key. It may be broken off and begun anew, and cases may be worked on
 * meanwhile.
 */
export async function rewrap(
  keyUse: Database['keyUse'],
  { agency, folder, now }: Rewrapping,
): Promise<number> {
  const held = await heldAgencyKeys(folder);
  const own = held.filter((each) => each.agency === agency && !each.isPublic);
  const newest = inForce(own, now());
  if (!newest)
    throw new KeyOrderError(`${agency} has no private key in ${folder}: rewrap where the office runs.`);
  const { keyId, publicKey } = newest;
  const keys = await openAgencyKeys(folder, now);
  let [done, last] = [0, ''];
  for (;;) {
    const cases = await keyUse.toRewrap({ agency, keyId, after: last, limit: PAGE });
    for (const { reference, keyForAgency: before } of cases) {
      const about = aboutCase(reference);
      const opener = await keys.privateKey(agency, agencyKeyIdIn(before));
      const after = wrapForAgency(unwrapAtAgency(before, opener, about), publicKey, about);
      if (await keyUse.rewrap({ reference, before, after })) done += 1;
    }
    last = cases.at(-1)?.reference ?? last;
    if (cases.length < PAGE) return done;
  }
}
