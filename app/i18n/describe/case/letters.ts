import type { Letters } from '#forms/engine/model.ts';
import { formatDate, formatInstant, formatSize } from '../../format.ts';
import type { ArticleView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { linesOf } from '../lines-of.ts';
import { linesOfLetter } from '../lines-of-letter.ts';
import type { Happening } from '../happening.ts';
import { sayPaper } from '../say-paper.ts';
import { wordForCitizen } from './word-for-citizen.ts';

type Facts = {
  readonly entries: readonly (Happening & { readonly id: string })[];
  /** Of the service; `null` where its definition is gone. */
  readonly letters: Letters | null;
  /** Ids of those that were not shown before. */
  readonly unread: readonly string[];
  /** Of the case's page. */
  readonly url: string;
};

/** How many entries that say something were not shown before; a state alone stands at the head of the page. */
export function countNew({ entries, unread }: Pick<Facts, 'entries' | 'unread'>): number {
  return entries.filter((entry) => unread.includes(entry.id) && letterOf(entry) !== null).length;
}

/** What both sides have written to each other, oldest first. */
export function describeLetters(
  words: Words,
  { entries, letters, unread, url }: Facts,
): readonly ArticleView[] {
  return entries.flatMap((entry) => {
    const letter = letterOf(entry);
    if (!letter) return [];
    const what = wordForCitizen(words, entry, letters);
    const when = formatInstant(words.language, new Date(entry.at));
    const isNew = unread.includes(entry.id);
    return [
      {
        id: entry.id,
        heading: words.say(isNew ? 'case:messages.whenNew' : 'case:messages.when', { what, when }),
        lines: [...linesIn(entry, letter.text), ...dueIn(words, entry), ...sayPaper(words, entry)],
        files: letter.documents.map(({ id, name, size }) => ({
          href: `${url}/documents/${id}`,
          text: words.say('case:messages.download', { name, size: formatSize(words.language, size) }),
        })),
      },
    ];
  });
}

const linesIn = ({ kind }: Happening, text: string): readonly string[] =>
  kind === 'decision' || kind === 'correction-request' ? linesOfLetter(text) : linesOf(text);

/** Until when an answer is asked for, or until when the office has longer. */
function dueIn(words: Words, { kind, body }: Happening): readonly string[] {
  if (kind === 'extension')
    return [words.say('case:messages.extended', { date: formatDate(words.language, body.until) })];
  const due = (kind === 'message' && body.answer?.due) || null;
  return due === null ? [] : [words.say('case:messages.due', { date: formatDate(words.language, due) })];
}

/** What an entry says to be read; a state alone says nothing. */
function letterOf({ body }: Happening) {
  const documents = 'documents' in body ? (body.documents ?? []) : [];
  if ('text' in body) return { text: body.text, documents };
  const text = wordsIn(body);
  const isEmpty = text === null && documents.length === 0 && !('paper' in body);
  return isEmpty ? null : { text: text ?? '', documents };
}

function wordsIn(body: Happening['body']): string | null {
  if ('fileNumber' in body) return body.fileNumber;
  if ('note' in body) return body.note;
  if ('reason' in body) return body.reason;
  return 'remark' in body ? (body.remark ?? null) : null;
}
