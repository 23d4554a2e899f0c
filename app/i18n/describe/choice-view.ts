import type { ChoiceView, OptionView, SelectView } from '../view.ts';
import { entryId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { optionLabel } from './labels.ts';
import { describeQuestion } from './question.ts';

/** More would not fit a small screen at once. */
const MOST_RADIOS = 7;

/** Radio buttons for one answer; a list to open where there are many and none needs to be explained. */
export function describeChoice(asking: Asking<'choice'>): ChoiceView | SelectView {
  const options = optionsOf(asking);
  if (options.length <= MOST_RADIOS || options.some(({ hint }) => hint !== null))
    return { ...describeQuestion(asking), kind: 'choice', multiple: false, options };
  return {
    ...describeQuestion(asking),
    kind: 'select',
    value: options.find(({ checked }) => checked)?.value ?? '',
    none: asking.words.say('common:choices.none'),
    options: options.map(({ value, label }) => ({ value, label })),
  };
}

/** Check boxes. */
export function describeChoices(asking: Asking<'choices'>): ChoiceView {
  const question = describeQuestion(asking, asking.words.say('common:choices.several'));
  return { ...question, kind: 'choice', multiple: true, options: optionsOf(asking) };
}

function optionsOf(asking: Asking<'choice' | 'choices'>): readonly OptionView[] {
  const { field, own } = asking;
  return field.options.map(({ id }, index) =>
    option(asking, {
      value: id,
      index,
      label: optionLabel(own, field.id, id) ?? own.say(`options.${field.id}.${id}`),
    }),
  );
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
