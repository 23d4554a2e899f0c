import type { TimelineView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeTimeline } from '../state.ts';
import type { Happened } from '../state.ts';

type Step = Happened & { readonly by: string | null };

/** What happened to a case, with the names of those who did it: for the office only. */
export function describeHistory(words: Words, steps: readonly Step[]): TimelineView {
  return describeTimeline(words, steps).map((event, index) => {
    const name = steps[index]?.by ?? null;
    return name === null
      ? event
      : { ...event, lines: [words.say('inbox:case.by', { name }), ...event.lines] };
  });
}
