import { expect, it } from 'vitest';
import { assignCase } from '../assign-case.ts';
import { showOfficeCase } from '../show-office-case.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { fileCase } from '../testing/filed-case.ts';
import { writeAsOffice } from '../testing/write-as-office.ts';
import { writeToOffice } from '../write-message.ts';
import { newsOfCase } from './news-of-case.ts';

const counter = openCounter();
const nothing = { isFromCitizen: false, isOwn: false, names: [], isChanged: false };

it('a page of a case hears who has done something since it was shown', async () => {
  const { ports } = counter;
  const { reference, code } = await fileCase(ports);
  const lookAtCase = async () => {
    const shown = await showOfficeCase(ports, { member: ANNA, reference });
    const { version = -1 } = shown?.row ?? {};
    return { member: ANNA, reference, seen: shown?.entries.at(-1)?.position ?? 0, version };
  };
  const first = await lookAtCase();
  expect(await newsOfCase(ports, first)).toEqual(nothing);
  await writeToOffice(ports, { reference, code, token: ports.ids.uuid(), text: 'Moin.', documents: [] });
  expect(await newsOfCase(ports, first)).toEqual({ ...nothing, isFromCitizen: true, isChanged: true });
  const second = await lookAtCase();
  for (const text of ['Moin.', 'Danke.']) await writeAsOffice(ports, { reference, text });
  expect(await newsOfCase(ports, second)).toEqual({ ...nothing, isOwn: true, isChanged: true });
  const asBert = { ...second, member: { ...ANNA, id: ports.ids.uuid(), name: 'Bert' } };
  expect(await newsOfCase(ports, asBert)).toEqual({ ...nothing, names: [ANNA.name], isChanged: true });
  const namesake = { ...asBert, member: { ...asBert.member, name: ANNA.name } };
  expect(await newsOfCase(ports, namesake)).toEqual({ ...nothing, names: [ANNA.name], isChanged: true });
  const third = await lookAtCase();
  await assignCase(ports, { ...third, to: ANNA.id });
  expect(await newsOfCase(ports, third)).toEqual({ ...nothing, isChanged: true });
  const stranger = { ...ANNA, agency: 'bauamt' };
  expect(await newsOfCase(ports, { ...first, member: stranger })).toBeNull();
});
