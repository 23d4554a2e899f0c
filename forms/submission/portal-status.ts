import type { Letters } from '../engine/model.ts';
import type { EntryAuthor, EntryBodies, EntryKind, SubmissionState } from './model.ts';
import { isCertificate } from './outcomes.ts';
import { protocol } from './protocol.ts';
import { portalStatus } from './status.ts';

type ToldOf<Kind extends EntryKind> = {
  readonly id: string;
  readonly kind: Kind;
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  readonly body: EntryBodies[Kind];
};
type Told = { readonly [Kind in EntryKind]: ToldOf<Kind> }[EntryKind];

/** What an entry is to other offices: its process message (Kernmodul), and its code in the list StatusBauportal 3.0. */
export type EntryCodes = { readonly kernmodul: string | null; readonly statusBauportal: string | null };

/** Kinds that are always told by the same code. The others follow from what they say or answer; more time has no code. */
const STATUS: Readonly<Partial<Record<EntryKind, string>>> = {
  'correction-request': '17',
  correction: '16',
  complete: '18',
  'opinion-request': '08',
  withdrawal: '23',
};
/** What was asked for has come. */
const ANSWERED = '16';
/** Every other office that was asked has given its opinion, or is not asked any more. */
const ALL_OPINIONS = '09';
/** A letter is delivered and the case closed: nobody has granted or refused anything. */
const CERTIFIED: EntryCodes = { kernmodul: '1141', statusBauportal: '20' };
/** Silence has granted the application (§ 42a VwVfG). */
const GRANTED_BY_SILENCE = '58';

/** Each entry with its codes, oldest first. `letters` are those of the service: a certificate is no decision. */
export function withCodes<Entry extends Told>(
  entries: readonly Entry[],
  letters: Letters,
): readonly (Entry & EntryCodes)[] {
  return entries.map((entry, index) => ({ ...entry, ...codesOf(entry, entries.slice(0, index), letters) }));
}

function codesOf(entry: Told, before: readonly Told[], letters: Letters): EntryCodes {
  if (entry.kind === 'decision' && isCertificate(letters[entry.body.outcome])) return CERTIFIED;
  return { kernmodul: protocol[entry.kind].message, statusBauportal: statusOf(entry, before) };
}

function statusOf(entry: Told, before: readonly Told[]): string | null {
  if (entry.kind === 'state') return statusOfState(entry, before);
  if (entry.kind === 'opinion' || entry.kind === 'opinion-end')
    return hasAllOpinions([...before, entry]) ? ALL_OPINIONS : null;
  if (entry.kind === 'decision') return portalStatus[entry.body.outcome];
  if (entry.author === 'citizen' && isMail(entry)) return isAsked(before) ? ANSWERED : null;
  return STATUS[entry.kind] ?? null;
}

/** Work in progress has no code of its own; but where the office stops waiting by itself, nothing is asked any more. */
function statusOfState({ state, author, body }: ToldOf<'state'>, before: readonly Told[]): string | null {
  if (body.paper !== undefined) return ANSWERED;
  const isWaiting = before.at(-1)?.state === 'waiting';
  return state !== 'in-progress' || (author === 'office' && isWaiting) ? portalStatus[state] : null;
}

function hasAllOpinions(entries: readonly Told[]): boolean {
  const ended = entries.map(({ body }) => ('request' in body ? body.request : null));
  return entries.every(({ kind, id }) => kind !== 'opinion-request' || ended.includes(id));
}

const isMail = ({ kind }: Told): boolean => kind === 'message' || kind === 'document';

/** Whether the office waits for anything at this point. */
function isAsked(before: readonly Told[]): boolean {
  const since = before.slice(before.findLastIndex(({ author }) => author === 'citizen') + 1);
  const isWaiting = before.at(-1)?.state === 'waiting';
  return isWaiting || since.some((entry) => entry.kind === 'message' && entry.body.answer !== undefined);
}

/** What may follow on it and says more: the permit itself, or that the citizen does without. */
const AFTER_SILENCE: readonly string[] = [portalStatus.granted, portalStatus.withdrawn];

/** Where a case stands for other offices: by the newest code that its entries bear. */
export function currentStatus(
  entries: readonly Pick<EntryCodes, 'statusBauportal'>[],
  isGrantedBySilence: boolean,
): string {
  const newest = entries.findLast(({ statusBauportal }) => statusBauportal !== null);
  const status = newest?.statusBauportal ?? portalStatus.received;
  return isGrantedBySilence && !AFTER_SILENCE.includes(status) ? GRANTED_BY_SILENCE : status;
}
