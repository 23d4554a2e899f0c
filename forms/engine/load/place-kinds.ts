import type { KindReaders, Special } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { oneOf } from './shape.ts';
import { report } from './source.ts';

/** Kinds that say where something is. */
export const placeKinds: KindReaders<'address'> = {
  address: { needed: [], allowed: ['country'], read: readAddress },
};

/** An address in Germany needs the list of municipalities, one abroad that of states. */
function readAddress({ source, codelists }: Loading, { entries }: FieldSource): Special<'address'> {
  const country = oneOf(source, entries.get('country'), ['DE', 'any']);
  const lists = country === 'DE' ? ['gemeinde'] : ['gemeinde', 'staat'];
  for (const list of lists.filter((each) => !codelists.includes(each))) {
    const node = entries.get('type') ?? null;
    report(source, { node }, ['unknown-codelist', { list, meant: '', known: codelists.join(', ') }]);
  }
  return { type: 'address', country };
}
