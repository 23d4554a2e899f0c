import type { FileAnswer, Letters } from '#forms/engine/model.ts';
import type { LetterBlock } from '#forms/submission/letter/model.ts';
import type { SubmissionState } from '#forms/submission/model.ts';
import type { Deadline } from '#forms/submission/deadline.ts';
import { formatDate, formatInstant, formatSize } from '../format.ts';
import type { ReviewView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeLetters } from './case/letters.ts';
import { describeSteps } from './case/steps.ts';
import { partsOf } from './case-file/parts-of.ts';
import { describeDeadlines } from './deadlines.ts';
import type { Happening } from './happening.ts';
import { describeErasedAfter } from './erased-after.ts';
import { answersOf } from './letter-answers.ts';
import { describeSealing } from './receipt.ts';
import { describeState } from './state.ts';

/** A case as its citizen sees it, at one moment. */
type CaseFile = {
  readonly at: Date;
  readonly row: {
    readonly reference: string;
    readonly service: string;
    readonly state: SubmissionState;
    readonly deleteAfter: string;
  };
  readonly agency: { readonly phone: string; readonly email: string } | null;
  readonly payload: { readonly review: ReviewView; readonly documents: readonly FileAnswer[] };
  readonly entries: readonly (Happening & { readonly id: string })[];
  /** Of the service; `null` where its definition is gone. */
  readonly letters: Letters | null;
  readonly deadlines: readonly { readonly deadline: Deadline; readonly isGrantedBySilence: boolean }[];
  readonly asked: string | null;
  readonly remedy: { readonly kind: 'objection' | 'action'; readonly until: string } | null;
  readonly openings: readonly {
    readonly at: string;
    readonly role: 'caseworker' | 'lead';
    readonly office: string;
    readonly isConsulted: boolean;
  }[];
  readonly consultations: readonly { readonly office: string; readonly at: string }[];
};

/** Characters: some forty pages, laid out in about a second. */
const MOST_IN_A_PART = 100_000;

/** All of a case in words, in parts, as the use cases' port `Texts` wants it. Names of caseworkers stay at the office. */
export function describeCaseFile(words: Words, file: CaseFile) {
  const { at, row, agency } = file;
  const title = words.say('case:file.title', { service: words.service(row.service).say('title') });
  return {
    title,
    facts: [
      { label: words.say('letters:facts.reference'), value: row.reference },
      { label: words.say('case:file.asOf'), value: formatInstant(words.language, at) },
      { label: words.say('letters:facts.phone'), value: agency?.phone ?? '' },
      { label: words.say('letters:facts.email'), value: agency?.email ?? '' },
    ].filter(({ value }) => value !== ''),
    parts: partsOf(blocksOf(words, file), MOST_IN_A_PART),
    /** Said among the facts where there are several. */
    partOf: (part: number, parts: number) => ({
      label: words.say('case:file.part'),
      value: words.say('case:file.partOf', { part, parts }),
    }),
    words: {
      ...describeSealing(words),
      sealExplained: words.say('case:file.sealExplained'),
      sealReason: title,
      dataDescription: words.say('case:file.data'),
    },
  };
}

function blocksOf(words: Words, file: CaseFile): readonly LetterBlock[] {
  const { payload } = file;
  return [
    ...section(words.say('case:file.standing'), [{ kind: 'values', rows: standingOf(words, file) }]),
    ...section(words.say('common:status.history'), [historyOf(words, file)]),
    ...section(words.say('case:messages.heading'), messagesOf(words, file)),
    ...section(words.say('common:status.answers'), answersOf(payload.review)),
    ...section(words.say('receipt:documents.heading'), documentsOf(words, payload.documents)),
    ...section(words.say('case:opened.heading'), openedOf(words, file)),
  ];
}

function section(text: string, blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
}

function standingOf(words: Words, { row, deadlines, asked, remedy }: CaseFile) {
  const state = describeState(words, row.state);
  const owed = describeDeadlines(words, { service: row.service, deadlines, asked, remedy, url: '' });
  const day = (label: string, date: string) => ({ label, lines: [formatDate(words.language, date)] });
  const erased = describeErasedAfter(words, row);
  return [
    { label: words.say('case:file.state'), lines: [state.word, state.sentence] },
    ...(owed?.deadlines ?? []).map(({ task, when, effect, law }) => ({
      label: task,
      lines: [when, ...(effect === null ? [] : [effect]), law],
    })),
    ...(asked === null ? [] : [day(words.say('common:deadlines.answer'), asked)]),
    ...(remedy === null ? [] : [day(words.say(`common:deadlines.${remedy.kind}`), remedy.until)]),
    ...(erased === null ? [] : [{ label: words.say('case:file.erased'), lines: [erased] }]),
  ];
}

function historyOf(words: Words, file: CaseFile): LetterBlock {
  const columns = [words.say('case:file.when'), words.say('case:file.what')];
  return {
    kind: 'table',
    columns,
    rows: describeSteps(words, file).map(({ when, word }) => [when, word]),
  };
}

function messagesOf(words: Words, { entries, letters }: CaseFile): readonly LetterBlock[] {
  const bodies = new Map(entries.map(({ id, body }) => [id, body]));
  return describeLetters(words, { entries, letters, unread: [], url: '' }).flatMap(
    ({ id, heading, lines }) => {
      const body = bodies.get(id);
      const documents = body && 'documents' in body ? body.documents : [];
      return [
        { kind: 'heading', text: heading, level: 3 } as const,
        ...lines.map((line) => ({ kind: 'paragraph', lines: [line] }) as const),
        ...documentsOf(words, documents),
      ];
    },
  );
}

/** The checksum in groups, so that it finds room. */
function documentsOf(words: Words, documents: readonly FileAnswer[]): readonly LetterBlock[] {
  if (documents.length === 0) return [];
  const columns = (['name', 'size', 'sha256'] as const).map((key) => words.say(`receipt:documents.${key}`));
  const rows = documents.map(({ name, size, sha256 }) => [
    name,
    formatSize(words.language, size),
    sha256.replace(/(.{8})(?=.)/g, '$1 '),
  ]);
  return [{ kind: 'table', columns, rows }];
}

function openedOf(words: Words, { openings, consultations }: CaseFile): readonly LetterBlock[] {
  const when = (at: string): string => formatInstant(words.language, new Date(at));
  const lines = [
    ...openings.map(({ role, office, at, isConsulted }) =>
      words.say(isConsulted ? 'case:opened.consulted' : 'case:opened.line', {
        role: words.say(`case:opened.roles.${role}`),
        office,
        when: when(at),
      }),
    ),
    ...consultations.map(({ office, at }) => words.say('case:opened.asked', { office, when: when(at) })),
  ];
  if (lines.length === 0) return [{ kind: 'paragraph', lines: [words.say('case:opened.none')] }];
  return lines.map((line) => ({ kind: 'paragraph', lines: [line] }));
}
