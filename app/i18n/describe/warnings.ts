import type { Issue, Service } from '#forms/engine/model.ts';
import type { ChoiceView, FieldView } from '../view.ts';
import type { Words } from '../words.ts';
import { controlId, entryId } from './control-id.ts';
import { describeIssue } from './issue.ts';

type Facts = { readonly service: Service; readonly issues: readonly Issue[] };

/** Whether a problem does not block, and can be confirmed. */
export function isWarning({ level, rule }: Issue): boolean {
  return level === 'warning' && rule !== null;
}

/** Warnings do not block: who has read them ticks a box named `confirmed` and goes on. */
export function describeWarnings(words: Words, { service, issues }: Facts): readonly FieldView[] {
  const warnings = issues.filter(isWarning);
  if (warnings.length === 0) return [];
  const option = (issue: Issue, index: number): ChoiceView['options'][number] => ({
    id: entryId('confirmed', index),
    value: issue.rule ?? '',
    label: words.say('common:warnings.confirm'),
    hint: describeIssue(words, service.id, { field: undefined, issue }),
    checked: false,
  });
  return [
    {
      kind: 'choice',
      id: controlId('confirmed'),
      name: 'confirmed',
      label: words.say('common:warnings.heading'),
      hint: null,
      error: null,
      why: null,
      isHeading: false,
      multiple: true,
      options: warnings.map(option),
    },
  ];
}
