import { formatDate, formatInstant } from '../../format.ts';
import type { ArticleView, LinkView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { linesOf } from '../lines-of.ts';
import type { Happening } from '../happening.ts';

/** What another agency was asked, and what it said. */
export type OpinionView = ArticleView & {
  /** What takes it back; `null` once it is over. */
  readonly takeBack: { readonly request: string; readonly text: string; readonly about: string } | null;
};

export type OpinionsView = {
  readonly none: string | null;
  readonly opinions: readonly OpinionView[];
  /** To the form by which another agency is asked; `null` where nobody is asked any more. */
  readonly ask: LinkView | null;
};

type Row = { readonly id: string; readonly dueOn: string; readonly endedAt: string | null };

type Facts = {
  readonly entries: readonly (Happening & { readonly id: string })[];
  readonly rows: readonly Pick<Row, 'id' | 'endedAt'>[];
  readonly today: string;
  readonly urlOf: (document: string) => string;
  /** The address of the form. */
  readonly askUrl: string | null;
};

type Asked = Happening & { readonly id: string; readonly kind: 'opinion-request' };

/** All requests to other agencies with their answers, oldest first. */
export function describeOpinions(words: Words, facts: Facts): OpinionsView {
  const asked = facts.entries.filter((entry) => entry.kind === 'opinion-request');
  return {
    none: asked.length === 0 ? words.say('desk:opinions.none') : null,
    opinions: asked.flatMap((entry) => [
      describeRequest(words, entry, facts),
      ...describeAnswer(words, entry, facts),
    ]),
    ask: facts.askUrl === null ? null : { href: facts.askUrl, text: words.say('desk:opinions.ask') },
  };
}

/** Until when the next answer is wanted, where one is; above the page of the case. */
export function describeAwaited(
  words: Words,
  { rows, today }: { readonly rows: readonly Row[]; readonly today: string },
): string | null {
  const [due] = rows.flatMap(({ endedAt, dueOn }) => (endedAt === null ? [dueOn] : [])).sort();
  return due === undefined ? null : standingOf(words, { due, isOpen: true, isOverdue: due < today });
}

function describeRequest(words: Words, { id, at, by, body }: Asked, facts: Facts): OpinionView {
  const { office, text, due, shown, documents } = body;
  const isOpen = facts.rows.some((row) => row.id === id && row.endedAt === null);
  const all = [...shown, ...documents.map(({ name }) => name)];
  const heading = words.say('desk:opinions.heading', {
    office,
    name: by ?? words.say('desk:office'),
    when: formatInstant(words.language, new Date(at)),
  });
  return {
    id,
    heading,
    lines: [
      ...linesOf(text),
      words.say('desk:opinions.shown', { what: all.join('; ') || words.say('desk:opinions.nothing') }),
      standingOf(words, { due, isOpen, isOverdue: due < facts.today }),
    ],
    files: [],
    takeBack: isOpen ? { request: id, text: words.say('desk:opinions.takeBack'), about: office } : null,
  };
}

type Standing = { readonly due: string; readonly isOpen: boolean; readonly isOverdue: boolean };

function standingOf(words: Words, { due, isOpen, isOverdue }: Standing): string {
  const date = formatDate(words.language, due);
  if (!isOpen) return words.say('desk:opinions.over');
  return words.say(isOverdue ? 'desk:opinions.overdue' : 'desk:opinions.open', { date });
}

function describeAnswer(words: Words, { id }: Asked, { entries, urlOf }: Facts): readonly OpinionView[] {
  const answers = entries.flatMap((entry) => (entry.kind === 'opinion' ? [entry] : []));
  const own = answers.filter(({ body }) => body.request === id);
  return own.map((entry) => ({ ...describeGiven(words, entry, urlOf), takeBack: null }));
}

type Given = Happening & { readonly id: string; readonly kind: 'opinion' };

function describeGiven(words: Words, { id, at, by, body }: Given, urlOf: Facts['urlOf']): ArticleView {
  const { office, text, documents } = body;
  const when = formatInstant(words.language, new Date(at));
  return {
    id,
    heading: words.say('desk:opinions.answer', { office, name: by ?? words.say('desk:office'), when }),
    lines: linesOf(text),
    files: documents.map((file) => ({
      href: urlOf(file.id),
      text: words.say('desk:document.view', { name: file.name }),
    })),
  };
}
