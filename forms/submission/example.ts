import { relevantAnswers } from '../engine/answers.ts';
import { isComplete } from '../engine/journey.ts';
import type { Codelists, Context, Service } from '../engine/model.ts';
import { findWitness } from '../engine/prove/confirm.ts';
import { tryOut } from '../engine/prove/try-out.ts';
import { submissionData, type SubmissionData } from './data.ts';
import { makeReference } from './reference.ts';

/** The same every day, so that nobody's tests break at midnight. */
const DAY = '2026-01-15';
/** Zeros, so that nobody takes it for a case. */
const REFERENCE = makeReference(new Uint8Array(7));

/**
 * Invented data of the plainest submission that could be sent, for those who program against the agency's side. `null`
 * where the search finds none.
 */
export function exampleData(service: Service, codelists: Codelists): SubmissionData | null {
  const day: Context = {
    today: DAY,
    now: `${DAY}T10:00:00`,
    channel: 'web',
    identity: { level: service.identity },
    authority: {},
    codelists,
  };
  const found = findWitness(
    tryOut(service, day),
    { claims: [], isBehindRules: false },
    ({ answers, context }) => isComplete(service, answers, context),
  );
  if (typeof found === 'string') return null;
  return submissionData({
    service,
    reference: REFERENCE,
    receivedAt: new Date(`${DAY}T09:00:00Z`),
    answers: relevantAnswers(service, found.answers, found.context),
  });
}
