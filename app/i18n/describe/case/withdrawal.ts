import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import type { ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { describeLongText } from '../long-text.ts';

/** What stands in the way of taking an application back. */
export type WithdrawalFault = NoteFault | keyof typeof ABOVE;

const ABOVE = {
  'changed-elsewhere': 'case:withdrawal.changed',
  'not-possible': 'case:withdrawal.notPossible',
  'no-seal': 'case:withdrawal.sealSilent',
} as const;

type Facts = { readonly typed: string; readonly fault: WithdrawalFault | null };

/** The question why an application is taken back, and what is wrong with the try. */
export function describeWithdrawal(
  words: Words,
  { typed, fault }: Facts,
): { readonly reason: TextView; readonly errors: readonly ErrorView[] } {
  const isAbove = fault !== null && isOfCase(fault);
  const text = fault && sentenceFor(words, fault);
  return {
    reason: describeLongText(words, {
      name: 'reason',
      label: words.say('case:withdrawal.reason'),
      hint: words.say('case:withdrawal.reasonHint'),
      value: typed,
      fault: isAbove ? null : text,
      rows: 3,
    }),
    errors: text === null ? [] : [{ href: isAbove ? '#inhalt' : `#${controlId('reason')}`, text }],
  };
}

function sentenceFor(words: Words, fault: WithdrawalFault): string {
  if (isOfCase(fault)) return words.say(ABOVE[fault]);
  return words.say(`case:reply.faults.text.${fault}`, { max: LONGEST_NOTE });
}

/** Nothing is wrong with what was typed. */
function isOfCase(fault: WithdrawalFault): fault is keyof typeof ABOVE {
  return Object.hasOwn(ABOVE, fault);
}
