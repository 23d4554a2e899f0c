import type { Letters } from '../model.ts';
import { among, mappingOf, type Keys } from './keys.ts';
import { entriesOf, oneOf, type Entries } from './shape.ts';
import type { Source } from './source.ts';

const GRANTED = ['granted', 'trade-receipt'] as const;
const REFUSED = ['refused'] as const;

const NAMED: Keys = { needed: { granted: among(GRANTED) }, allowed: { refused: among(REFUSED) } };
/** What stands behind `letters`. */
export const LETTERS = mappingOf(NAMED);

/** The letter that each outcome becomes. Where a definition names letters, an outcome that it leaves out does not exist. */
export function readLetters(source: Source, entries: Entries): Letters {
  const node = entries.get('letters');
  if (node === undefined) return { granted: GRANTED[0], refused: REFUSED[0] };
  const named = entriesOf(source, node, NAMED);
  return {
    granted: oneOf(source, named.get('granted'), GRANTED),
    refused: named.has('refused') ? oneOf(source, named.get('refused'), REFUSED) : null,
  };
}
