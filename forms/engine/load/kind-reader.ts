import type { FieldOf, FieldType } from '../model.ts';
import type { Keys } from './keys.ts';
import type { FieldSource, Loading } from './loading.ts';

/** What all fields have; it is read in one place. */
type Common = 'id' | 'when' | 'optional' | 'purpose' | 'number' | 'fim' | 'autocomplete' | 'at';

/** What is read of a field beside what all have. */
export type Special<T extends FieldType> = Omit<FieldOf<T>, Common>;

/** The keys of a kind of field, and how they are read. */
export type KindReader<T extends FieldType> = Keys & {
  readonly read: (loading: Loading, field: FieldSource) => Special<T>;
};

/** The readers of several kinds. */
export type KindReaders<T extends FieldType> = { readonly [K in T]: KindReader<K> };
