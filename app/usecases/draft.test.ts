import { describe, expect, it } from 'vitest';
import { enterDraftCode } from './enter-code.ts';
import { eraseDrafts } from './erase-drafts.ts';
import { findDraftAtStake } from './find-draft-at-stake.ts';
import { duplicateItem } from './duplicate-item.ts';
import { openDraft } from './open-draft.ts';
import type { Ports } from './ports.ts';
import { startDraft } from './start-draft.ts';
import { removeItem } from './remove-item.ts';
import { resumeDraft } from './resume-draft.ts';
import { saveOverview } from './save-overview.ts';
import { showPage } from './show-page.ts';
import { showReview } from './show-review.ts';
import { submitDraft } from './submit-draft.ts';
import { at, controlsAt, finishedApplicant, firstChild, newApplicant } from './testing/applicant.ts';
import { openCounter } from './testing/counter.ts';
import { plotService } from './testing/plot-service.ts';
import { whereService } from './testing/where-service.ts';

const counter = openCounter();
const person = { name: ['Zoë Grünzeug'], bezirk: ['Nord'] };

describe('filling in', () => {
  it('leads from page to page and keeps what was answered', async () => {
    const { ports } = counter;
    const { code, fill } = await newApplicant(ports);
    expect(await fill(at('person'), person)).toEqual({ ok: true, next: firstChild });
    expect(await fill(firstChild, { rufname: ['Mia'] })).toEqual({ ok: true, next: at('familie') });
    expect(await controlsAt(ports, code, at('person'))).toEqual(person);
  });

  it('says what is wrong and stores nothing of it', async () => {
    const { code, fill } = await newApplicant(counter.ports);
    const saved = await fill(at('person'), { name: [''], bezirk: ['Nord'] });
    expect(saved).toMatchObject({ reason: 'issues', issues: [{ field: 'name', code: 'required' }] });
    expect(await resumeDraft(counter.ports, { code })).toMatchObject({ next: at('person') });
  });

  it('keeps a page that is left in the middle as it was typed', async () => {
    const { ports } = counter;
    const { code, fill } = await finishedApplicant(ports);
    await fill(at('person'), { name: ['Zoë 9'], bezirk: ['Nord'], kind: ['page'] }, { leaves: true });
    expect(await resumeDraft(ports, { code })).toMatchObject({ next: at('person') });
    const shown = await showPage(ports, { code, place: at('person') });
    const input = shown.ok && shown.content.kind === 'page' ? shown.content.page.input : null;
    expect(input).toEqual({ name: ['Zoë 9'], bezirk: ['Nord'] });
    await fill(at('person'), person);
    expect(await resumeDraft(ports, { code })).toMatchObject({ next: 'review' });
  });

  it('asks for one more until nobody else is named', async () => {
    const { ports } = counter;
    const { code } = await finishedApplicant(ports);
    const answer = { code, place: at('familie'), confirmed: [], returns: false };
    expect(await saveOverview(ports, { ...answer, more: null })).toMatchObject({ reason: 'not-answered' });
    expect(await saveOverview(ports, { ...answer, more: 'yes' })).toEqual({
      ok: true,
      next: at('kinder', 1),
    });
    expect(await saveOverview(ports, { ...answer, more: 'no' })).toEqual({ ok: true, next: at('mithilfe') });
  });

  it('leads on from a list with a warning once it is confirmed', async () => {
    const { ports } = counter;
    const { code, fill } = await finishedApplicant(ports);
    for (const index of [0, 1]) await fill(at('mithelfende', index), { helfer: ['Ole'] });
    const answer = { code, place: at('mithilfe'), more: null, confirmed: [], returns: false };
    expect(await saveOverview(ports, answer)).toMatchObject({
      reason: 'issues',
      issues: [{ rule: 'einzige-hilfe', level: 'warning' }],
    });
    expect(await saveOverview(ports, { ...answer, confirmed: ['einzige-hilfe'] })).toMatchObject({
      ok: true,
    });
  });

  it('takes one out of the list', async () => {
    const { ports } = counter;
    const { code, fill, itemToken } = await finishedApplicant(ports);
    await fill(at('kinder', 1), { rufname: ['Ole'] });
    const token = await itemToken(at('familie'), 0);
    expect(await removeItem(ports, { code, place: at('familie'), index: 0, token })).toEqual({ ok: true });
    expect(await controlsAt(ports, code, firstChild)).toMatchObject({ rufname: ['Ole'] });
  });

  it.each([
    ['another', 'Ole'],
    ['one that is quite the same', 'Mia'],
  ])(
    'takes nobody out by a press that was meant for somebody else, also where %s moves up',
    async (_, name) => {
      const { ports } = counter;
      const { code, fill, itemToken } = await finishedApplicant(ports);
      await fill(at('kinder', 1), { rufname: [name] });
      await fill(at('kinder', 2), { rufname: ['Ida'] });
      const first = { code, place: at('familie'), index: 0, token: await itemToken(at('familie'), 0) };
      const last = { ...first, index: 2, token: await itemToken(at('familie'), 2) };
      expect(await removeItem(ports, first)).toEqual({ ok: true });
      const refused = { ok: false, reason: 'changed-elsewhere' };
      expect(await removeItem(ports, first)).toEqual(refused);
      expect(await removeItem(ports, last)).toEqual(refused);
      expect(await controlsAt(ports, code, firstChild)).toMatchObject({ rufname: [name] });
      expect(await controlsAt(ports, code, at('kinder', 1))).toMatchObject({ rufname: ['Ida'] });
    },
  );

  it('copies a child once however often it is pressed, and opens the copy', async () => {
    const { ports } = counter;
    const { code, fill, itemToken } = await finishedApplicant(ports);
    await fill(at('kinder', 1), { rufname: ['Ole'] });
    const press = { code, place: at('familie'), index: 0, token: await itemToken(at('familie'), 0) };
    expect(await duplicateItem(ports, press)).toEqual({ ok: true, first: at('kinder', 2) });
    expect(await controlsAt(ports, code, at('kinder', 2))).toMatchObject({ rufname: ['Mia'] });
    expect(await duplicateItem(ports, press)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    const full = { ...press, token: await itemToken(at('familie'), 0) };
    expect(await duplicateItem(ports, full)).toEqual({ ok: false, reason: 'full' });
  });

  it('takes out the one that was shown while others of the list were changed', async () => {
    const { ports } = counter;
    const { code, fill, itemToken } = await finishedApplicant(ports);
    await fill(at('kinder', 1), { rufname: ['Ole'] });
    const token = await itemToken(at('familie'), 0);
    await fill(at('kinder', 1), { rufname: ['Ida'] });
    expect(await removeItem(ports, { code, place: at('familie'), index: 0, token })).toEqual({ ok: true });
  });
});

it.each([
  ['Nord', 3],
  ['Süd', 2],
])('counts in %s as the authority in charge has set it, else as the service says', async (bezirk, max) => {
  const { ports } = counter;
  const gartenamt = await ports.agencies.find('gartenamt');
  if (gartenamt) await ports.agencies.save({ ...gartenamt, id: 'sued', agsPrefix: 'Süd', parameters: {} });
  const { code, fill } = await finishedApplicant(ports);
  await fill(at('person'), { name: ['Zoë Grünzeug'], bezirk: [bezirk] });
  const shown = await showPage(ports, { code, place: at('familie') });
  expect(shown).toMatchObject({ content: { overview: { max } } });
});

it.each([undefined, true] as const)(
  'a place where nobody is in charge is said on its page (%#)',
  async (leaves) => {
    const { ports } = counter;
    const { code, fill } = await newApplicant(ports);
    const typed = { name: ['Zoë Grünzeug'], bezirk: ['West'] };
    const saved = await fill(at('person'), typed, leaves ? { leaves } : {});
    const issues = [{ field: 'bezirk', part: null, code: 'no-authority', level: 'error' }];
    expect(saved).toMatchObject(leaves ? { ok: true } : { ok: false, reason: 'issues', issues });
    const draft = await openDraft(ports, code);
    expect(draft).toMatchObject({ answers: {}, unfinished: leaves ? { input: typed } : null });
  },
);

it('whom the law wants to know is told on the page that demands it, and sends nothing', async () => {
  const says = 'identity: high\nidentify: starts with(wunsch, "See")';
  const { identity, identify } = plotService((text) => text.replace('identity: none', says));
  const strict = whereService(counter.ports, { identity, identify });
  const inStrict = await finishedApplicant(strict);
  const refused = { ok: false, reason: 'issues', issues: [{ field: 'wunsch', code: 'not-identified' }] };
  expect(await inStrict.fill(at('wunsch'), { wunsch: ['Seeufer'] })).toMatchObject(refused);
  expect(await showReview(strict, inStrict)).toMatchObject({ ok: true });
  // Answered so before the form became strict: the same page, and nothing else, leads on.
  const { code, fill, token } = await finishedApplicant(counter.ports);
  await fill(at('wunsch'), { wunsch: ['Seeufer'] });
  const sent = { code, token: await token(), language: 'de', input: { richtigkeit: ['yes'] } };
  expect(await submitDraft(strict, sent)).toMatchObject({ reason: 'incomplete', next: at('wunsch') });
});

it('a form that is for a kiosk only is begun, and gone on with, at a kiosk alone', async () => {
  const { ports } = counter;
  const find: Ports['catalogue']['find'] = (id) => {
    const service = ports.catalogue.find(id);
    return service && { ...service, channels: ['kiosk'] };
  };
  const elsewhere = { ...ports, catalogue: { ...ports.catalogue, find } };
  expect(await startDraft(elsewhere, { service: 'plot', language: 'de' })).toMatchObject({ ok: false });
  const kiosk = { ...elsewhere, channel: 'kiosk' as const };
  const started = await startDraft(kiosk, { service: 'plot', language: 'de' });
  const code = started.ok ? started.code : '';
  expect(await openDraft(kiosk, code)).toMatchObject({ context: { channel: 'kiosk' } });
  expect(await resumeDraft(elsewhere, { code })).toEqual({ kind: 'nothing' });
});

describe('two tabs', () => {
  it('cannot overwrite each other on the same page', async () => {
    const { ports } = counter;
    const { code, fill, tokenOf } = await newApplicant(ports);
    const token = await tokenOf(at('person'));
    await fill(at('person'), person);
    const late = await fill(at('person'), { name: ['Somebody'], bezirk: ['Nord'] }, { token });
    expect(late).toEqual({ ok: false, reason: 'changed-elsewhere', stored: person });
    expect(await controlsAt(ports, code, at('person'))).toEqual(person);
  });

  it('leave each other alone on different pages', async () => {
    const { ports } = counter;
    const { code, fill, tokenOf } = await finishedApplicant(ports);
    const token = await tokenOf(at('wunsch'));
    await fill(at('person'), { ...person, name: ['Zoë Neu'] });
    expect(await fill(at('wunsch'), { wunsch: ['am See'] }, { token })).toMatchObject({ ok: true });
    expect(await controlsAt(ports, code, at('person'))).toMatchObject({ name: ['Zoë Neu'] });
  });

  it('both store when they send at the same moment', async () => {
    const { ports } = counter;
    const { code, fill } = await finishedApplicant(ports);
    const saved = await Promise.all([
      fill(at('person'), { ...person, name: ['Zoë Neu'] }),
      fill(at('wunsch'), { wunsch: ['am See'] }),
      fill(firstChild, { rufname: ['Ida'] }),
    ]);
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect(await controlsAt(ports, code, at('person'))).toMatchObject({ name: ['Zoë Neu'] });
    expect(await controlsAt(ports, code, at('wunsch'))).toEqual({ wunsch: ['am See'] });
    expect(await controlsAt(ports, code, firstChild)).toMatchObject({ rufname: ['Ida'] });
  });
});

describe('coming back', () => {
  it('works with the code however it is typed', async () => {
    const { code } = await newApplicant(counter.ports);
    const typed = code.toLowerCase().replace(/(.{4})/g, '$1 ');
    const found = await enterDraftCode(counter.ports, { code: typed, network: 'home' });
    expect(found).toMatchObject({ ok: true, code, resumed: { kind: 'draft', service: 'plot' } });
  });

  it('names a slip of the pen before anything is looked up', async () => {
    const { code } = await newApplicant(counter.ports);
    const slip = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    const refused = await enterDraftCode(counter.ports, { code: slip, network: 'slip' });
    expect(refused).toEqual({ ok: false, reason: 'typo', slips: ['code'] });
  });

  it('stops a network that guesses', async () => {
    const { ports } = counter;
    const guess = () => enterDraftCode(ports, { code: ports.ids.code(), network: 'guesser' });
    const reasons = [await guess(), await guess(), await guess(), await guess()];
    expect(reasons.map((found) => (found.ok ? '' : found.reason))).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'too-many',
    ]);
  });
});

