import { groupsOfFour } from '../format.ts';
import type { CodeView } from '../view.ts';

/** A code to read, to copy and to hear: with a pause after each group. */
export function describeCode(label: string, code: string): CodeView {
  const groups = groupsOfFour(code);
  return { label, groups, spoken: groups.map((group) => group.split('').join(' ')).join(', ') };
}
