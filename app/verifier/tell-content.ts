import type { EmbeddedFile } from './model.ts';
import { jsonIn, listOf, membersOf, textOf, type Members } from './read-json.ts';
import type { VerdictSectionView, VerdictWords } from './view.ts';

/** What a sealed document is, as its data say. */
export function documentKind(embedded: readonly EmbeddedFile[]): keyof VerdictWords['kind'] {
  const { letter } = membersOf(jsonIn(embedded, 'data.json'));
  if (letter === undefined) return 'receipt';
  return letter === 'granted' || letter === 'refused' ? 'decision' : 'letter';
}

/**
 * What a sealed document says: the answers under their labels, or the text of a letter. Receipts that were sealed before
 * labels lay in them show each answer under the path that leads to it.
 */
export function tellContent(
  embedded: readonly EmbeddedFile[],
  { content: { heading, text, ...labels } }: Pick<VerdictWords, 'content'>,
): readonly VerdictSectionView[] {
  const data = membersOf(jsonIn(embedded, 'data.json'));
  const answers = listOf(jsonIn(embedded, 'readable.json')).map(answerPart);
  const isLetter = Array.isArray(data['blocks']);
  const parts = isLetter ? letterParts(data) : answers;
  if (Object.keys(data).length === 0) return [];
  const head = isLetter ? addressRows(data, labels) : [];
  const rows = parts.length === 0 ? pathRows(data, []).slice(0, MOST_ROWS) : head;
  return [{ heading, text, rows }, ...parts].map((part) => ({ ...part, downloads: [] }));
}

/** More than any form of ours has answers. */
const MOST_ROWS = 500;

type Part = Omit<VerdictSectionView, 'downloads'>;
type Rows = VerdictSectionView['rows'];

function answerPart(section: unknown): Part {
  const { heading, rows } = membersOf(section);
  return { heading: textOf(heading), text: null, rows: listOf(rows).map(answerRow) };
}

function answerRow(row: unknown): Rows[number] {
  const { label, lines } = membersOf(row);
  return { label: textOf(label), value: linesOf(lines) };
}

function addressRows(
  { addressee, title }: Members,
  labels: Readonly<Record<'to' | 'subject', string>>,
): Rows {
  const rows = [
    { label: labels.to, value: linesOf(addressee) },
    { label: labels.subject, value: textOf(title) },
  ];
  return rows.filter(({ value }) => value !== '');
}

/** A part for each heading of a letter; what stands before the first one goes under the subject. */
function letterParts({ title, blocks }: Members): readonly Part[] {
  const parts: Members[][] = [[{ text: title }]];
  for (const block of listOf(blocks).map(membersOf))
    if (block['kind'] === 'heading') parts.push([block]);
    else parts.at(-1)?.push(block);
  return parts.map(([heading, ...rest]) => ({
    heading: textOf(heading?.['text']),
    text: rest.flatMap(spokenLines).join('\n') || null,
    rows: rest.flatMap(blockRows),
  }));
}

/** A paragraph or a list; a blank line parts it from the next. */
function spokenLines({ lines, items }: Members): readonly string[] {
  const said = [...listOf(lines), ...listOf(items)].map(textOf);
  return said.length === 0 ? [] : [said.join('\n'), ''];
}

/** Labels and values, or a table by its rows. */
function blockRows({ kind, rows }: Members): Rows {
  if (kind === 'values') return listOf(rows).map(answerRow);
  if (kind !== 'table') return [];
  return listOf(rows).map((cells) => {
    const [label = '', ...values] = listOf(cells).map(textOf);
    return { label, value: values.join('\n') };
  });
}

function pathRows(value: unknown, path: readonly string[]): Rows {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ label: path.join(' › '), value: textOf(value) }];
  const members = Array.isArray(value)
    ? value.map((inner: unknown, index) => [String(index + 1), inner] as const)
    : Object.entries(membersOf(value));
  return members.flatMap(([key, inner]) => pathRows(inner, [...path, key]));
}

const linesOf = (value: unknown): string => listOf(value).map(textOf).join('\n');
