import type { PartView } from '../view.ts';
import type { Words } from '../words.ts';
import { controlId } from './control-id.ts';
import type { PageFacts } from './facts.ts';

type DatePart = 'day' | 'month' | 'year';

export type DateAsked = {
  /** The stem of the controls' names. */
  readonly name: string;
  readonly parts: readonly DatePart[];
  readonly autocomplete: string | null;
  /** `null`: nothing is wrong; `whole`: each part may be the one to mend. */
  readonly wrong: string | null;
};

/** The controls of a date or of a month. */
export function describeDateParts(
  words: Words,
  { input }: Pick<PageFacts, 'input'>,
  { name: stem, parts, autocomplete, wrong }: DateAsked,
): readonly PartView[] {
  return parts.map((part) => {
    const name = `${stem}.${part}`;
    return {
      id: controlId(name),
      name,
      label: words.say(`common:date.${part}`),
      value: input[name]?.[0] ?? '',
      autocomplete: autocomplete === null ? null : `${autocomplete}-${part}`,
      // A month may be a word.
      width: part === 'month' ? 'medium' : 'short',
      isWrong: wrong === 'whole' || wrong === part,
    };
  });
}
