import type { FileType } from '../model.ts';
import { FLAG, among, listOf, wholeNumber, textLike, type Keys } from './keys.ts';
import type { KindReaders, Special } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { flagOf, integerOf, itemsOf, oneOf, textOf, type Entries } from './shape.ts';
import { report } from './source.ts';

const FILE_TYPES: readonly [FileType, ...FileType[]] = ['pdf', 'jpeg', 'png'];
const SIZE = /^(\d{1,4}) ?(KB|MB|GB)$/;
const BYTES: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

const LIMITS: Keys = {
  needed: { max: textLike(SIZE) },
  allowed: { accept: listOf(among(FILE_TYPES)), many: wholeNumber({ minimum: 1 }) },
};

/** Kinds that are handed-in documents. */
export const documentKinds: KindReaders<'file' | 'plan'> = {
  file: {
    needed: LIMITS.needed,
    allowed: { ...LIMITS.allowed, later: FLAG },
    read: (loading, field) => ({ type: 'file', ...readLimits(loading, field) }),
  },
  // Drawings do not follow: without them nothing can be examined, and each is asked for its scale beside it.
  plan: { ...LIMITS, read: (loading, field) => ({ type: 'plan', ...readLimits(loading, field) }) },
};

function readLimits(loading: Loading, { entries }: FieldSource): Omit<Special<'file'>, 'type'> {
  const { source } = loading;
  const accept = itemsOf(source, entries.get('accept')).map((item) => oneOf(source, item, FILE_TYPES));
  return {
    accept: accept.length > 0 ? accept : FILE_TYPES,
    max: readSize(loading, entries),
    many: integerOf(source, entries.get('many'), { fallback: 1, min: 1 }),
    later: flagOf(source, entries.get('later')),
  };
}

/** `50MB`: mega as computers count, 1024 × 1024, so that nobody's "50 MB" is too big. */
function readSize({ source }: Loading, entries: Entries): number {
  const node = entries.get('max');
  const text = textOf(source, node);
  const [, number, unit = ''] = SIZE.exec(text) ?? [];
  if (number === undefined && node !== undefined) report(source, { node }, ['bad-size', { size: text }]);
  return Number(number ?? 0) * (BYTES[unit] ?? 0);
}
