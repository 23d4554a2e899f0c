import { among, FLAG } from './keys.ts';
import type { KindReader, KindReaders } from './kind-reader.ts';
import { readSearch } from './search.ts';
import { flagOf } from './shape.ts';

/** Codes that have one form, so that a definition has nothing to say about it. */
type Fixed = 'tax-id' | 'iban' | 'zb1-code' | 'zb2-code' | 'plate-seal-code' | 'evb';

/** Kinds that are copied from a paper. */
export const codeKinds: KindReaders<Fixed | 'licence-plate' | 'vin'> = {
  'tax-id': plain({ type: 'tax-id' }),
  iban: plain({ type: 'iban' }),
  'licence-plate': {
    needed: {},
    allowed: { search: among(['plate']) },
    read: (loading, { entries }) => ({
      type: 'licence-plate',
      search: readSearch(loading, entries, 'plate'),
    }),
  },
  vin: {
    needed: {},
    allowed: { historic: FLAG },
    read: ({ source }, { entries }) => ({ type: 'vin', historic: flagOf(source, entries.get('historic')) }),
  },
  'zb1-code': plain({ type: 'zb1-code' }),
  'zb2-code': plain({ type: 'zb2-code' }),
  'plate-seal-code': plain({ type: 'plate-seal-code' }),
  evb: plain({ type: 'evb' }),
};

function plain<T extends Fixed>(field: ReturnType<KindReader<T>['read']>): KindReader<T> {
  return { needed: {}, allowed: {}, read: () => field };
}
