import type { EntryAuthor, EntryBodies, EntryKind, SubmissionState } from './model.ts';
import { protocol } from './protocol.ts';
import { portalStatus } from './status.ts';

type Told = {
  readonly [Kind in EntryKind]: {
    readonly kind: Kind;
    readonly state: SubmissionState;
    readonly author: EntryAuthor;
    readonly body: EntryBodies[Kind];
  };
}[EntryKind];

/** What an entry is to other offices: its process message (Kernmodul), and its code in the list StatusBauportal 3.0. */
export type EntryCodes = { readonly message: string | null; readonly status: string | null };

/** Kinds that are always told by the same code. The others follow from what they say or answer. */
const STATUS: Readonly<Partial<Record<EntryKind, string>>> = {
  'correction-request': '17',
  correction: '16',
  complete: '18',
  extension: '11',
  'opinion-request': '08',
  opinion: '09',
  withdrawal: '23',
};
/** What was asked for has come. */
const ANSWERED = '16';
/** Silence has granted the application (§ 42a VwVfG). */
const GRANTED_BY_SILENCE = '58';

/** The codes of each entry, oldest first. */
export function codesOf(entries: readonly Told[]): readonly EntryCodes[] {
  return entries.map((entry, index) => ({
    message: protocol[entry.kind].message,
    status: statusOf(entry, entries.slice(0, index)),
  }));
}

function statusOf(entry: Told, before: readonly Told[]): string | null {
  if (entry.kind === 'state') return portalStatus[entry.state];
  if (entry.kind === 'decision') return portalStatus[entry.body.outcome];
  if (entry.author === 'citizen' && isMail(entry)) return isAsked(before) ? ANSWERED : null;
  return STATUS[entry.kind] ?? null;
}

const isMail = ({ kind }: Told): boolean => kind === 'message' || kind === 'document';

/** Whether the office waits for anything at this point. */
function isAsked(before: readonly Told[]): boolean {
  const since = before.slice(before.findLastIndex(({ author }) => author === 'citizen') + 1);
  const isWaiting = before.at(-1)?.state === 'waiting';
  return isWaiting || since.some((entry) => entry.kind === 'message' && entry.body.answer !== undefined);
}

/** Where a case stands for other offices: by the newest code that its entries bear. */
export function currentStatus(codes: readonly EntryCodes[], isGrantedBySilence: boolean): string {
  if (isGrantedBySilence) return GRANTED_BY_SILENCE;
  return codes.findLast(({ status }) => status !== null)?.status ?? portalStatus.received;
}
