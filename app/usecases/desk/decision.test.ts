import { describe, expect, it } from 'vitest';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import type { Ports } from '../ports.ts';
import { showCase } from '../show-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { LENA } from '../testing/lena.ts';
import { whereService } from '../testing/where-service.ts';
import { writeToOffice } from '../write-message.ts';
import { proposeDecision, takeBackProposal } from './propose-decision.ts';
import { sendDecision } from './send-decision.ts';

const counter = openCounter();

const withFourEyes = (ports: Ports): Ports => whereService(ports, { release: 'four-eyes' });

/** A case that Anna works on; its version is 2. */
async function annasCase(ports: Ports) {
  await ports.staff.save(LENA);
  const filed = await fileCase(ports);
  const { reference } = filed;
  await takeOnCase(ports, { member: ANNA, reference, version: 1 });
  const target = (version: number) => ({
    member: ANNA,
    reference,
    version,
    id: ports.ids.uuid(),
    seen: Number.MAX_SAFE_INTEGER,
  });
  const propose = (text: string) => proposeDecision(ports, { ...target(2), outcome: 'granted', text });
  const decision = async () => (await showOfficeCase(ports, { member: ANNA, reference }))?.decision;
  return { reference, code: filed.code, target, propose, decision };
}

describe('a decision', () => {
  it('is looked at as the letter it becomes, before anybody outside knows of it', async () => {
    const { ports } = counter;
    const { reference, code, propose, decision } = await annasCase(ports);
    expect(await propose('Der Garten gehört Ihnen.')).toEqual({ ok: true });
    expect(await decision()).toMatchObject({ proposal: { outcome: 'granted', maySend: true } });
    expect(JSON.stringify((await decision())?.proposal?.letter?.blocks)).toBeDefined();
    const seen = await showCase(ports, { reference, code });
    expect(seen?.row.state).toBe('in-progress');
    expect(JSON.stringify(seen)).not.toContain('gehört Ihnen');
  });

  it('is sent once with its letter, whoever presses the button twice', async () => {
    const { ports } = counter;
    const { reference, target, propose } = await annasCase(ports);
    await propose('Ja.');
    const sending = target(3);
    const both = await Promise.all([sendDecision(ports, sending), sendDecision(ports, sending)]);
    expect([...both, await sendDecision(ports, sending)]).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    expect(shown?.row.state).toBe('granted');
    const sent = shown?.entries.flatMap((entry) => (entry.kind === 'decision' ? [entry.body] : []));
    expect(sent).toMatchObject([{ outcome: 'granted', text: 'Ja.', documents: [{ type: 'pdf' }] }]);
  });

  it('that was taken back is not sent, and its text is written on', async () => {
    const { ports } = counter;
    const { target, propose, decision } = await annasCase(ports);
    await propose('Vielleicht.');
    expect(await takeBackProposal(ports, target(3))).toEqual({ ok: true });
    expect(await sendDecision(ports, target(4))).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await decision()).toMatchObject({ proposal: null, takenBack: 'Vielleicht.' });
  });

  it('that refuses tells the citizen until when it can be challenged, and no longer', async () => {
    const { ports, wait } = counter;
    const { reference, code, target } = await annasCase(ports);
    await proposeDecision(ports, { ...target(2), outcome: 'refused', text: 'Nein.' });
    const remedy = async () => (await showCase(ports, { reference, code }))?.remedy;
    expect(await remedy()).toBeNull();
    expect(await sendDecision(ports, target(3))).toEqual({ ok: true });
    // Sent on 2 May 2030, notified on the 6th.
    expect(await remedy()).toEqual({ kind: 'objection', until: '2030-06-06' });
    wait(35);
    expect(await remedy()).not.toBeNull();
    wait(1);
    expect(await remedy()).toBeNull();
  });

  it('is not sent over what a colleague has changed since', async () => {
    const { ports } = counter;
    const { reference, target, propose } = await annasCase(ports);
    await propose('Ja.');
    const wait = { member: LENA, reference, version: 3, state: 'waiting', note: 'Moment.' } as const;
    await changeCaseState(ports, wait);
    const head = await ports.receiptLog.head();
    expect(await sendDecision(ports, target(3))).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await ports.receiptLog.head()).toEqual(head);
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    expect(shown?.row.state).toBe('waiting');
  });

  it('is not sent over what the citizen has written since', async () => {
    const { ports } = counter;
    const { reference, code, target, propose } = await annasCase(ports);
    await propose('Nein.');
    const page = await showOfficeCase(ports, { member: ANNA, reference });
    const sending = { ...target(3), seen: page?.entries.at(-1)?.position ?? 0 };
    const more = { token: ports.ids.uuid(), text: 'Hier ist der Nachweis.', documents: [] };
    await writeToOffice(ports, { reference, code, ...more });
    const head = await ports.receiptLog.head();
    expect(await sendDecision(ports, sending)).toEqual({ ok: false, reason: 'changed-elsewhere' });
    expect(await ports.receiptLog.head()).toEqual(head);
    const again = await showOfficeCase(ports, { member: ANNA, reference });
    expect([again?.row.state, again?.row.version]).toEqual(['in-progress', 3]);
    const seen = again?.entries.at(-1)?.position ?? 0;
    expect(await sendDecision(ports, { ...sending, seen })).toEqual({ ok: true });
  });

  it('is a certificate of receipt where nobody grants or refuses', async () => {
    const letters = { granted: 'trade-receipt', refused: null } as const;
    const ports = whereService(counter.ports, { letters });
    const { reference, target } = await annasCase(ports);
    const refusal = { ...target(2), outcome: 'refused', text: 'Nein.' } as const;
    expect(await proposeDecision(ports, refusal)).toMatchObject({
      faults: [{ field: 'outcome', code: 'not-allowed' }],
    });
    await proposeDecision(ports, { ...target(2), outcome: 'granted', text: '' });
    expect(await sendDecision(ports, target(3))).toEqual({ ok: true });
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    expect(shown?.row.state).toBe('granted');
    const [letter] =
      shown?.entries.flatMap((entry) => (entry.kind === 'decision' ? entry.body.documents : [])) ?? [];
    expect(letter?.name).toBe(`trade-receipt ${reference}.pdf`);
  });

  it.each([
    [{ outcome: null }, [{ field: 'outcome', code: 'missing' }]],
    [{ outcome: 'closed' }, [{ field: 'outcome', code: 'missing' }]],
    [{ text: ' ' }, [{ field: 'letter', code: 'missing' }]],
    [{ text: 'ä'.repeat(10_001) }, [{ field: 'letter', code: 'too-long' }]],
    [{ text: 'a\u202Eb' }, [{ field: 'letter', code: 'hidden-character' }]],
  ] as const)('has to be whole: %#', async (wrong, faults) => {
    const { ports } = counter;
    const { target } = await annasCase(ports);
    const whole = { ...target(2), outcome: 'refused', text: 'Nein.' } as const;
    const proposed = await proposeDecision(ports, { ...whole, ...wrong });
    expect(proposed).toEqual({ ok: false, reason: 'faults', faults });
  });
});

