import type { ChoiceView, OptionView } from '../view.ts';
import { entryId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { optionLabel } from './labels.ts';
import { describeQuestion } from './question.ts';

/** Radio buttons for one answer, check boxes for several. */
export function describeChoice(asking: Asking<'choice' | 'choices'>): ChoiceView {
  const { field, own, words } = asking;
  const isMultiple = field.type === 'choices';
  return {
    ...describeQuestion(asking, isMultiple ? words.say('common:choices.several') : null),
    kind: 'choice',
    multiple: isMultiple,
    options: field.options.map(({ id }, index) =>
      option(asking, {
        value: id,
        index,
        label: optionLabel(own, field.id, id) ?? own.say(`options.${field.id}.${id}`),
      }),
    ),
  };
}

/** Yes and no are the portal's own words unless the service has better ones. */
export function describeYesNo(asking: Asking<'yesno'>): ChoiceView {
  const { field, own, words } = asking;
  return {
    ...describeQuestion(asking),
    kind: 'choice',
    multiple: false,
    options: (['yes', 'no'] as const).map((value, index) =>
      option(asking, {
        value,
        index,
        label: optionLabel(own, field.id, value) ?? words.say(`common:yesno.${value}`),
      }),
    ),
  };
}

type Facts = { readonly value: string; readonly index: number; readonly label: string };

function option({ field, facts, own }: Asking, { value, index, label }: Facts): OptionView {
  return {
    id: entryId(field.id, index),
    value,
    label,
    hint: own.find(`options.${field.id}.${value}.hint`),
    checked: facts.input[field.id]?.includes(value) ?? false,
  };
}
