import type { Letters } from '#forms/engine/model.ts';
import type { EntryKind } from '#forms/submission/model.ts';
import { isCertificate } from '#forms/submission/outcomes.ts';
import type { WordKey, Words } from '../../words.ts';
import type { Happening } from '../happening.ts';

const KEYS: Readonly<Partial<Record<EntryKind, WordKey>>> = {
  'correction-request': 'case:entries.correction-request',
  correction: 'case:entries.correction',
  complete: 'case:entries.complete',
  extension: 'case:entries.extension',
  'file-number': 'case:entries.file-number',
  decision: 'case:entries.decision',
  'new-code': 'case:entries.new-code',
  withdrawal: 'case:entries.withdrawal',
};

/**
 * What happened, in the words for the person whose case it is. Caseworkers' names stay in the office. `letters`: of the
 * service.
 */
export function wordForCitizen(words: Words, entry: Happening, letters: Letters | null): string {
  const { kind, state, author } = entry;
  if (kind === 'message' || kind === 'document')
    return words.say(`case:entries.${kind}.${author === 'citizen' ? author : 'office'}`);
  if (kind === 'state') return words.say(`common:states.${state}.word`);
  if (kind === 'decision' && letters && isCertificate(letters[entry.body.outcome]))
    return words.say('case:entries.certificate');
  const key = KEYS[kind];
  if (key === undefined) throw new RangeError(`A citizen reads no ${kind}.`);
  return words.say(key);
}