describe('where a service wants four eyes', () => {
  it('nobody sends what they have written, and no caseworker what a colleague has', async () => {
    const ports = withFourEyes(counter.ports);
    const { target, propose } = await annasCase(ports);
    await propose('Ja.');
    const refused = { ok: false, reason: 'not-released' };
    expect(await sendDecision(ports, target(3))).toEqual(refused);
    const bert = { ...ANNA, id: LENA.id };
    expect(await sendDecision(ports, { ...target(3), member: bert })).toEqual(refused);
    expect(await sendDecision(ports, { ...target(3), member: LENA })).toEqual({ ok: true });
  });

  it('a lead does not release their own either', async () => {
    const ports = withFourEyes(counter.ports);
    const { target } = await annasCase(ports);
    const own = { ...target(2), member: LENA, outcome: 'granted', text: 'Ja.' } as const;
    await proposeDecision(ports, own);
    const sent = await sendDecision(ports, { ...target(3), member: LENA });
    expect(sent).toEqual({ ok: false, reason: 'not-released' });
  });

  it('no old page tells whoever may not release anything but that', async () => {
    const ports = withFourEyes(counter.ports);
    const { target, propose } = await annasCase(ports);
    await propose('Ja.');
    expect(await sendDecision(ports, target(2))).toEqual({ ok: false, reason: 'not-released' });
  });
});

it('a decision whose definition is gone is not sent by who has written it', async () => {
  const { ports } = counter;
  const { target, propose } = await annasCase(ports);
  await propose('Ja.');
  const gone: Ports = { ...ports, catalogue: { ...ports.catalogue, find: () => null } };
  expect(await sendDecision(gone, target(3))).toEqual({ ok: false, reason: 'not-released' });
});