describe('a draft on this device', () => {
  it('is not replaced before its code was shown', async () => {
    const { ports } = counter;
    const { code: held } = await newApplicant(ports);
    const shown = await findDraftAtStake(ports, { held, next: null, agreed: '' });
    expect(shown).toMatchObject({ code: held });
    expect(await findDraftAtStake(ports, { held, next: null, agreed: shown?.token ?? '' })).toBeNull();
  });

  it('is asked for anew when the consent was for another one', async () => {
    const { ports } = counter;
    const [{ code: held }, { code: other }] = [await newApplicant(ports), await newApplicant(ports)];
    const shown = await findDraftAtStake(ports, { held: other, next: null, agreed: '' });
    const still = await findDraftAtStake(ports, { held, next: null, agreed: shown?.token ?? '' });
    expect(still).toMatchObject({ code: held });
  });

  it.each([
    ['none', () => null],
    ['the very one that is opened', (code: string) => code],
    ['one that is gone', () => counter.ports.ids.code()],
  ])('loses nothing where there is %s', async (_, heldBy) => {
    const { ports } = counter;
    const { code } = await newApplicant(ports);
    expect(await findDraftAtStake(ports, { held: heldBy(code), next: code, agreed: '' })).toBeNull();
  });
});

it('a draft goes when its time is over, and each change prolongs it', async () => {
  const { ports, wait } = counter;
  const { code, fill } = await newApplicant(ports);
  wait(29);
  await fill(at('person'), person);
  wait(29);
  expect(await resumeDraft(ports, { code })).toMatchObject({ kind: 'draft' });
  wait(2);
  expect(await resumeDraft(ports, { code })).toEqual({ kind: 'nothing' });
  await eraseDrafts(ports);
  expect(await ports.drafts.findByLookup(ports.vault.lookup(code))).toBeNull();
});
