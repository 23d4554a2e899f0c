import { describe, expect, it } from 'vitest';
import type { Service } from '#forms/engine/model.ts';
import { carryDraft } from './carry-draft.ts';
import type { Ports } from './ports.ts';
import { resumeDraft } from './resume-draft.ts';
import { showPage } from './show-page.ts';
import { at, controlsAt, finishedApplicant } from './testing/applicant.ts';
import { openCounter } from './testing/counter.ts';
import { plotService } from './testing/plot-service.ts';

const counter = openCounter();

/** The counter after somebody put a newer version of the form there. */
function renewed(ports: Ports, next: Service): Ports {
  const services = [next, ...ports.catalogue.services];
  const find = (id: string, version = next.version) =>
    services.find((service) => service.id === id && service.version === version) ?? null;
  return { ...ports, catalogue: { ...ports.catalogue, services, find } };
}

function nextVersion(migration: string, change = (text: string) => text): Service {
  return plotService(
    (text) =>
      `${change(text).replace('version: 1.0.0', 'version: 1.1.0')}migration: { from: 1.0.0${migration} }\n`,
  );
}

const renamed = nextVersion(', renamed: { name: ganzername }', (text) =>
  text.replace('{ id: name,', '{ id: ganzername,'),
);
const withoutWish = nextVersion(', dropped: [wunsch]', (text) =>
  text.replace(/ {2}- id: wunsch\n(?: {4}.*\n){2}/, ''),
);

describe('a draft of an older version', () => {
  it('stays as it is while there is no newer one', async () => {
    const { code } = await finishedApplicant(counter.ports);
    expect(await carryDraft(counter.ports, { code, agreed: '' })).toEqual({ ok: true });
    expect(await carryDraft(counter.ports, { code: 'none', agreed: '' })).toMatchObject({
      reason: 'no-draft',
    });
  });

  it('goes on in the newer one where nothing is different', async () => {
    const { code } = await finishedApplicant(counter.ports);
    const ports = renewed(counter.ports, renamed);
    expect(await carryDraft(ports, { code, agreed: '' })).toEqual({ ok: true });
    expect(await showPage(ports, { code, place: at('person') })).toMatchObject({
      service: { version: '1.1.0' },
    });
    expect(await controlsAt(ports, code, at('person'))).toMatchObject({ ganzername: ['Zoë Grünzeug'] });
    expect(await resumeDraft(ports, { code })).toMatchObject({ next: 'review' });
  });

  it('waits until the person has seen what is lost, and that of this very draft', async () => {
    const { code, fill } = await finishedApplicant(counter.ports);
    await fill(at('wunsch'), { wunsch: ['Sonne'] });
    const ports = renewed(counter.ports, withoutWish);
    const first = await carryDraft(ports, { code, agreed: '' });
    expect(first).toMatchObject({ reason: 'changed', changes: [{ kind: 'gone', answer: 'Sonne' }] });
    expect(await controlsAt(ports, code, at('wunsch'))).toEqual({ wunsch: ['Sonne'] });

    const token = 'token' in first ? first.token : '';
    await fill(at('wunsch'), { wunsch: ['Schatten'] });
    const second = await carryDraft(ports, { code, agreed: token });
    expect(second).toMatchObject({ reason: 'changed', changes: [{ answer: 'Schatten' }] });

    expect(await carryDraft(ports, { code, agreed: 'token' in second ? second.token : '' })).toEqual({
      ok: true,
    });
    expect(await showPage(ports, { code, place: at('wunsch') })).toMatchObject({ reason: 'unknown' });
  });

  it('keeps a page that was left in the middle, or tells what stood there', async () => {
    const { code, fill } = await finishedApplicant(counter.ports);
    await fill(at('person'), { name: ['Zoë 9'], bezirk: ['Nord'] }, { leaves: true });
    const told = await carryDraft(
      renewed(
        counter.ports,
        nextVersion(', dropped: [name]', (text) => text.replace(/ {6}- \{ id: name,.*\n/, '')),
      ),
      { code, agreed: '' },
    );
    expect(told).toMatchObject({
      changes: [
        { kind: 'gone', field: { id: 'name' }, answer: 'Zoë Grünzeug' },
        { kind: 'again', field: { id: 'name' }, answer: 'Zoë 9' },
        { kind: 'again', field: { id: 'bezirk' }, answer: 'Nord' },
      ],
    });
    const ports = renewed(counter.ports, renamed);
    await carryDraft(ports, { code, agreed: '' });
    const shown = await showPage(ports, { code, place: at('person') });
    const input = shown.ok && shown.content.kind === 'page' ? shown.content.page.input : null;
    expect(input).toEqual({ ganzername: ['Zoë 9'], bezirk: ['Nord'] });
  });

  it('tells what stood on a page that nobody gets to any more', async () => {
    const { code, fill } = await finishedApplicant(counter.ports);
    const tooLong = 'Sonne '.repeat(40).trim();
    await fill(at('wunsch'), { wunsch: [tooLong] }, { leaves: true });
    const hidden = nextVersion('', (text) =>
      text.replace('- id: wunsch\n', '- id: wunsch\n    when: name = "Nie"\n'),
    );
    const told = await carryDraft(renewed(counter.ports, hidden), { code, agreed: '' });
    const changes = 'changes' in told ? told.changes : [];
    expect(changes.map(({ kind, answer }) => [kind, answer])).toContainEqual(['again', tooLong]);
  });
});
