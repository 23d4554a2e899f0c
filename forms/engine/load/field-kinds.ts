import type { FieldType } from '../model.ts';
import { codeKinds } from './code-kinds.ts';
import { contentKinds } from './content-kinds.ts';
import { dateKinds } from './date-kinds.ts';
import { documentKinds } from './document-kinds.ts';
import type { KindReaders } from './kind-reader.ts';
import { listKinds } from './list-kinds.ts';
import { numberKinds } from './number-kinds.ts';
import { placeKinds } from './place-kinds.ts';
import { textKinds } from './text-kinds.ts';

/** The keys of each kind of field, and how they are read. */
export const kindReaders: KindReaders<FieldType> = {
  ...textKinds,
  ...numberKinds,
  ...codeKinds,
  ...dateKinds,
  ...listKinds,
  ...placeKinds,
  ...documentKinds,
  ...contentKinds,
};
