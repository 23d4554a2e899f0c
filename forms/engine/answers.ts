import type { Answers, Context, Service } from './model.ts';
import { trace } from './trace.ts';

/** Only what is asked: what is submitted, shown and embedded as `data.json`. Answers no longer asked are left out. */
export function relevantAnswers(service: Service, answers: Answers, context: Context): Answers {
  return trace(service, answers, context).relevant;
}
