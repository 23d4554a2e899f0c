import { describe, expect, it } from 'vitest';
import type { Place } from '#forms/engine/model.ts';
import { openDraft } from './open-draft.ts';
import type { RegisterQuestion, RegisterVerdict } from './ports.ts';
import { pageToken } from './page-token.ts';
import { resumeDraft } from './resume-draft.ts';
import { savePage } from './save-page.ts';
import { showEnded } from './show-ended.ts';
import { showPage } from './show-page.ts';
import { showReview } from './show-review.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { at } from './testing/applicant.ts';
import { openCounter } from './testing/counter.ts';
import { plotService } from './testing/plot-service.ts';

const counter = openCounter();

const STEPS = `
steps:
  - id: person
    fields:
      - { id: name, type: text, max: 40, characters: din91379-a, autocomplete: name, purpose: antrag }
      - { id: bezirk, type: text, max: 8, characters: din91379-c, purpose: antrag }
  - id: codes
    check: { register: kfz-register, with: [name], corrections: 3 }
    fields:
      - { id: code, type: zb1-code, purpose: antrag }
  - id: erklaerung
    fields:
      - { id: richtigkeit, type: declaration, purpose: antrag }
`;

/** The allotment gardens ask for a code that a register has to know. */
const service = plotService((text) => text.replace(/\nsteps:[^]*?\nrules:[^]*?\nroute:/, `${STEPS}route:`));

const REFUSED: RegisterVerdict = { kind: 'refused', fields: ['code'] };

/** Somebody at the page with the code, and a register that answers from its list, then yes. */
async function atTheCode(...verdicts: readonly RegisterVerdict[]) {
  const questions: RegisterQuestion[] = [];
  const ports = {
    ...counter.ports,
    agencies: { ...counter.ports.agencies },
    catalogue: { services: [service], find: () => service, codelists: {} },
    registers: {
      ask: (question: RegisterQuestion) => {
        questions.push(question);
        return Promise.resolve(verdicts[questions.length - 1] ?? ({ kind: 'known' } as const));
      },
    },
  };
  const started = await startDraft(ports, { service: 'plot', language: 'de' });
  if (!started.ok) throw new Error(started.reason);
  const { code } = started;
  const fill = async (place: Place, value: Readonly<Record<string, string>>, leaves = false) => {
    const draft = await openDraft(ports, code);
    if (!draft) throw new Error('The draft is gone.');
    const token = pageToken(ports, draft.row.id, { ...draft, place });
    const input = Object.fromEntries(Object.entries(value).map(([id, text]) => [id, [text]]));
    return savePage(ports, { code, place, input, token, confirmed: [], returns: false, leaves });
  };
  await fill(at('person'), { name: 'Zoë', bezirk: 'Nord' });
  return { ports, code, questions, fill, enter: (typed: string) => fill(at('codes'), { code: typed }) };
}

