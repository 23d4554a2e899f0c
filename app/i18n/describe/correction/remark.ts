import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import type { ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { describeLongText } from '../long-text.ts';

/** The control for what somebody writes to a correction; no question of a form can have a name with a dash. */
export const REMARK = 'to-correction';

type Facts = {
  /** Where everything stays as it was, the agency is told why. */
  readonly isNeeded: boolean;
  readonly typed: string;
  readonly fault: NoteFault | null;
};

/** What the citizen has to say to the correction. */
export function describeRemark(
  words: Words,
  { isNeeded, typed, fault }: Facts,
): { readonly field: TextView; readonly errors: readonly ErrorView[] } {
  const text = fault && words.say(`correction:check.remarkFaults.${fault}`, { max: LONGEST_NOTE });
  return {
    field: describeLongText(words, {
      name: REMARK,
      label: words.say(isNeeded ? 'correction:check.stands' : 'correction:check.remark'),
      hint: words.say('correction:check.remarkHint'),
      value: typed,
      fault: text,
      rows: 3,
    }),
    errors: text === null ? [] : [{ href: `#${controlId(REMARK)}`, text }],
  };
}
