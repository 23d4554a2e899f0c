import { describe, expect, it } from 'vitest';
import { relevantAnswers } from '#forms/engine/answers.ts';
import { shippedContext as context, shippedService } from '#forms/engine/testing/shipped.ts';
import { makePayload } from '#forms/payload/make-payload.ts';
import type { PayloadStandard } from '#forms/payload/model.ts';
import { payloadStandard } from '#forms/payload/payloads.ts';
import { applicants as builders } from '#forms/services/building-permit/applicants/index.ts';
import { applicants as holders } from '#forms/services/vehicle-registration/applicants/index.ts';
import { openStandards } from './standards.server.ts';

const standards = openStandards('forms/services');
const people = { 'building-permit': builders, 'vehicle-registration': holders };
type Id = keyof typeof people;

function standardOf(id: Id): PayloadStandard {
  const standard = payloadStandard(id);
  if (!standard) throw new Error(`There is no standard for ${id}.`);
  return standard;
}

function messageOf(id: Id, who: string): string {
  const service = shippedService(id);
  const typed = people[id].find((one) => one.id === who)?.answers ?? {};
  const filed = {
    service,
    context,
    reference: 'S7K3-M9QP-XH42',
    receivedAt: new Date('2026-11-21T09:00:00Z'),
  };
  const [file] = makePayload({ ...filed, answers: relevantAnswers(service, typed, context) });
  return new TextDecoder().decode(file?.bytes);
}

const judge = (id: Id, message: string) => standards.judge(standardOf(id), new TextEncoder().encode(message));

/** The first of these to be found is changed. */
const changed = (message: string, [right, wrong]: readonly [RegExp | string, string]) => {
  const other = message.replace(right, wrong);
  if (other === message) throw new Error(`The message has no ${String(right)}.`);
  return other;
};

const everybody = (Object.keys(people) as Id[]).flatMap((id) =>
  people[id].map((one) => [id, one.id] as const),
);

it.each(everybody)('the message for %s of %s is as its standard says', async (id, who) => {
  await expect(judge(id, messageOf(id, who))).resolves.toBeUndefined();
});

describe('a building application is refused', () => {
  it.each([
    [
      'with a code that XBau does not have',
      ['<code>14</code>', '<code>Grünzeug</code>'],
      'schema-enumeration: code',
    ],
    [
      'with text for a number',
      [/(<xbau:anzahlVollgeschosse>|<[^>]*hoehe[^>]*>)[^<]+/i, '$1Grünzeug'],
      'schema',
    ],
    ['without its builder', [/<xbau:beteiligte>[\s\S]*<\/xbau:beteiligte>/, ''], 'schema'],
    ['with a surname that is empty', ['>Langwied<', '> <'], 'sch-xbau-gen-001'],
    ['to an office by no key', ['bab:00000000000', 'Grünzeug'], 'sch-xbau-001: nachrichtenkopf.g2g'],
    ['from a portal by no key', ['bap:00000000000', 'Grünzeug'], 'sch-xbau-002: nachrichtenkopf.g2g'],
  ] as const)('%s', async (_, change, code) => {
    const error: unknown = await judge(
      'building-permit',
      changed(messageOf('building-permit', 'barn'), change),
    ).catch((reason: unknown) => reason);
    expect(String(error)).toContain(`Breach: ${code}`);
    expect(String(error)).not.toContain('Grünzeug');
  });

  it('when it is no XML at all', async () => {
    await expect(judge('building-permit', 'Grünzeug')).rejects.toMatchObject({
      message: expect.any(String) as string,
    });
  });
});
