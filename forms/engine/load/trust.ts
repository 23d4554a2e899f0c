import type { Channel, IdentityLevel, Service } from '../model.ts';
import { among, EXPRESSION, someOf } from './keys.ts';
import { itemsOf, oneOf, type Entries } from './shape.ts';
import { report, type Source } from './source.ts';

const CHANNELS: readonly [Channel, ...Channel[]] = ['web', 'kiosk'];
export const IDENTITY_LEVELS: readonly [IdentityLevel, ...IdentityLevel[]] = ['none', 'substantial', 'high'];
/** The levels that the portal can give people: it identifies nobody yet. */
export const GIVEN_LEVELS: readonly IdentityLevel[] = ['none'];
const UNIDENTIFIED = ['refused', 'agency'] as const;
const PROTECTION = ['normal', 'high'] as const;
const RELEASE = ['single', 'four-eyes'] as const;
const WITHDRAWAL = ['none', 'until-decision'] as const;

/** The keys that say how much portal and agency have to make sure of. */
export const trustKeys = {
  channels: someOf(among(CHANNELS)),
  identity: among(IDENTITY_LEVELS),
  identify: EXPRESSION,
  unidentified: among(UNIDENTIFIED),
  protection: among(PROTECTION),
  release: among(RELEASE),
  withdrawal: among(WITHDRAWAL),
};

type Trust = Pick<
  Service,
  'channels' | 'identity' | 'unidentified' | 'protection' | 'release' | 'withdrawal'
>;

/**
 * Reads what a form demands of the portal. What the portal cannot keep is refused here, so that no form is ever less
 * strict than its file: nobody can be identified yet, and nothing is encrypted in the browser. Where only some have to be
 * identified (`identify`), the others may send, and those are stopped where their answers demand it.
 */
export function readTrust(source: Source, entries: Entries): Trust {
  const chosen = itemsOf(source, entries.get('channels')).map((node) => oneOf(source, node, CHANNELS));
  const identity = oneOf(source, entries.get('identity'), IDENTITY_LEVELS);
  const unidentified = oneOf(source, entries.get('unidentified'), UNIDENTIFIED);
  const protection = oneOf(source, entries.get('protection'), PROTECTION);
  refuseIdentity(source, entries, { identity, unidentified });
  if (protection === 'high')
    report(source, { node: entries.get('protection') ?? null }, ['protection-unsupported']);
  const release = oneOf(source, entries.get('release'), RELEASE);
  const withdrawal = oneOf(source, entries.get('withdrawal'), WITHDRAWAL);
  return {
    channels: chosen.length > 0 ? chosen : CHANNELS,
    identity,
    unidentified,
    protection,
    release,
    withdrawal,
  };
}

/** A level that holds for some needs one to hold, and one that stops everybody is none. */
function refuseIdentity(
  source: Source,
  entries: Entries,
  { identity, unidentified }: Pick<Trust, 'identity' | 'unidentified'>,
): void {
  const isForSome = entries.has('identify');
  if (isForSome && identity === 'none')
    report(source, { node: entries.get('identify') ?? null }, ['missing-key', { key: 'identity' }]);
  if (!isForSome && !GIVEN_LEVELS.includes(identity) && unidentified === 'refused')
    report(source, { node: entries.get('identity') ?? null }, ['identity-unsupported', { level: identity }]);
}