describe('a page with a register', () => {
  it('is stored when the register says yes, which is told nothing but what it needs', async () => {
    const { ports, code, questions, enter } = await atTheCode();
    expect(await enter('aB3dE6g')).toEqual({ ok: true, next: 'review' });
    expect(questions).toEqual([{ register: 'kfz-register', answers: { name: 'Zoë', code: 'aB3dE6g' } }]);
    expect(await showReview(ports, { code })).toMatchObject({ ok: true });
  });

  it('asks it only when nothing else is wrong', async () => {
    const { questions, enter } = await atTheCode();
    expect(await enter('aB3')).toMatchObject({ issues: [{ code: 'wrong-length' }] });
    expect(questions).toEqual([]);
  });

  it('does not ask again about what it has said yes to', async () => {
    const { questions, enter } = await atTheCode();
    await enter('aB3dE6g');
    expect(await enter('aB3dE6g')).toMatchObject({ ok: true });
    expect(questions).toHaveLength(1);
  });

  it('says how many corrections are left, and takes the third', async () => {
    const { enter } = await atTheCode(REFUSED, REFUSED, REFUSED);
    for (const left of [3, 2, 1]) {
      expect(await enter(`aB3dE6${left}`)).toMatchObject({
        issues: [{ field: 'code', code: 'register-refused', params: { left } }],
      });
    }
    expect(await enter('aB3dE6g')).toMatchObject({ ok: true });
  });

  it('ends after the third correction, and says where to go', async () => {
    const { ports, code, questions, enter } = await atTheCode(REFUSED, REFUSED, REFUSED, REFUSED);
    expect(await showEnded(ports, { code })).toMatchObject({ ok: false, reason: 'not-ended' });
    for (const last of ['1', '2', '3']) await enter(`aB3dE6${last}`);
    expect(await enter('aB3dE64')).toEqual({ ok: false, reason: 'ended' });
    expect(await enter('aB3dE6g')).toEqual({ ok: false, reason: 'ended' });
    expect(questions).toHaveLength(4);
    expect(await showPage(ports, { code, place: at('codes') })).toEqual({ ok: false, reason: 'ended' });
    expect(await showEnded(ports, { code })).toMatchObject({
      step: 'codes',
      agency: { name: 'Gartenamt Musterstadt' },
    });
  });

  it('stores nothing more on any page once the form has ended, and lives no longer', async () => {
    const { ports, code, fill, enter } = await atTheCode(REFUSED, REFUSED, REFUSED, REFUSED);
    for (const last of ['1', '2', '3', '4']) await enter(`aB3dE6${last}`);
    const row = () => ports.drafts.findByLookup(ports.vault.lookup(code));
    const before = await row();
    counter.wait(1);
    const ended = { ok: false, reason: 'ended' };
    expect(await fill(at('person'), { name: 'Ole', bezirk: 'Nord' })).toEqual(ended);
    expect(await fill(at('person'), { name: 'Ole', bezirk: 'Nord' }, true)).toEqual(ended);
    expect(await showPage(ports, { code, place: at('person') })).toEqual(ended);
    expect(await row()).toEqual(before);
  });

  it('opens and asks nobody while no agency is in charge', async () => {
    const { ports, code, questions, enter } = await atTheCode();
    const inCharge = ports.agencies.inCharge;
    ports.agencies.inCharge = () => Promise.resolve(null);
    expect(await enter('aB3dE6g')).toEqual({ ok: false, reason: 'not-asked' });
    const instead = { ok: false, reason: 'not-asked', instead: at('person') };
    expect(await showPage(ports, { code, place: at('codes') })).toEqual(instead);
    expect(questions).toEqual([]);
    ports.agencies.inCharge = inCharge;
    expect(await enter('aB3dE6g')).toMatchObject({ ok: true });
  });

  it('asks no more often when many come at once', async () => {
    const { questions, enter } = await atTheCode(REFUSED, REFUSED, REFUSED, REFUSED);
    await Promise.allSettled(Array.from({ length: 8 }, (_, index) => enter(`aB3dE6${String(index)}`)));
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(4);
  });

  it('says so when the pages before are wrong', async () => {
    const { enter } = await atTheCode({ kind: 'refused', fields: ['name'] });
    expect(await enter('aB3dE6g')).toMatchObject({ issues: [{ field: 'code', code: 'register-unknown' }] });
  });

  it('keeps what was typed while the register is silent, and counts nothing', async () => {
    const silence = Array.from({ length: 5 }, () => ({ kind: 'silent' }) as const);
    const { ports, code, enter } = await atTheCode(...silence);
    const said: unknown[] = [];
    while (said.length < silence.length) said.push(await enter('aB3dE6g'));
    expect(said).toEqual(silence.map(() => ({ ok: false, reason: 'register-silent' })));
    const shown = await showPage(ports, { code, place: at('codes') });
    expect(shown).toMatchObject({ content: { page: { input: { code: ['aB3dE6g'] } } } });
    expect(await enter('aB3dE6g')).toMatchObject({ ok: true });
  });

  it('is kept as it was typed, unasked, by who leaves for now', async () => {
    const { ports, code, questions, fill } = await atTheCode();
    expect(await fill(at('codes'), { code: 'aB3dE6g' }, true)).toMatchObject({ ok: true });
    expect(questions).toEqual([]);
    expect(await resumeDraft(ports, { code })).toMatchObject({ next: at('codes') });
  });

  it('has to be sent again when something changed that the register was told', async () => {
    const { ports, code, questions, fill, enter } = await atTheCode();
    await enter('aB3dE6g');
    const before = await showReview(ports, { code });
    await fill(at('person'), { name: 'Ole', bezirk: 'Nord' });
    expect(await showReview(ports, { code })).toMatchObject({ reason: 'incomplete', next: at('codes') });
    const token = before.ok ? before.token : '';
    const sent = { code, token, language: 'de', input: { richtigkeit: ['yes'] } };
    expect(await submitDraft(ports, sent)).toMatchObject({ ok: false });
    await enter('aB3dE6g');
    expect(questions).toHaveLength(2);
    expect(await showReview(ports, { code })).toMatchObject({ ok: true });
  });
});
