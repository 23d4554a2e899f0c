import fc from 'fast-check';
import { expect, it } from 'vitest';
import german from '#locales/de/letters.json' with { type: 'json' };
import { describeLetter } from '#app/i18n/describe/letter.ts';
import { service } from '#app/i18n/testing/sample-service.ts';
import { wordsOf } from '#app/i18n/testing/sample-words.ts';
import type { LetterKind } from '#forms/submission/letter/model.ts';
import { typedText } from '#forms/submission/letter/typed-text.ts';
import { runTool } from '../tool.test-support.ts';
import { makeLetter, spokenTexts } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { readPdf } from './probe/pdf-file.test-support.ts';

const WORDS =
  'Straße Đorđević D̂z̆apić Ναύπλιον Ёлкина 12345 § 14 GewO, z.B. https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ' +
  'Fahrrad-Werkstatt „Süd“ (neu) a/b 0123/45-6 Ja {{law}} # erika.mustermann@stadt-musterhausen-an-der-langen-strasse.example';

const word = fc.constantFrom(...WORDS.split(' '));
const wording = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most, size: 'max' }).map((all) => `X${all.join(' ')}`);
const pair = fc.record({ what: wording(3), why: wording(8) });
/** Paragraphs, headings and lists, as somebody types them. */
const typed = fc
  .array(
    fc.oneof(
      wording(120),
      wording(9),
      wording(6).map((text) => `# ${text}`),
      fc.array(wording(12), { minLength: 1, maxLength: 3 }),
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) =>
    parts.map((one) => (typeof one === 'string' ? one : one.map((item) => `- ${item}`).join('\n'))),
  );

const letter = fc.record({
  kind: fc.constantFrom<LetterKind>(
    'granted',
    'refused',
    'correction-request',
    'complete',
    'trade-receipt',
    'withdrawn',
  ),
  typed,
  points: fc.array(pair, { maxLength: 4 }),
  due: fc.constantFrom('2027-02-15', null),
  by: wording(3),
  court: fc.option(wording(5)),
  answers: fc.array(fc.record({ label: wording(3), value: wording(6) }), { maxLength: 4 }),
});
type Letter = typeof letter extends fc.Arbitrary<infer T> ? T : never;

const NUMBER = 'S7K3-M9QP-XH42';
const ADDRESS = ['Rathausplatz 1', '12345 Musterstadt'];

it('what is seen is the template with its values: all of it, once and in order, over all pages', async () => {
  await fc.assert(
    fc.asyncProperty(letter, async (given) => {
      const described = describeLetter(wordsOf('de'), contentOf(given));
      const { file, document } = await makeLetter({ title: described.title, blocks: described.blocks });
      const expected = dense([described.title, ...expectedLines(given)].join(''));
      const spoken = dense(spokenTexts(file).join(''));
      expect(spoken.slice(spoken.indexOf(dense(described.title)))).toMatch(startingWith(expected));
      const { words, agency, reference } = document;
      const seen = readPages(file, dense(words.development + agency.name + reference)).join('');
      expect(seen.slice(seen.indexOf(dense(described.title)))).toMatch(startingWith(expected));
      expect(probePdf(readPdf(file))).toEqual([]);
    }),
    { numRuns: 12, seed: 5008, endOnFailure: true },
  );
}, 60_000);

function contentOf({ kind, typed: parts, points, due, by, court, answers }: Letter) {
  const rows = answers.map(({ label, value }) => ({ label, lines: [value], change: null }));
  return {
    kind,
    service,
    reference: NUMBER,
    fileNumber: '63-2030/0815',
    received: '2027-01-01',
    on: '2027-01-20',
    due,
    agency: { name: 'Hundeamt', address: ADDRESS, phone: '030 1', email: 'amt@hund.example', court },
    by,
    caseUrl: 'https://amt.example/de/submission/x',
    own: typedText(parts.join('\n\n')),
    points,
    review: rows.length === 0 ? [] : [{ id: 'a', heading: 'Der Hund', rows }],
  };
}

/** Written without the code that fills templates: places by hand, line by line. */
function expectedLines(given: Letter): readonly string[] {
  const { kind, typed: parts, points, due, by, court, answers } = given;
  const { remedies, points: columns } = german;
  const values: Readonly<Record<string, string | null>> = {
    received: '1. Januar 2027',
    reference: NUMBER,
    law: service.law,
    due: due && '15. Februar 2027',
    by,
    agency: 'Hundeamt',
    address: ADDRESS.join(', '),
    court,
    caseUrl: 'https://amt.example/de/submission/x',
  };
  const filled = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => {
      if (/\{\{due\}\}/.test(line) && due === null) return [''];
      const text = line.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
      return [text.replaceAll(/^- /gm, '•').replace(/^# /, '')];
    });
  const slots: Readonly<Record<string, () => readonly string[]>> = {
    '{{text}}': () => parts.map((part) => part.replace(/^# /, '').replaceAll(/^- /gm, '•')),
    '{{points}}': () =>
      points.length === 0
        ? []
        : [columns.what, columns.why, ...points.flatMap(({ what, why }) => [what, why])],
    '{{answers}}': () =>
      answers.length === 0 ? [] : ['Der Hund', ...answers.flatMap(({ label, value }) => [label, value])],
    '{{remedies}}': () => filled(court === null ? remedies.objection : remedies.action),
  };
  const lines = german[kind].body.map((line) => ({
    isHeading: line.startsWith('# '),
    said: (slots[line]?.() ?? filled([line])).join(''),
  }));
  return lines.flatMap(({ isHeading, said }, index) => {
    const next = lines.slice(index + 1).find((one) => one.said !== '');
    return isHeading && (next === undefined || next.isHeading) ? [] : [said];
  });
}

const dense = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

/** Then the seal follows. */
const startingWith = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!X)`, 'u');

/** The body of each page; a table that goes on there repeats its head, which is no part of the text. */
function readPages(file: string, head: string): readonly string[] {
  const columns = dense(german.points.what + german.points.why);
  const pages = runTool('mutool', ['draw', '-q', '-F', 'txt', file]).output.split('\f').map(dense);
  return pages
    .filter((page) => page.startsWith(head))
    .map((page, index) => page.slice(head.length, page.lastIndexOf(`Seite${String(index + 1)}von`)))
    .map((body, index) => (index > 0 && body.startsWith(columns) ? body.slice(columns.length) : body));
}
