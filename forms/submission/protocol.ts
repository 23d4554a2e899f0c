import type { Audience, EntryAuthor, EntryKind, Side } from './model.ts';

type Rule = {
  readonly writers: readonly EntryAuthor[];
  readonly audience: Audience;
  /** The message of the XBau-Kernmodul 1.3 that says the same; `null`: it leaves no office. */
  readonly message: `1${number}` | null;
  /** The kind that answers it; until then it waits for whoever may write that. */
  readonly answeredBy: EntryKind | null;
};

/**
 * Everything that can happen in a case, for all services: the Kernmodul's process messages (1100 to 1181) and its
 * universal application (1200 to 1205).
 */
export const protocol = {
  state: { writers: ['citizen', 'office', 'portal'], audience: 'both', message: '1170', answeredBy: null },
  message: { writers: ['citizen', 'office'], audience: 'both', message: '1142', answeredBy: null },
  'correction-request': {
    writers: ['office'],
    audience: 'both',
    message: '1140',
    answeredBy: 'correction',
  },
  correction: { writers: ['citizen'], audience: 'both', message: '1202', answeredBy: null },
  complete: { writers: ['office'], audience: 'both', message: '1170', answeredBy: null },
  extension: { writers: ['office'], audience: 'both', message: '1170', answeredBy: null },
  'file-number': { writers: ['office'], audience: 'both', message: '1121', answeredBy: null },
  note: { writers: ['office'], audience: 'office', message: null, answeredBy: null },
  'opinion-request': { writers: ['office'], audience: 'office', message: null, answeredBy: 'opinion' },
  opinion: { writers: ['office'], audience: 'office', message: null, answeredBy: null },
  'opinion-end': { writers: ['office'], audience: 'office', message: null, answeredBy: null },
  proposal: { writers: ['office'], audience: 'office', message: null, answeredBy: null },
  decision: { writers: ['office'], audience: 'both', message: '1205', answeredBy: null },
  'new-code': { writers: ['office'], audience: 'both', message: null, answeredBy: null },
  withdrawal: { writers: ['citizen'], audience: 'both', message: '1130', answeredBy: null },
  document: { writers: ['citizen', 'office'], audience: 'both', message: '1150', answeredBy: null },
} as const satisfies Record<EntryKind, Rule>;

/** Whether an author may write an entry of this kind. */
export function mayWrite(author: EntryAuthor, kind: EntryKind): boolean {
  const { writers }: Rule = protocol[kind];
  return writers.includes(author);
}

/** The entries that still wait for `side`: none of the later ones answers them. */
export function waitingFor<Entry extends Asking>(side: Side, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ id, kind }) => {
    const { answeredBy }: Rule = protocol[kind];
    if (answeredBy === null || !mayWrite(side, answeredBy)) return false;
    return !entries.some((other) => other.kind === answeredBy && other.body.request === id);
  });
}

type Asking = {
  readonly id: string;
  readonly kind: EntryKind;
  /** `request` is the entry that is answered. */
  readonly body: { readonly request?: string };
};
