import type { FieldType } from '#forms/engine/model.ts';
import type { QuestionView } from '../view.ts';
import { conditionsOf, describeBecause } from './because.ts';
import { controlId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { describeIssue } from './issue.ts';
import { questionOf } from './labels.ts';
import { describeWhy, tellsOwnWhy } from './why.ts';

type Question = Pick<QuestionView, 'id' | 'name' | 'label' | 'hint' | 'error' | 'why' | 'isHeading'>;

/** Kinds whose parts have hints and errors of their own. */
const WITH_OWN_ERRORS: readonly FieldType[] = [
  'address',
  'period',
  'register-number',
  'parcel',
  'map-area',
  'plan',
];

/** What every question's view begins with. `hint` is said where the service has none of its own. */
export function describeQuestion(asking: Asking, hint: string | null = null): Question {
  const { field, facts, words, own, isHeading } = asking;
  const label = questionOf(own, field);
  return {
    id: controlId(field.id),
    name: field.id,
    label: field.optional ? words.say('common:optional', { label }) : label,
    hint: own.find(`fields.${field.id}.hint`) ?? hint,
    error: errorOf(asking, null),
    why: tellsOwnWhy(own, facts.fields, field) ? describeOwnWhy(asking) : null,
    isHeading,
  };
}

function describeOwnWhy({ field, facts: { service, page }, words }: Asking): QuestionView['why'] {
  const because = describeBecause(words, service, conditionsOf(service, page.id));
  return {
    summary: words.say('common:why.summary'),
    lines: [...describeWhy(words, service, field), ...because],
  };
}

/**
 * The sentence at the control: for the whole question (`part` is `null`) or for one of its parts. What is wrong with a
 * part of a date stands at the date, because its parts share one hint and one error.
 */
export function errorOf({ field, facts, words, issues }: Asking, part: string | null): string | null {
  const isWhole = part === null && !WITH_OWN_ERRORS.includes(field.type);
  const issue = issues.find((each) => isWhole || each.part === part);
  if (issue === undefined) return null;
  const text = describeIssue(words, facts.service.id, { field, issue });
  return words.say('common:errors.atField', { text });
}
