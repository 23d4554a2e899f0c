import { describe, expect, it } from 'vitest';
import { beginCorrection } from './correction/begin-correction.ts';
import { showCorrectionReview } from './correction/show-correction-review.ts';
import { prolongDraft } from './draft-limit.ts';
import type { Ports } from './ports.ts';
import { resumeDraft } from './resume-draft.ts';
import { showPage } from './show-page.ts';
import { showReview } from './show-review.ts';
import { at, finishedApplicant } from './testing/applicant.ts';
import { askedCase, draftCodeOf } from './testing/corrected-case.ts';
import { openCounter } from './testing/counter.ts';
import { whereService } from './testing/where-service.ts';

const counter = openCounter();
const minutes = (count: number) => counter.wait(count / (24 * 60));
const shortLived = () => whereService(counter.ports, { draft: { keep: 'PT30M' } });

/** What each page of a draft says of its time. */
async function limitsOf(ports: Ports, code: string) {
  const page = await showPage(ports, { code, place: at('person') });
  const review = await showReview(ports, { code });
  const resumed = await resumeDraft(ports, { code });
  return [page, review, resumed].map((shown) => ('limit' in shown ? shown.limit : 'gone'));
}

describe('A draft that ends soon', () => {
  it('says on each of its pages how much time is left', async () => {
    const ports = shortLived();
    const { code, fill } = await finishedApplicant(ports);
    minutes(20);
    const limit = { seconds: 1800, left: 600 };
    expect(await limitsOf(ports, code)).toEqual([limit, limit, limit]);
    await fill(at('wunsch'), { wunsch: [''] });
    expect((await limitsOf(ports, code))[0]).toEqual({ seconds: 1800, left: 1800 });
    minutes(30);
    expect(await limitsOf(ports, code)).toEqual(['gone', 'gone', 'gone']);
  });

  it('is prolonged as often as one likes, and what was shown can still be sent', async () => {
    const ports = shortLived();
    const { code, token, send } = await finishedApplicant(ports);
    const shown = await token();
    for (let times = 0; times < 12; times += 1) {
      minutes(29);
      expect(await prolongDraft(ports, { code })).toBe(true);
    }
    expect(await send(shown)).toMatchObject({ ok: true });
  });

  it('is not brought back once its time is over', async () => {
    const ports = shortLived();
    const { code } = await finishedApplicant(ports);
    minutes(30);
    expect(await prolongDraft(ports, { code })).toBe(false);
    expect(await limitsOf(ports, code)).toEqual(['gone', 'gone', 'gone']);
  });

  it('is warned of where something is corrected, too', async () => {
    const ports = shortLived();
    const sent = await askedCase(ports);
    await beginCorrection(ports, sent);
    minutes(10);
    const limit = { seconds: 1800, left: 1200 };
    expect(await showCorrectionReview(ports, sent)).toMatchObject({ ok: true, limit });
    expect(await prolongDraft(ports, { code: await draftCodeOf(ports, sent) })).toBe(true);
    expect(await showCorrectionReview(ports, sent)).toMatchObject({ limit: { left: 1800 } });
  });
});

it('A draft that is kept for a month has no time limit, and is prolonged by changes alone', async () => {
  const { ports } = counter;
  const { code } = await finishedApplicant(ports);
  expect(await limitsOf(ports, code)).toEqual([null, null, null]);
  expect(await prolongDraft(ports, { code })).toBe(false);
});
