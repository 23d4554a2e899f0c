import type { AgencyKeys } from './adapters/vault/agency-keys.ts';
import { openPublicKeys } from './adapters/vault/public-keys.ts';
import { openAgencyKeys } from './adapters/vault.server.ts';
import type { Environment } from './env.server.ts';
import { openPlace, placesOf } from './places.server.ts';
import { PARTS } from './roles.server.ts';
import type { Agencies, Agency, Clock } from './usecases/ports.ts';

/** What a process of some role can do with agencies' keys. */
type KeysOfRole = Pick<AgencyKeys, 'privateKey'> & {
  /** The public key of an agency that is being set up; made where it has none. */
  readonly make: (agency: string) => Promise<string>;
  /** Agencies with the public keys that this process trusts. */
  readonly trusted: (agencies: Agencies) => Agencies;
  /** For the terminal, one line each: for which of these agencies the key in the database is trusted. */
  readonly warnings: (agencies: readonly string[]) => readonly string[];
};

/** Opens as much of the agencies' keys as the role may have. */
export async function openKeysOfRole(env: Environment, { now }: Clock): Promise<KeysOfRole> {
  const place = placesOf(env).agencyKeys;
  const { agencyKeys } = PARTS[env.role];
  if (agencyKeys === 'private') {
    const keys = await openPlace(place, (folder) => openAgencyKeys(folder, now));
    return {
      privateKey: keys.privateKey,
      make: (agency) => openPlace(place, () => keys.publicKey(agency)),
      trusted: (agencies) => agencies,
      warnings: () => [],
    };
  }
  if (agencyKeys === 'none') return nothing;
  const keys = await openPlace(place, (folder) => openPublicKeys(folder, now));
  return {
    ...nothing,
    trusted: (agencies) => pinned(agencies, keys.find),
    warnings: (agencies) =>
      agencies.filter((agency) => keys.find(agency) === null).map((agency) => lineFor(agency, place.path)),
  };
}

const refuse = () => Promise.reject(new Error('This role holds no private key of an agency.'));

const nothing: KeysOfRole = {
  privateKey: refuse,
  make: refuse,
  trusted: (agencies) => agencies,
  warnings: () => [],
};

function lineFor(agency: string, folder: string): string {
  return (
    `${agency}: no public key in ${folder}, so new cases are wrapped for the one in the database, ` +
    'which whoever can write there can exchange. Hand over its .pub.pem (AGENCY_KEYS).'
  );
}

/** A key that was handed over counts, and not what somebody may have written into the database. */
function pinned(agencies: Agencies, find: (agency: string) => string | null): Agencies {
  const trusted = (agency: Agency | null): Agency | null =>
    agency && { ...agency, publicKey: find(agency.id) ?? agency.publicKey };
  return {
    ...agencies,
    inCharge: async (...asked) => trusted(await agencies.inCharge(...asked)),
    find: async (...asked) => trusted(await agencies.find(...asked)),
  };
}
