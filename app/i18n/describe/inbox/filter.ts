import type { SubmissionState } from '#forms/submission/model.ts';
import { moves } from '#forms/submission/status.ts';
import type { LinkView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';

/** How long ago a case came in, in the order of the choice. */
export const PERIODS = ['today', 'week', 'month', 'older'] as const;
type Period = (typeof PERIODS)[number];

/** By when the office must act, in the order of the choice. */
export const DUES = ['overdue', 'week'] as const;
type Due = (typeof DUES)[number];

/** What of the inbox is shown; `null` is all of it. */
export type Selection = {
  readonly state: SubmissionState | null;
  readonly service: string | null;
  /** `me`, `nobody`, `gone` or the id of a colleague. */
  readonly assigned: string | null;
  readonly label: string | null;
  readonly period: Period | null;
  readonly due: Due | null;
  readonly isUnread: boolean;
  readonly search: string;
};

/** A native select: caseworkers know the few choices, and one line each leaves room for the list. */
export type SelectView = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

export type FilterView = {
  readonly heading: string;
  readonly search: {
    readonly id: string;
    readonly label: string;
    readonly hint: string;
    readonly value: string;
  };
  readonly selects: readonly SelectView[];
  readonly unread: { readonly id: string; readonly label: string; readonly isChecked: boolean };
  readonly apply: string;
  /** `null` while everything is shown. */
  readonly reset: LinkView | null;
};

type Named = { readonly id: string; readonly name: string };

type Facts = Selection & {
  readonly services: readonly string[];
  readonly member: { readonly id: string };
  readonly colleagues: readonly Named[];
  readonly labels: readonly Named[];
  readonly resetUrl: string;
};

/** Every state of a case's life, in the order of the table of moves. */
export const STATES = Object.keys(moves).filter((state): state is SubmissionState =>
  Object.hasOwn(moves, state),
);

export function describeFilter(words: Words, facts: Facts): FilterView {
  return {
    heading: words.say('inbox:filter.heading'),
    search: {
      id: controlId('search'),
      label: words.say('inbox:filter.search'),
      hint: words.say('inbox:filter.searchHint'),
      value: facts.search,
    },
    selects: [
      describeStates(words, facts),
      describeServices(words, facts),
      describeStaff(words, facts),
      describePeriods(words, facts),
      describeDues(words, facts),
      ...(facts.labels.length === 0 ? [] : [describeLabels(words, facts)]),
    ],
    unread: {
      id: controlId('unread'),
      label: words.say('inbox:filter.unread'),
      isChecked: facts.isUnread,
    },
    apply: words.say('inbox:filter.apply'),
    reset: isFiltered(facts) ? { href: facts.resetUrl, text: words.say('inbox:filter.reset') } : null,
  };
}

/** Whether less than everything is shown. */
export function isFiltered({
  state,
  service,
  assigned,
  label,
  period,
  due,
  isUnread,
  search,
}: Selection): boolean {
  const choices = [state, service, assigned, label, period, due];
  return isUnread || search !== '' || choices.some((choice) => choice !== null);
}

type Option = SelectView['options'][number];

function describeStates(words: Words, { state }: Facts): SelectView {
  const options = STATES.map((value) => ({ value, label: words.say(`common:states.${value}.word`) }));
  return select(words, { name: 'state', label: words.say('inbox:columns.state'), value: state, options });
}

function describeServices(words: Words, { services, service }: Facts): SelectView {
  const options = services.map((value) => ({ value, label: words.service(value).say('title') }));
  return select(words, {
    name: 'service',
    label: words.say('inbox:columns.service'),
    value: service,
    options,
  });
}

function describeStaff(words: Words, { member, colleagues, assigned }: Facts): SelectView {
  const others = colleagues.filter(({ id }) => id !== member.id);
  return select(words, {
    name: 'assigned',
    label: words.say('inbox:columns.assignee'),
    value: assigned === member.id ? 'me' : assigned,
    options: [
      { value: 'me', label: words.say('inbox:me') },
      { value: 'nobody', label: words.say('inbox:nobody') },
      { value: 'gone', label: words.say('inbox:somebodyGone') },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ],
  });
}

function describePeriods(words: Words, { period }: Facts): SelectView {
  const options = PERIODS.map((value) => ({ value, label: words.say(`inbox:periods.${value}`) }));
  return select(words, {
    name: 'period',
    label: words.say('inbox:columns.received'),
    value: period,
    options,
  });
}

function describeDues(words: Words, { due }: Facts): SelectView {
  const options = DUES.map((value) => ({ value, label: words.say(`inbox:due.${value}`) }));
  return select(words, { name: 'due', label: words.say('inbox:columns.due'), value: due, options });
}

function describeLabels(words: Words, { labels, label }: Facts): SelectView {
  const options = labels.map(({ id, name }) => ({ value: id, label: name }));
  return select(words, { name: 'label', label: words.say('inbox:columns.labels'), value: label, options });
}

type Choice = {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
};

function select(words: Words, { value, options, ...rest }: Choice): SelectView {
  const all = { value: '', label: words.say('inbox:filter.all') };
  return { ...rest, id: controlId(rest.name), value: value ?? '', options: [all, ...options] };
}
