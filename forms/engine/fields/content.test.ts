import { describe, expect, it } from 'vitest';
import { walk } from '../journey.ts';
import { readPage } from '../page.ts';
import { review } from '../review.ts';
import { answersSchema } from '../schema.ts';
import { sampleContext, sampleFindings, sampleService } from '../testing/sample.ts';

const blocks = ['heading', 'paragraph', 'details', 'download, url: /a.pdf', 'notice, tone: info'];

describe('What is only read', () => {
  const fields = blocks.map((type, at) => `{ id: lies${String(at)}, type: ${type} }`).join(', ');
  const service = sampleService(
    `  - { id: s, fields: [${fields}, { id: x, type: yesno, purpose: antrag }] }\n`,
  );

  it('asks nothing and is stored nowhere', () => {
    const place = { step: 's', item: [] };
    const sent = { service, answers: {}, context: sampleContext, place, confirmed: [] };
    const reading = readPage({ ...sent, input: { x: ['yes'], lies0: ['a'] } });
    expect(reading).toEqual({ ok: true, answers: { x: true } });
    const answers = { x: true, ort: 'A' };
    expect(walk(service, answers, sampleContext).at(-1)).not.toEqual(place);
    expect(
      review(service, answers, sampleContext).flatMap(({ rows }) => rows.map(({ field }) => field.id)),
    ).toEqual(['x', 'ort']);
    expect(Object.keys(answersSchema(service)['properties'] ?? {})).toEqual(['x', 'ort']);
  });

  it.each([
    ['javascript:alert(1)', 'bad-link'],
    ['//example.org/a.pdf', 'bad-link'],
    ['http://example.org/a.pdf', 'bad-link'],
  ])('is never downloaded from %s', (url, code) => {
    const steps = `  - { id: s, fields: [{ id: a, type: download, url: "${url}" }] }\n`;
    expect(sampleFindings(steps).map((finding) => finding.code)).toEqual([code]);
  });
});
