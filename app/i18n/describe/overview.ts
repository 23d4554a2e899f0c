import type { Answer, Codelists, Field, Input, Issue, Loop, Place, Service } from '#forms/engine/model.ts';
import { nameCodes } from '../code-names.ts';
import type { ChoiceView, ErrorView, OverviewItemView, OverviewView } from '../view.ts';
import type { Words } from '../words.ts';
import { tellAnswer } from './answer.ts';
import { controlId, entryId } from './control-id.ts';
import { describeIssue } from './issue.ts';
import { describeWarnings, isWarning } from './warnings.ts';

/** The overview of a loop as the engine opens it. */
export type OverviewFacts = {
  readonly service: Service;
  readonly loop: Loop;
  readonly items: readonly OverviewItem[];
  readonly min: number;
  readonly max: number;
  readonly canAdd: boolean;
  /** What was typed, when the page is shown again. */
  readonly input: Input;
  readonly issues: readonly Issue[];
  /** The form was sent without an answer to "one more?". */
  readonly isUnanswered?: boolean;
  readonly codelists: Codelists;
  readonly itemUrl: (first: Place) => string;
  /** Stands for an item as it is shown; `null` where there is none. */
  readonly tokenOf: (index: number) => string | null;
};

type OverviewItem = {
  readonly index: number;
  readonly label: readonly { readonly field: Field; readonly answer: Answer }[];
  readonly first: Place;
  readonly isComplete: boolean;
};

/** What was entered, and the question for one more (`more`, yes or no). */
export function describeOverview(words: Words, facts: OverviewFacts): OverviewView {
  const own = words.service(facts.service.id);
  const key = `steps.${facts.loop.id}`;
  const title = own.say(`${key}.title`);
  const more = facts.canAdd ? describeMore(words, facts) : null;
  const warnings = describeWarnings(words, facts);
  return {
    title,
    heading: title,
    lead: own.find(`${key}.lead`),
    itemsHeading:
      facts.items.length === 0
        ? words.say('common:loop.none')
        : own.say(`${key}.many`, { count: facts.items.length }),
    items: facts.items.map((item) => describeItem(words, facts, item)),
    more,
    full: facts.canAdd ? null : words.say('common:loop.full', { max: facts.max }),
    warnings,
    errors: [
      ...problemsOf(words, facts).map((text) => ({ href: more === null ? '#liste' : `#${more.id}`, text })),
      ...warningsOf(words, facts),
    ],
  };
}

/** Each warning leads to the box that confirms it. */
function warningsOf(words: Words, { service, issues }: OverviewFacts): readonly ErrorView[] {
  return issues.filter(isWarning).map((issue, index) => ({
    href: `#${entryId('confirmed', index)}`,
    text: describeIssue(words, service.id, { field: undefined, issue }),
  }));
}

function problemsOf(words: Words, { service, issues, min, isUnanswered }: OverviewFacts): readonly string[] {
  if (isUnanswered) return [words.say('validation:more.required')];
  return issues
    .filter((issue) => !isWarning(issue))
    .map((issue) =>
      issue.code === 'required'
        ? words.say('validation:more.tooFew', { count: min })
        : describeIssue(words, service.id, { field: undefined, issue }),
    );
}

function describeMore(words: Words, facts: OverviewFacts): ChoiceView {
  const [problem] = problemsOf(words, facts);
  return {
    kind: 'choice',
    id: controlId('more'),
    name: 'more',
    label: words.service(facts.service.id).say(`steps.${facts.loop.id}.more`),
    hint: words.say('common:loop.limit', { max: facts.max }),
    error: problem === undefined ? null : words.say('common:errors.atField', { text: problem }),
    why: null,
    isHeading: false,
    multiple: false,
    options: (['yes', 'no'] as const).map((value, index) => ({
      id: entryId('more', index),
      value,
      label: words.say(`common:yesno.${value}`),
      hint: null,
      checked: facts.input['more']?.[0] === value,
    })),
  };
}

function describeItem(words: Words, facts: OverviewFacts, item: OverviewItem): OverviewItemView {
  const own = words.service(facts.service.id);
  const nameCode = nameCodes(facts.codelists, words.language);
  const key = `steps.${facts.loop.id}`;
  const known = item.label.filter(({ answer }) => answer !== null && answer !== '');
  const told = known.map(({ field, answer }) => tellAnswer({ words, own, nameCode, field, answer }));
  const label = told.flatMap(({ lines }) => lines).join(' ');
  const name = label === '' ? own.say(`${key}.item`, { number: item.index + 1 }) : label;
  const isLast = facts.items.length === 1 && facts.min > 0;
  return {
    index: item.index,
    name: item.isComplete ? name : words.say('common:loop.incomplete', { name }),
    // A name of several answers, or with words of ours, has no language of its own.
    ...(told.length === 1 && item.isComplete && told[0]?.language ? { language: told[0].language } : {}),
    change: { href: facts.itemUrl(item.first), text: words.say('common:buttons.change'), about: name },
    duplicate: describeDuplicate(words, facts, { index: item.index, name }),
    remove: isLast
      ? null
      : { text: own.find(`${key}.remove`) ?? words.say('common:buttons.remove'), about: name },
  };
}

function describeDuplicate(
  words: Words,
  { canAdd, tokenOf }: OverviewFacts,
  { index, name }: { readonly index: number; readonly name: string },
): OverviewItemView['duplicate'] {
  const token = canAdd ? tokenOf(index) : null;
  if (token === null) return null;
  return {
    intent: `duplicate-item:${String(index)}:${token}`,
    text: words.say('common:buttons.duplicate'),
    about: name,
  };
}
