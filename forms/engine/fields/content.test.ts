import { describe, expect, it } from 'vitest';
import { walk } from '../journey.ts';
import { openPage, readPage } from '../page.ts';
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

describe('A computed value on a page', () => {
  const asks =
    '  - { id: a, fields: [{ id: zahl, type: integer, min: 0, max: 9, optional: true, purpose: antrag }] }\n';
  const shows = (of: string) => `  - { id: b, fields: [{ id: wert, type: computed, of: ${of} }] }\n`;
  const computed = 'computed: { summe: { type: money, is: zahl * 1.5 } }\n';

  it('comes to what the earlier pages say, whatever is typed on its own', () => {
    const service = sampleService(`${asks}${shows('summe')}`, computed);
    const opened = openPage(
      { service, answers: { zahl: 3 }, context: sampleContext, place: { step: 'b', item: [] } },
      { wert: ['99'] },
    );
    expect(opened?.computed).toMatchObject({ wert: { value: 4.5 } });
    expect(review(service, { zahl: 3, ort: 'A' }, sampleContext)).toHaveLength(2);
  });

  it('is left out while an answer that it needs is empty', () => {
    const service = sampleService(`${asks}${shows('summe')}`, computed);
    const place = { step: 'b', item: [] };
    const opened = openPage({ service, answers: { zahl: null }, context: sampleContext, place });
    expect(opened?.computed).toEqual({});
  });

  it('may need no answer at all', () => {
    const service = sampleService(shows('frist'), 'computed: { frist: { type: date, is: today() } }\n');
    const place = { step: 'b', item: [] };
    expect(openPage({ service, answers: {}, context: sampleContext, place })?.computed).toMatchObject({
      wert: { value: '2026-11-21' },
    });
  });

  it.each([
    [
      'before the page that it needs',
      `${shows('summe')}${asks}`,
      { code: 'later-name', params: { name: 'summe' } },
    ],
    [
      'on the page that it needs',
      asks.replace('[', '[{ id: wert, type: computed, of: summe }, '),
      { code: 'later-name', params: { name: 'summe' } },
    ],
    [
      'that was misspelt',
      `${asks}${shows('sume')}`,
      { code: 'unknown-name', params: { name: 'sume', meant: 'summe' } },
    ],
    ['that is an answer', `${asks}${shows('zahl')}`, { code: 'unknown-name', params: { name: 'zahl' } }],
  ])('is refused %s', (_, steps, finding) => {
    expect(sampleFindings(steps, computed)).toMatchObject([finding]);
  });
});
