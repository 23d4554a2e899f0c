import { describe, expect, it } from 'vitest';
import { isContent } from '../engine/fields/content.ts';
import { relevantAnswers } from '../engine/answers.ts';
import type { Answers, Service, Step } from '../engine/model.ts';
import { shippedContext, shippedService } from '../engine/testing/shipped.ts';
import { applicants as builders } from '../services/building-permit/applicants/index.ts';
import { applicants } from '../services/trade-licence/applicants/index.ts';
import { applicants as vehicleHolders } from '../services/vehicle-registration/applicants/index.ts';
import { changesOf } from './change-answer.ts';
import { excerptRecipients, makeExcerpt, makePayload } from './make-payload.ts';
import type { PayloadSource } from './make-payload.ts';
import { payloads } from './payloads.ts';
import { reads } from './reads.ts';

const RECEIVED = new Date('2026-11-21T09:00:00.000Z');

/** The people of each service that has a mapping. */
const services = [
  { id: 'building-permit', applicants: builders },
  { id: 'trade-licence', applicants },
  { id: 'vehicle-registration', applicants: vehicleHolders },
];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const filed = (service: Service, answers: Answers): PayloadSource => ({
  service,
  answers,
  context: shippedContext,
  reference: 'S7K3-M9QP-XH42',
  receivedAt: RECEIVED,
});

/** The whole, as that of nobody, and the excerpts by their recipients. */
function filesOf(submission: PayloadSource): ReadonlyMap<string | null, string> {
  const whole = makePayload(submission).map(({ bytes }) => text(bytes));
  const excerpts = excerptRecipients(submission.service).map(({ id }) => {
    const { bytes } = makeExcerpt(submission, id) ?? { bytes: new Uint8Array() };
    return [id, text(bytes)] as const;
  });
  return new Map([[null, whole.join('')], ...excerpts]);
}

it('every service with a mapping is tried here', () => {
  expect([...payloads.keys()]).toEqual(services.map(({ id }) => id));
});

it('a service without a mapping goes as data.json alone', () => {
  const service = { ...shippedService('trade-licence'), id: 'constructor' };
  expect(makePayload(filed(service, {}))).toEqual([]);
  expect(makeExcerpt(filed(service, {}), 'ihk')).toBeNull();
});

describe.each(services)('the mapping of $id', ({ id, applicants: people }) => {
  const service = shippedService(id);
  const cases = people.map(({ answers }) => relevantAnswers(service, answers, shippedContext));
  const leftOut = payloads.get(id)?.leftOut ?? {};
  const changes = cases.flatMap((answers) => {
    const before = filesOf(filed(service, answers));
    return changesOf(service.steps, answers).map(({ field, answers: changed }) => ({
      field,
      before,
      after: filesOf(filed(service, changed)),
    }));
  });

  it('is total: each field stands in the message, or is left out with a reason', () => {
    const mapped = changes.filter(({ before, after }) => before.get(null) !== after.get(null));
    const told = new Set([...mapped.map(({ field }) => field.id), ...Object.keys(leftOut)]);
    expect(fieldsIn(service.steps).filter((field) => !told.has(field))).toEqual([]);
  });

  it('leaves out nothing that it tells, and no field that is not there', () => {
    const fields = fieldsIn(service.steps);
    expect(Object.keys(leftOut).filter((field) => !fields.includes(field))).toEqual([]);
    const told = changes.filter(({ field }) => Object.hasOwn(leftOut, field.id));
    expect(told.filter(({ before, after }) => before.get(null) !== after.get(null))).toEqual([]);
    expect(Object.values(leftOut).every((reason) => reason.length > 20)).toBe(true);
  });

  it('gives each file a name of its own', () => {
    const submission = filed(service, cases[0] ?? {});
    const excerpts = service.recipients.flatMap((recipient) => makeExcerpt(submission, recipient.id) ?? []);
    const names = [...makePayload(submission), ...excerpts].map(({ name }) => name);
    expect(new Set([...names, 'data.json']).size).toBe(1 + 1 + service.recipients.length);
    expect(names.filter((name) => !/^[a-z0-9-]+\.(?:xml|json)$/.test(name))).toEqual([]);
  });

  it('has no excerpt for anybody else', () => {
    expect(makeExcerpt(filed(service, cases[0] ?? {}), 'zeitung')).toBeNull();
  });

  it.each(service.recipients)('$id is told nothing that depends on what it may not read', (recipient) => {
    const hidden = changes.filter(({ field }) => !reads(recipient, field.number));
    expect(hidden.length).toBeGreaterThan(0);
    const told = hidden.filter(({ before, after }) => before.get(recipient.id) !== after.get(recipient.id));
    expect(told.map(({ field }) => field.id)).toEqual([]);
  });

  it.each(service.recipients)('$id is told everything it may read', (recipient) => {
    const open = changes.filter(
      ({ field }) => reads(recipient, field.number) && !Object.hasOwn(leftOut, field.id),
    );
    expect(open.length).toBeGreaterThan(0);
    const kept = open.filter(({ before, after }) => before.get(recipient.id) === after.get(recipient.id));
    expect(kept.map(({ field }) => field.id)).toEqual([]);
  });

  it.each(service.recipients)('no value stands in the excerpt for $id that it may not read', (recipient) => {
    for (const answers of cases) {
      const [own, foreign] = [new Set<string>(), new Set<string>()];
      for (const [number, value] of valuesIn(service.steps, answers)) {
        (reads(recipient, number) ? own : foreign).add(value);
      }
      const excerpt = filesOf(filed(service, answers)).get(recipient.id) ?? '';
      const found = [...foreign].filter((value) => !own.has(value) && excerpt.includes(`>${value}<`));
      expect(found).toEqual([]);
    }
  });

  it('tells the time of receipt to those who read its field', () => {
    const number = payloads.get(id)?.receivedNumber ?? null;
    const submission = filed(service, cases[0] ?? {});
    const later = {
      receivedAt: new Date('2026-11-22T23:30:00.000Z'),
      context: { ...shippedContext, today: '2026-11-23' },
    };
    const [before, after] = [filesOf(submission), filesOf({ ...submission, ...later })];
    const told = service.recipients.filter((one) => before.get(one.id) !== after.get(one.id));
    expect(told).toEqual(service.recipients.filter((recipient) => reads(recipient, number)));
    expect(after.get(null)).not.toBe(before.get(null));
  });
});

function fieldsIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === 'loop'
      ? fieldsIn(step.steps)
      : step.fields.filter((field) => !isContent(field)).map(({ id }) => id),
  );
}

/** Every text and number that was answered, down to the parts of addresses, with the number of its field. */
function valuesIn(steps: readonly Step[], answers: Answers): readonly (readonly [number | null, string])[] {
  return steps.flatMap((step) => {
    if (step.kind === 'page')
      return step.fields.flatMap(({ id, number }) =>
        leaves(answers[id]).map((leaf) => [number, leaf] as const),
      );
    const items = (answers[step.list] ?? []) as readonly Answers[]; // the items of a list, or none
    return items.flatMap((item) => valuesIn(step.steps, item));
  });
}

function leaves(answer: unknown): readonly string[] {
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).flatMap(leaves);
  const value = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  // A digit or two may be anything, the code for "yes" too; the tests above see to numbers.
  return value.length > 2 ? [value] : [];
}
