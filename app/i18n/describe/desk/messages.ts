import type { FileAnswer, Input } from '#forms/engine/model.ts';
import { awaitedAnswer } from '#forms/submission/awaited-answer.ts';
import type { EntryBodies } from '#forms/submission/model.ts';
import { LONGEST_NOTE } from '#forms/submission/note.ts';
import { formatDate } from '../../format.ts';
import type {
  ArticleView,
  AttachmentsView,
  DateView,
  DeclarationView,
  ErrorView,
  TextView,
} from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeAttachmentFault, describeAttachments } from '../case/attachments.ts';
import type { AttachmentFault } from '../case/attachments.ts';
import { controlId } from '../control-id.ts';
import { describeDue, dueSentence } from '../due-view.ts';
import type { SelectView } from '../inbox/filter.ts';
import { linesOf } from '../lines-of.ts';
import { linesOfLetter } from '../lines-of-letter.ts';
import type { Happening } from '../happening.ts';
import { headingOf } from './heading-of.ts';
import { describeLongText } from '../long-text.ts';
import { describeTemplates } from './templates.ts';

/** What is wrong with a message, by its control. */
export type MessageFault =
  | {
      readonly field: 'message';
      readonly code: 'missing' | 'too-long' | 'hidden-character' | 'gap';
    }
  | (AttachmentFault & { readonly field: 'documents' })
  | { readonly field: 'due'; readonly part: string | null; readonly code: string };

export type MessagesView = {
  readonly none: string | null;
  readonly letters: readonly ArticleView[];
  /** What is waited for; `null` when nothing is. */
  readonly awaited: string | null;
  readonly write: string;
  readonly template: SelectView & { readonly insert: string };
  readonly text: TextView;
  readonly documents: AttachmentsView;
  readonly awaits: DeclarationView;
  readonly due: DateView;
  readonly send: string;
  readonly errors: readonly ErrorView[];
};

type Facts = {
  readonly entries: readonly (Happening & { readonly id: string })[];
  /** Where a document is looked at. */
  readonly urlOf: (document: string) => string;
  readonly today: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly kept: readonly FileAnswer[];
  readonly faults: readonly MessageFault[];
};

/** What both sides have written to each other, and the form for one more message. */
export function describeMessages(words: Words, facts: Facts): MessagesView {
  const { typed, faults, kept } = facts;
  const letters = facts.entries.flatMap((entry) => describeLetter(words, entry, facts));
  const onText = faults.find(({ field }) => field === 'message');
  return {
    none: letters.length === 0 ? words.say('desk:message.none') : null,
    letters,
    awaited: describeAwaited(words, facts),
    write: words.say('desk:message.write'),
    template: {
      ...describeTemplates(words, typed['template'] ?? ''),
      insert: words.say('desk:message.insert'),
    },
    text: describeLongText(words, {
      name: 'message',
      label: words.say('desk:message.text'),
      hint: words.say('desk:message.textHint'),
      value: typed['message'] ?? '',
      fault: onText ? sentenceFor(words, onText) : null,
      rows: 8,
    }),
    documents: describeAttachments(words, { kept, faults: faults.filter(isOnDocuments) }),
    awaits: describeAwaits(words, typed['awaits'] === 'yes'),
    due: describeDue(words, {
      label: words.say('desk:message.due'),
      hint: words.say('correction:request.dueHint'),
      input: inputOf(typed),
      fault: faults.find(({ field }) => field === 'due'),
    }),
    send: words.say('desk:message.send'),
    errors: faults.map((fault) => ({ href: `#${targetOf(fault)}`, text: sentenceFor(words, fault) })),
  };
}

function describeLetter(
  words: Words,
  entry: Facts['entries'][number],
  { urlOf }: Pick<Facts, 'urlOf'>,
): readonly ArticleView[] {
  const letter = letterOf(words, entry);
  if (!letter || letter.lines.length + letter.documents.length === 0) return [];
  const files = letter.documents.map(({ id, name }) => ({
    href: urlOf(id),
    text: words.say('desk:document.view', { name }),
  }));
  return [{ id: entry.id, heading: headingOf(words, entry), lines: letter.lines, files }];
}

/** What an entry says to the other side; decisions stand in a part of their own. */
function letterOf(words: Words, entry: Happening) {
  const { kind, body } = entry;
  if (kind === 'complete') return { lines: [words.say('desk:complete.said')], documents: body.documents };
  if (kind === 'extension') {
    const until = words.say('desk:extension.said', { date: formatDate(words.language, body.until) });
    return { lines: [until, ...linesOf(body.text)], documents: [] };
  }
  return writtenIn(words, entry);
}

function writtenIn(words: Words, { kind, body, state }: Happening) {
  if (kind === 'message' || kind === 'document') {
    const answer = 'answer' in body ? body.answer : undefined;
    const asked = answer ? [sayAwaited(words, answer.due)] : [];
    return { lines: [...linesOf(body.text), ...asked], documents: body.documents };
  }
  if (kind === 'correction-request') return { lines: linesOfLetter(body.text), documents: sealedIn(body) };
  if (kind === 'withdrawal') return { lines: linesOf(body.reason ?? ''), documents: sealedIn(body) };
  if (kind !== 'state' || body.note === null) return null;
  const word = words.say(`common:states.${state}.word`);
  return { lines: linesOf(`${word}: ${body.note}`), documents: [] };
}

/** The letter that an entry brings; older ones have none. */
function sealedIn({ documents }: Pick<EntryBodies['withdrawal'], 'documents'>): readonly FileAnswer[] {
  return documents ?? [];
}

function sayAwaited(words: Words, due: string | null): string {
  if (due === null) return words.say('desk:message.asked');
  return words.say('desk:message.askedUntil', { date: formatDate(words.language, due) });
}

function describeAwaited(words: Words, { entries, today }: Facts): string | null {
  const awaited = awaitedAnswer(entries);
  if (!awaited) return null;
  if (awaited.due === null) return words.say('desk:message.awaited');
  const date = formatDate(words.language, awaited.due);
  return words.say(awaited.due < today ? 'desk:message.overdue' : 'desk:message.awaitedUntil', { date });
}

function describeAwaits(words: Words, isTicked: boolean): DeclarationView {
  return {
    kind: 'declaration',
    id: controlId('awaits'),
    name: 'awaits',
    label: words.say('desk:message.awaits'),
    hint: null,
    error: null,
    why: null,
    isHeading: false,
    checked: isTicked,
  };
}

const inputOf = (typed: Facts['typed']): Input =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));

const isOnDocuments = (fault: MessageFault) => fault.field === 'documents';

function targetOf({ field }: MessageFault): string {
  return controlId(field === 'due' ? 'due.day' : field);
}

function sentenceFor(words: Words, fault: MessageFault): string {
  if (fault.field === 'due') return dueSentence(words, fault);
  if (fault.field === 'documents') return describeAttachmentFault(words, fault);
  return words.say(`desk:faults.message.${fault.code}`, { max: LONGEST_NOTE });
}
