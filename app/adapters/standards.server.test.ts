import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { relevantAnswers } from '#forms/engine/answers.ts';
import { isComplete } from '#forms/engine/journey.ts';
import type { Answers } from '#forms/engine/model.ts';
import { prove } from '#forms/engine/prove/prove.ts';
import { shippedContext as context, shippedService } from '#forms/engine/testing/shipped.ts';
import { makePayload } from '#forms/payload/make-payload.ts';
import type { PayloadStandard } from '#forms/payload/model.ts';
import { payloadStandard, payloads } from '#forms/payload/payloads.ts';
import { applicants as builders } from '#forms/services/building-permit/applicants/index.ts';
import { applicants as holders } from '#forms/services/vehicle-registration/applicants/index.ts';
import { openStandards } from './standards.server.ts';
import { Breach } from './standards/breach.ts';

const standards = openStandards('forms/services');
const people = { 'building-permit': builders, 'vehicle-registration': holders };
type Id = keyof typeof people;

function standardOf(id: Id): PayloadStandard {
  const standard = payloadStandard(id);
  if (!standard) throw new Error(`There is no standard for ${id}.`);
  return standard;
}

const messageOf = (id: Id, who: string): string =>
  filed(id, people[id].find((one) => one.id === who)?.answers ?? {});

function filed(id: string, typed: Answers, held = context): string {
  const service = shippedService(id);
  const [file] = makePayload({
    service,
    context: held,
    reference: 'S7K3-M9QP-XH42',
    receivedAt: new Date('2026-11-21T09:00:00Z'),
    answers: relevantAnswers(service, typed, held),
  });
  return new TextDecoder().decode(file?.bytes);
}

const judge = (id: Id, message: string) => standards.judge(standardOf(id), new TextEncoder().encode(message));

/** Without a standard, that there is a message is all. */
async function judgeWith({ judge: by }: typeof standards, standard: PayloadStandard | null, message: string) {
  if (standard) await by(standard, new TextEncoder().encode(message));
  return message.length > 0;
}

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

describe.each([...payloads.keys()])('whatever the form for %s lets people send', (id) => {
  const service = shippedService(id);
  const messages = prove(service, context)
    .witnesses.filter((one) => isComplete(service, one.answers, one.context))
    .map((one) => filed(id, one.answers, one.context));
  const standard = payloadStandard(id);
  const schemaOnly = openStandards('forms/services');

  it('is as its schema says', async () => {
    expect(messages.length).toBeGreaterThan(20);
    const schema = standard?.kind === 'xml' ? { ...standard, rules: [] } : standard;
    for (const message of messages) await expect(judgeWith(schemaOnly, schema, message)).resolves.toBe(true);
  });

  // The rules take a hundred times longer than the schema, so they see each element in the first message that has it.
  it('keeps the rules beside it', async () => {
    const seen = new Set<string>();
    const telling = messages.filter((message) => {
      const before = seen.size;
      for (const [tag] of message.matchAll(/<[\w:.]+/g)) seen.add(tag);
      return seen.size > before;
    });
    for (const message of telling) await expect(judgeWith(standards, standard, message)).resolves.toBe(true);
  });
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

describe('in a thread of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'judging-'));
  const program = join(folder, 'thread.mjs');
  afterAll(() => rmSync(folder, { recursive: true }));
  // As the build makes it of the same source; here the source itself runs.
  const source = new URL('standards/judging-thread.ts', import.meta.url).href;
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace('.cjs', '.mjs'),
  ).href;
  writeFileSync(program, `import { register } from '${loader}';\nregister();\nawait import('${source}');\n`);
  const threaded = openStandards('forms/services', program);
  const ask = (message: string) =>
    threaded.judge(standardOf('vehicle-registration'), new TextEncoder().encode(message));
  const message = messageOf('vehicle-registration', holders[0]?.id ?? '');

  it('a message is judged as it is here', async () => {
    await expect(ask(message)).resolves.toBeUndefined();
    const broken = JSON.stringify({ ...(JSON.parse(message) as object), vorgang: 'Grünzeug' });
    const [here, there] = await Promise.all([
      judge('vehicle-registration', broken).catch((error: unknown) => error),
      ask(broken).catch((error: unknown) => error),
    ]);
    expect(here).toBeInstanceOf(Breach);
    expect(there).toEqual(here);
  });

  it('what cannot be judged is refused, and what comes after it is judged', async () => {
    await expect(ask('Grünzeug')).rejects.toThrow('The judges failed.');
    await expect(ask(message)).resolves.toBeUndefined();
  });

  it('without its program nothing is judged, and nothing waits for ever', async () => {
    const gone = openStandards('forms/services', join(folder, 'gone.mjs'));
    const refused = gone.judge(standardOf('vehicle-registration'), new Uint8Array());
    await expect(refused).rejects.toThrow('The judging thread is gone.');
  });
});
