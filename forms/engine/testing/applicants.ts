import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '../answers.ts';
import { isComplete } from '../journey.ts';
import type { Answers, Service, Step } from '../model.ts';
import { answersSchema } from '../schema.ts';
import { shippedContext } from './shipped.ts';
import { walkApplicant } from './walk-applicant.ts';

type Applicant = {
  readonly id: string;
  readonly answers: Answers;
  readonly confirms: readonly string[];
};

type Tested<T extends Applicant> = { readonly service: Service; readonly applicants: readonly T[] };

/** Applicants by id, as others answer as well, and the steps that they come through. */
export function findApplicants<T extends Applicant>({ service, applicants }: Tested<T>) {
  const walk = (applicant: T) => walkApplicant({ service, context: shippedContext, applicant });
  const byId = (id: string): T => {
    const found = applicants.find((applicant) => applicant.id === id);
    if (!found) throw new Error(`There is no applicant ${id}.`);
    return found;
  };
  const change = (id: string, changes: Answers, confirms = byId(id).confirms): T => ({
    ...byId(id),
    answers: { ...byId(id).answers, ...changes },
    confirms,
  });
  const stepsOf = (id: string): readonly string[] => walk(byId(id)).places.map(({ step }) => step);
  return { walk, byId, change, stepsOf };
}

/** What holds for the invented applicants of each service: each gets through, and together they see every page. */
export function testApplicants<T extends Applicant>({ service, applicants }: Tested<T>): void {
  const { walk } = findApplicants({ service, applicants });
  const isComputed = (id: string): boolean => service.computed.some((computed) => computed.id === id);
  const validate = schemaOf(service);

  describe.each(applicants)('the applicant $id', (applicant) => {
    const walked = walk(applicant);
    const relevant = relevantAnswers(service, walked.answers, shippedContext);

    it('comes to the check page', () => expect(walked.issues).toEqual([]));

    it('is asked exactly what is answered, and everything typed arrives', () => {
      const typed = Object.entries(relevant).filter(([id]) => !isComputed(id));
      expect(Object.fromEntries(typed)).toEqual(applicant.answers);
    });

    it('may send it', () => expect(isComplete(service, walked.answers, shippedContext)).toBe(true));

    it('hands in data that the derived schema allows', () => {
      validate(relevant);
      expect(validate.errors ?? []).toEqual([]);
    });
  });

  it('has somebody for each page and list', () => {
    const seen = new Set(applicants.flatMap((applicant) => walk(applicant).places.map(({ step }) => step)));
    const steps = allSteps(service.steps).map(({ id }) => id);
    expect(steps.filter((id) => !seen.has(id))).toEqual([]);
  });
}

/** All steps, those of lists too. */
export function allSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (step.kind === 'loop' ? [step, ...allSteps(step.steps)] : [step]));
}

function schemaOf(service: Service) {
  const ajv = new Ajv2020({ allErrors: true });
  // The default export of a CommonJS package: at run time the function itself.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv.compile(answersSchema(service));
}
