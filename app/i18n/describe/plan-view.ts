import { PLAN_PARTS } from '#forms/engine/fields/plan.ts';
import type { FileAnswer } from '#forms/engine/model.ts';
import type { TextView } from '../view.ts';
import { describeCodeField } from './code-field.ts';
import type { Asking } from './facts.ts';
import { errorOf } from './question.ts';

/** The questions about one drawing. Its name is in each of them, because there may be many on one page. */
export function describePlan(
  asking: Asking<'file' | 'plan'>,
  { id, name: file }: FileAnswer,
): readonly TextView[] {
  const { field, facts, words } = asking;
  return PLAN_PARTS.map((part) => {
    const name = `${field.id}.${id}.${part}`;
    const view = describeCodeField({
      name,
      label: words.say(`common:plan.${part}`, { file }),
      hint: words.say(`common:plan.${part}Hint`),
      value: facts.input[name]?.[0] ?? '',
      error: errorOf(asking, `${id}.${part}`),
    });
    return { ...view, control: { ...view.control, width: 'short' } };
  });
}
