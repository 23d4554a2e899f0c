import { among, wholeNumber } from './keys.ts';
import type { KindReaders, Special } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { requireList } from './require-list.ts';
import { integerOf, oneOf } from './shape.ts';

const LONGEST_DESCRIPTION = 2000;
const COUNTRIES = ['DE', 'any'] as const;

/** Kinds that say where something is, or where it is registered. */
export const placeKinds: KindReaders<'address' | 'register-number' | 'parcel' | 'map-area'> = {
  address: { needed: {}, allowed: { country: among(COUNTRIES) }, read: readAddress },
  'register-number': {
    needed: {},
    allowed: {},
    read: (loading, { entries }) => {
      requireList(loading, entries.get('type') ?? null, 'registergericht');
      return { type: 'register-number', list: 'registergericht' };
    },
  },
  parcel: { needed: {}, allowed: {}, read: () => ({ type: 'parcel' }) },
  'map-area': {
    needed: {},
    allowed: { max: wholeNumber({ minimum: 1, maximum: LONGEST_DESCRIPTION }) },
    read: ({ source }, { entries }) => ({
      type: 'map-area',
      max: integerOf(source, entries.get('max'), {
        fallback: LONGEST_DESCRIPTION,
        min: 1,
        max: LONGEST_DESCRIPTION,
      }),
    }),
  },
};

/** An address in Germany needs the list of municipalities, one abroad that of states. */
function readAddress(loading: Loading, { entries }: FieldSource): Special<'address'> {
  const country = oneOf(loading.source, entries.get('country'), COUNTRIES);
  const lists = country === 'DE' ? ['gemeinde'] : ['gemeinde', 'staat'];
  for (const list of lists) requireList(loading, entries.get('type') ?? null, list);
  return { type: 'address', country };
}
