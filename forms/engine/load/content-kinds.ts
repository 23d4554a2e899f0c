import type { KindReaders } from './kind-reader.ts';
import { oneOf } from './shape.ts';

/** Kinds that ask nothing. */
export const contentKinds: KindReaders<'notice'> = {
  notice: {
    needed: ['tone'],
    allowed: [],
    read: ({ source }, { entries }) => ({
      type: 'notice',
      tone: oneOf(source, entries.get('tone'), ['info', 'warning']),
    }),
  },
};
