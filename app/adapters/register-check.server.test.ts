import { describe, expect, it } from 'vitest';
import { applicants } from '#forms/services/vehicle-registration/applicants/index.ts';
import type { Answers } from '#forms/engine/model.ts';
import { simulatedRegisters } from './register-check.server.ts';

const ask = (answers: Answers) => simulatedRegisters.ask({ register: 'kfz-register', answers });
const car = {
  vorgang: 'ausserbetriebsetzung',
  kennzeichen: 'KI-US 412',
  fin: 'WF0AXXGAJA6R31415',
  zb1_code: 'Jd4wT7m',
  plakette_vorn: '8xP',
  plakette_hinten: 'h5Z',
};
const stranger = {
  vorgang: 'wohnsitzwechsel',
  kennzeichen: 'B-AB 1234',
  fin: 'WVWZZZ1JZXW000001',
  zb1_code: 'aB3dE5f',
};

describe('the simulated register', () => {
  it.each(applicants)('knows the vehicle of $id', async ({ answers }) => {
    expect(await ask(answers)).toEqual({ kind: 'known' });
  });

  it.each([
    ['one code', { ...car, zb1_code: 'Jd4wT7n' }, ['zb1_code']],
    ['capitals for small letters', { ...car, plakette_vorn: '8XP' }, ['plakette_vorn']],
    [
      'several codes',
      { ...car, zb1_code: 'xxxxxxx', plakette_hinten: '111' },
      ['zb1_code', 'plakette_hinten'],
    ],
    ['the plate', { ...car, kennzeichen: 'KI-US 413' }, ['kennzeichen']],
    ['the number of a plate that it knows', { ...car, fin: 'WF0AXXGAJA6R31416' }, ['fin']],
    ['a case that is none for this vehicle', { ...car, vorgang: 'wiederzulassung' }, ['vorgang']],
    ['a code of no vehicle', { ...stranger, zb1_code: 'XX3dE5f' }, ['zb1_code']],
  ])('refuses %s', async (_, answers, fields) => {
    expect(await ask(answers)).toEqual({ kind: 'refused', fields });
  });

  it('believes the codes of a vehicle that it does not have', async () => {
    expect(await ask(stranger)).toEqual({ kind: 'known' });
  });

  it('falls silent for one vehicle', async () => {
    expect(await ask({ ...stranger, fin: 'W0000000000000000' })).toEqual({ kind: 'silent' });
  });
});
