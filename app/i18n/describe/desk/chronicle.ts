import { formatInstant } from '../../format.ts';
import type { TimelineView } from '../../view.ts';
import type { Words } from '../../words.ts';
import type { Happening } from '../happening.ts';
import { linesOf } from '../lines-of.ts';
import { sayPaper } from '../say-paper.ts';

/** What happened to a case, for the office: with names, and with what was said if `isWhole`. */
export function describeChronicle(
  words: Words,
  entries: readonly Happening[],
  { isWhole }: { readonly isWhole: boolean },
): TimelineView {
  return entries.map((entry) => ({
    word: wordFor(words, entry),
    when: formatInstant(words.language, new Date(entry.at)),
    dateTime: entry.at,
    lines: [
      ...writerOf(words, entry),
      ...(isWhole || isBrief(entry) ? textOf(entry) : []),
      ...sayPaper(words, entry),
    ],
  }));
}

function writerOf(words: Words, { author, by }: Happening): readonly string[] {
  if (by !== null) return [words.say('inbox:case.by', { name: by })];
  return author === 'citizen' ? [words.say('desk:person')] : [];
}

function wordFor(words: Words, entry: Happening): string {
  if (entry.kind === 'state') return words.say(`common:states.${entry.state}.word`);
  const { kind } = entry;
  if (kind === 'opinion-request' || kind === 'opinion' || kind === 'opinion-end')
    return words.say(`desk:entries.${kind}`, { office: entry.body.office });
  if (entry.kind !== 'decision' && entry.kind !== 'proposal') return words.say(`desk:entries.${entry.kind}`);
  if (entry.body.outcome === null) return words.say('desk:entries.takenBack');
  const outcome = words.say(`common:states.${entry.body.outcome}.word`);
  return words.say(`desk:entries.${entry.kind}`, { outcome });
}

/** What is said with these stands nowhere else on the page. */
function isBrief({ kind }: Happening): boolean {
  return ['state', 'document', 'withdrawal', 'correction', 'file-number'].includes(kind);
}

function textOf({ kind, body }: Happening): readonly string[] {
  if (kind === 'document') return body.documents.map(({ name }) => name);
  if ('text' in body) return linesOf(body.text);
  if ('fileNumber' in body) return [body.fileNumber];
  if ('note' in body) return linesOf(body.note ?? '');
  if (kind === 'correction') return linesOf(body.remark ?? '');
  return 'reason' in body ? linesOf(body.reason ?? '') : [];
}
