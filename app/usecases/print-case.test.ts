import { expect, it } from 'vitest';
import { printCase } from './print-case.ts';
import { findReceipt } from './look-up-receipt.ts';
import { ANNA, openCounter } from './testing/counter.ts';
import { fileCase } from './testing/filed-case.ts';
import { writeAsOffice } from './testing/write-as-office.ts';

const counter = openCounter();

const sha256 = (bytes: Uint8Array): string => Buffer.from(counter.ports.digest(bytes)).toString('hex');

it('people take their whole case away, sealed and known to the log, each part by itself', async () => {
  const { ports } = counter;
  const filed = await fileCase(ports);
  await writeAsOffice(ports, { reference: filed.reference });
  const parts = [
    await printCase(ports, { ...filed, part: 1 }),
    await printCase(ports, { ...filed, part: 2 }),
  ];
  const texts = parts.map((each) => (each?.ok ? Buffer.from(each.bytes).toString() : ''));
  expect(texts[0]).toContain('"blocks":[{"kind":"paragraph","lines":["state"]}]');
  expect(texts[1]).toContain('"blocks":[{"kind":"paragraph","lines":["message"]}]');
  expect(texts[1]).toContain('{"label":"part","value":"2 of 2"}');
  for (const each of parts)
    expect(await findReceipt(ports, sha256(each?.ok ? each.bytes : new Uint8Array()))).toMatchObject({
      known: true,
    });
  expect(await printCase(ports, { ...filed, part: 3 })).toBeNull();
  const audit = await ports.audit.ofCase({ agency: ANNA.agency, reference: filed.reference });
  expect(audit.filter(({ action }) => action === 'export-own-data').map(({ actor }) => actor)).toEqual([
    'citizen',
    'citizen',
  ]);
});

it('nobody fills the log by printing', async () => {
  const { ports } = counter;
  const filed = await fileCase(ports);
  for (let print = 0; print < 3; print += 1)
    expect(await printCase(ports, { ...filed, part: 1 })).toMatchObject({ ok: true });
  const { sequence } = await ports.receiptLog.head();
  expect(await printCase(ports, { ...filed, part: 1 })).toEqual({ ok: false, reason: 'too-often' });
  expect(await ports.receiptLog.head()).toMatchObject({ sequence });
});

it('nobody prints a case without its code', async () => {
  const { ports } = counter;
  const { reference } = await fileCase(ports);
  expect(await printCase(ports, { reference, code: 'wrong', part: 1 })).toBeNull();
});

it('nothing is recorded where the seal is out of reach', async () => {
  const { ports } = counter;
  const filed = await fileCase(ports);
  const silent = Object.assign(new Error('No token.'), { code: 'token-silent' });
  const letters = { make: () => Promise.reject(silent) };
  expect(await printCase({ ...ports, letters }, { ...filed, part: 1 })).toMatchObject({ reason: 'no-seal' });
  const audit = await ports.audit.ofCase({ agency: ANNA.agency, reference: filed.reference });
  expect(audit.map(({ action }) => action)).not.toContain('export-own-data');
});
