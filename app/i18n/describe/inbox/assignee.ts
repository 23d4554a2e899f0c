import type { Words } from '../../words.ts';

type Assignee = { readonly name: string; readonly isGone: boolean };

/** In whose charge a case is, and whether that is nobody who could work on it. */
export function describeAssignee(words: Words, assignee: Assignee | null): string {
  if (assignee === null) return words.say('inbox:nobody');
  return assignee.isGone ? words.say('inbox:gone', { name: assignee.name }) : assignee.name;
}
