import type { FileAnswer } from '#forms/engine/model.ts';
import { LONGEST_LETTER } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { formatDate, formatSize } from '../../format.ts';
import type {
  AttachmentsView,
  CellView,
  ErrorView,
  LinkView,
  ReviewView,
  TableView,
  TextView,
} from '../../view.ts';
import type { WordKey, Words } from '../../words.ts';
import { describeAttachmentFault, describeAttachments } from '../case/attachments.ts';
import type { AttachmentFault } from '../case/attachments.ts';
import { controlId } from '../control-id.ts';
import { linesOf } from '../lines-of.ts';
import { describeLongText } from '../long-text.ts';

type Listed = {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly from: string;
  /** ISO 8601, a day. */
  readonly dueOn: string;
  readonly endedAt: string | null;
  readonly answer: string | null;
  readonly isOverdue: boolean;
};

const COLUMNS: readonly WordKey[] = [
  'inbox:columns.reference',
  'inbox:columns.service',
  'desk:asked.from',
  'desk:asked.due',
  'desk:asked.state',
];

/** What other agencies ask for; only what is open leads anywhere. */
export function describeAskedTable(
  words: Words,
  rows: readonly Listed[],
  urlOf: (id: string) => string,
): TableView {
  return {
    caption: words.say('desk:asked.caption'),
    columns: COLUMNS.map((key) => ({ label: words.say(key), sort: null })),
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        { text: row.reference, href: row.endedAt === null ? urlOf(row.id) : null, tone: null },
        plain(words.service(row.service).say('title')),
        plain(row.from),
        plain(formatDate(words.language, row.dueOn)),
        standingOf(words, row),
      ],
    })),
    empty: words.say('desk:asked.empty'),
  };
}

const plain = (text: string): CellView => ({ text, href: null, tone: null });

function standingOf(words: Words, { endedAt, answer, isOverdue }: Listed): CellView {
  if (endedAt !== null) return plain(words.say(answer === null ? 'desk:asked.over' : 'desk:asked.answered'));
  return {
    text: words.say(isOverdue ? 'desk:asked.overdue' : 'desk:asked.open'),
    href: null,
    tone: isOverdue ? 'warning' : 'info',
  };
}

/** What is wrong with an opinion, by its control. */
export type OpinionFault =
  | { readonly field: 'opinion'; readonly code: NoteFault }
  | (AttachmentFault & { readonly field: 'documents' });

/** What an asked agency sees: the question, and what is shown for it. */
export type ShownView = {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly questionHeading: string;
  readonly question: readonly string[];
  readonly shownHeading: string;
  readonly nothing: string | null;
  readonly review: ReviewView;
  readonly documents: readonly {
    readonly id: string;
    readonly view: LinkView;
    readonly download: LinkView;
  }[];
};

export type AskedView = ShownView & {
  readonly answerHeading: string;
  readonly text: TextView;
  readonly attachments: AttachmentsView;
  readonly send: string;
  readonly errors: readonly ErrorView[];
};

type ShownFacts = {
  readonly agency: { readonly name: string; readonly phone: string; readonly email: string } | null;
  readonly question: {
    readonly text: string;
    readonly by: string;
    readonly review: ReviewView;
    readonly documents: readonly FileAnswer[];
  };
  readonly dueOn: string;
  readonly isOverdue: boolean;
  /** The address of a document. */
  readonly urlOf: (id: string) => string;
};

type Facts = ShownFacts & {
  readonly typed: string;
  readonly kept: readonly FileAnswer[];
  readonly faults: readonly OpinionFault[];
};

/** One question of another agency: what it shows, and the form for the answer. */
export function describeAsked(words: Words, facts: Facts): AskedView {
  const { typed, kept, faults } = facts;
  const onText = faults.find(({ field }) => field === 'opinion');
  return {
    ...describeShown(words, facts),
    answerHeading: words.say('desk:asked.answer'),
    text: describeLongText(words, {
      name: 'opinion',
      label: words.say('desk:asked.text'),
      hint: words.say('desk:asked.textHint'),
      value: typed,
      fault: onText ? sentenceFor(words, onText) : null,
      rows: 12,
    }),
    attachments: describeAttachments(words, {
      kept,
      faults: faults.filter((fault) => fault.field === 'documents'),
    }),
    send: words.say('desk:asked.send'),
    errors: faults.map((fault) => ({
      href: `#${controlId(fault.field)}`,
      text: sentenceFor(words, fault),
    })),
  };
}

/** What is shown to an asked agency, for itself and for who is going to ask it. */
export function describeShown(words: Words, facts: ShownFacts): ShownView {
  const { question, urlOf } = facts;
  const isNothing = question.review.length + question.documents.length === 0;
  return {
    facts: factsOf(words, facts),
    questionHeading: words.say('desk:asked.question'),
    question: linesOf(question.text),
    shownHeading: words.say('desk:asked.shown'),
    nothing: isNothing ? words.say('desk:asked.nothing') : null,
    review: question.review,
    documents: question.documents.map(({ id, name, size }) => ({
      id,
      view: { href: `${urlOf(id)}/content`, text: words.say('desk:document.view', { name }) },
      download: {
        href: urlOf(id),
        text: words.say('inbox:case.document', { name, size: formatSize(words.language, size) }),
      },
    })),
  };
}

function factsOf(words: Words, { agency, question, dueOn, isOverdue }: ShownFacts): ShownView['facts'] {
  const day = formatDate(words.language, dueOn);
  const asks = [agency?.name, question.by].filter((part) => part !== undefined).join(', ');
  return [
    { label: words.say('desk:asked.by'), value: asks },
    ...(agency
      ? [{ label: words.say('desk:asked.contact'), value: `${agency.phone}, ${agency.email}` }]
      : []),
    { label: words.say('desk:asked.due'), value: isOverdue ? words.say('inbox:overdue', { day }) : day },
  ];
}

function sentenceFor(words: Words, fault: OpinionFault): string {
  if (fault.field === 'documents') return describeAttachmentFault(words, fault);
  return words.say(`desk:faults.opinion.${fault.code}`, { max: LONGEST_LETTER });
}
