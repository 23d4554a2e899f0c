import { parseDuration } from '#forms/engine/feel/calendar.ts';
import { toNumber } from '#forms/engine/feel/decimal.ts';
import type { Speech } from '#forms/engine/feel/explain.ts';
import type { Literal } from '#forms/engine/feel/model.ts';
import type { Field, Service, Step } from '#forms/engine/model.ts';
import { formatBareNumber, formatDate, formatNumber } from '../../format.ts';
import type { Words } from '../../words.ts';
import { optionLabel, shortLabel } from '../labels.ts';

const MONTHS_OF_A_YEAR = 12;
const SECONDS_OF_A_DAY = 86_400;

/** Explains expressions with the words of one language and the names of one service's questions and options. */
export function speechOf(words: Words, service: Service): Speech {
  const own = words.service(service.id);
  const fields = new Map(fieldsOf(service.steps).map((field) => [field.id, field]));
  const lists = new Map(listsOf(service.steps));
  const computed = new Map(service.computed.map(({ id, is }) => [is.tree, id]));
  // A question has a mark of its own, which would stand in the middle of the sentence.
  const labelOf = (id: string): string | null => {
    const field = fields.get(id);
    if (field) return shortLabel(own, field).replace(/[?.]$/, '');
    const list = lists.get(id);
    return list === undefined ? null : own.find(`steps.${list}.title`);
  };
  const say: Speech['say'] = (key, values) => words.find(`expressions:${key}`, values) ?? key;
  return {
    say,
    nameOf: (path) => {
      const beside = words.find(`expressions:beside.${path.join('.')}`);
      if (beside !== null) return beside;
      if (path[0] === 'authority') return own.find(`parameters.${path[1] ?? ''}`) ?? path.join('.');
      const known = path.map(labelOf).findLastIndex((label) => label !== null);
      const label = labelOf(path[known] ?? '') ?? path.join('.');
      return [label, ...path.slice(known + 1)].slice(0, known < 0 ? 1 : undefined).join(' / ');
    },
    optionOf: (path, option) =>
      path.map((id) => optionLabel(own, id, option)).find((label) => label) ?? option,
    computedName: (tree) => {
      const id = computed.get(tree);
      return id === undefined ? null : (own.find(`computed.${id}`) ?? id);
    },
    valueOf: (literal) => values[literal.is](words, literal as never, say), // the table's type ties each kind to its function
  };
}

type Spell<L extends Literal['is']> = (
  words: Words,
  literal: Extract<Literal, { readonly is: L }> extends never
    ? Literal & { readonly is: L }
    : Extract<Literal, { readonly is: L }>,
  say: Speech['say'],
) => string;

const values: { readonly [L in Literal['is']]: Spell<L> } = {
  string: (_, { text }, say) => say('name', { name: text }),
  number: ({ language }, { decimal }) => formatBareNumber(language, toNumber(decimal)),
  boolean: (_, { truth }, say) => say(`values.${String(truth)}`),
  null: (_words, _literal, say) => say('values.null'),
  date: ({ language }, { text }) => formatDate(language, text),
  'date and time': (words, { text }) =>
    [
      formatDate(words.language, text.slice(0, 10)),
      words.say('common:answers.time', { time: text.slice(11, 16) }),
    ].join(', '),
  'months duration': (words, { text }) => {
    const months = parseDuration(text)?.amount ?? 0;
    return months % MONTHS_OF_A_YEAR === 0
      ? words.say('common:duration.years', { count: months / MONTHS_OF_A_YEAR })
      : words.say('common:duration.months', { count: months });
  },
  'days duration': (words, { text }, say) => {
    const seconds = parseDuration(text)?.amount ?? 0;
    return seconds % SECONDS_OF_A_DAY === 0
      ? words.say('common:duration.days', { count: seconds / SECONDS_OF_A_DAY })
      : say('values.seconds', { count: formatNumber(words.language, seconds) });
  },
};

function fieldsOf(steps: readonly Step[]): readonly Field[] {
  return steps.flatMap((step) => (step.kind === 'page' ? step.fields : fieldsOf(step.steps)));
}

function listsOf(steps: readonly Step[]): readonly (readonly [string, string])[] {
  return steps.flatMap((step) =>
    step.kind === 'page' ? [] : [[step.list, step.id] as const, ...listsOf(step.steps)],
  );
}
