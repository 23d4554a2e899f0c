import type { SubmissionState } from '#forms/submission/model.ts';
import { formatDate } from '../../format.ts';
import type { LinkView } from '../../view.ts';
import type { Words } from '../../words.ts';
import type { Happening } from '../happening.ts';
import { describeRemedy } from './remedy.ts';
import type { Remedy } from './remedy.ts';

type Facts = {
  readonly state: SubmissionState;
  /** Oldest first. */
  readonly entries: readonly Happening[];
  readonly isCorrectionWanted: boolean;
  /** The answer that the office waits for; a day in ISO 8601. */
  readonly awaited: { readonly due: string | null } | null;
  readonly remedy: Remedy | null;
  readonly owed: readonly unknown[];
  /** Where answers are corrected. */
  readonly correctionUrl: string;
};

/** One thing to do; `due` says until when. */
type TaskView = { readonly text: string; readonly due: string | null; readonly link: LinkView | null };

/** What somebody is asked to do, the earliest day first, as inbox and calendar go by it; never empty. */
export function describeTodo(words: Words, facts: Facts): readonly TaskView[] {
  const asked = [...correction(words, facts), ...answer(words, facts)];
  if (asked.length > 0) return asked.sort(byDay).map(({ task }) => task);
  if (facts.remedy) return [{ ...describeRemedy(words, facts.remedy), link: null }];
  const text = words.say(facts.owed.length === 0 ? 'case:todo.nothing' : 'case:todo.owed');
  return [{ text, due: null, link: null }];
}

type Task = { readonly day: string | null; readonly task: TaskView };

/** What has no day comes last. */
function byDay(one: Task, other: Task): number {
  return (one.day ?? LAST).localeCompare(other.day ?? LAST);
}

const LAST = '9999';

function correction(words: Words, { entries, isCorrectionWanted, correctionUrl }: Facts): readonly Task[] {
  const request = entries.findLast((entry) => entry.kind === 'correction-request');
  if (!isCorrectionWanted || !request) return [];
  const link = { href: correctionUrl, text: words.say('correction:answer.title') };
  const day = request.body.due;
  return [{ day, task: { text: words.say('case:todo.correct'), due: sayDue(words, day), link } }];
}

/** A case that waits for nothing else waits for an answer. */
function answer(words: Words, { state, awaited, isCorrectionWanted }: Facts): readonly Task[] {
  if (!awaited && (state !== 'waiting' || isCorrectionWanted)) return [];
  const link = { href: '#reply', text: words.say('case:todo.reply') };
  const day = awaited?.due ?? null;
  return [{ day, task: { text: words.say('case:todo.answer'), due: sayDue(words, day), link } }];
}

function sayDue(words: Words, day: string | null): string | null {
  return day && words.say('case:todo.due', { date: formatDate(words.language, day) });
}
