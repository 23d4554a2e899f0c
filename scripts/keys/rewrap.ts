import { openAgencyKeys } from '#app/adapters/vault/agency-keys.ts';
import { agencyKeyIdIn, unwrapAtAgency, wrapForAgency } from '#app/adapters/vault/agency-wrapping.ts';
import { inForce } from '#app/adapters/vault/key-dates.ts';
import { aboutCase, aboutOpinion } from '#app/usecases/about-case.ts';
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

/** Something that is wrapped for an agency. */
type Wrapped = {
  /** By which the next page is found. */
  readonly place: string;
  readonly about: string;
  readonly before: Uint8Array;
  /** False when somebody was faster. */
  readonly put: (after: Uint8Array) => Promise<boolean>;
};

/**
 * Wraps for an agency's newest key what is wrapped for it: the keys of its cases, and of what others ask it for; how many it
 * were. Nothing of a case is opened by this: what was wrapped is still locked with the case's erasure key. It may be
 * broken off and begun anew, and cases may be worked on meanwhile.
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
  let done = 0;
  for await (const { about, before, put } of wrappedFor(keyUse, { agency, keyId })) {
    const opener = await keys.privateKey(agency, agencyKeyIdIn(before));
    if (await put(wrapForAgency(unwrapAtAgency(before, opener, about), publicKey, about))) done += 1;
  }
  return done;
}

type Other = { readonly agency: string; readonly keyId: string };

/** All that is wrapped for another key of the agency than this one. */
async function* wrappedFor(keyUse: Database['keyUse'], other: Other): AsyncIterable<Wrapped> {
  for (const pageAfter of [casesAfter(keyUse, other), opinionsAfter(keyUse, other)]) {
    let page: readonly Wrapped[] = [];
    do {
      page = await pageAfter(page.at(-1)?.place ?? '');
      yield* page;
    } while (page.length === PAGE);
  }
}

type PageAfter = (after: string) => Promise<readonly Wrapped[]>;

function casesAfter(keyUse: Database['keyUse'], other: Other): PageAfter {
  return async (last) => {
    const rows = await keyUse.toRewrap({ ...other, after: last, limit: PAGE });
    return rows.map(({ reference, keyForAgency: before }) => ({
      place: reference,
      about: aboutCase(reference),
      before,
      put: (after) => keyUse.rewrap(reference, { before, after }),
    }));
  };
}

function opinionsAfter(keyUse: Database['keyUse'], other: Other): PageAfter {
  return async (last) => {
    const rows = await keyUse.opinionsToRewrap({ ...other, after: last, limit: PAGE });
    return rows.map(({ id, reference, keyForAsked: before }) => ({
      place: id,
      about: aboutOpinion(reference, id),
      before,
      put: (after) => keyUse.rewrapOpinion(id, { before, after }),
    }));
  };
}
