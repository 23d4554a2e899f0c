import { expect, it } from 'vitest';
import { parseAuthorities } from './authorities.server.ts';

const agency = {
  id: 'musterstadt',
  authority: 'gewerbeamt',
  name: 'Gewerbeamt Musterstadt',
  address: ['Rathausplatz 1'],
  phone: '030 23125-110',
  email: 'gewerbe@musterstadt.example',
  agsPrefix: '',
};
const member = {
  id: '6f0c3a52-0b57-4d7c-9a44-3f1d2a9b6e01',
  agency: 'musterstadt',
  name: 'Anna',
  subject: 'anna',
};

it('takes authorities and staff as they are written down', () => {
  const own = { ...agency, land: 'BY', parameters: { 'trade-licence': { zuschlag: 10, online: true } } };
  const written = { agencies: [agency, own], staff: [member, { ...member, role: 'lead' }] };
  expect(parseAuthorities(JSON.stringify(written), 'a.json')).toEqual(written);
});

it.each([
  ['{', 'it is no JSON'],
  ['[]', 'it must be an object'],
  ['{"agencies": []}', 'must be lists'],
  [JSON.stringify({ agencies: [{ ...agency, name: 7 }], staff: [] }), 'agency 1 needs'],
  [JSON.stringify({ agencies: [{ ...agency, address: 'here' }], staff: [] }), 'agency 1 needs'],
  [JSON.stringify({ agencies: [{ ...agency, parameters: { zuschlag: 10 } }], staff: [] }), 'name services'],
  [JSON.stringify({ agencies: [{ ...agency, land: 'by' }], staff: [] }), 'land is one of BW'],
  [JSON.stringify({ agencies: [agency], staff: [{ ...member, subject: undefined }] }), 'staff 1 needs'],
  [JSON.stringify({ agencies: [agency], staff: [{ ...member, role: 'chief' }] }), 'staff 1: role'],
])('says what is wrong with %s', (text, message) => {
  expect(() => parseAuthorities(text, 'a.json')).toThrow(message);
});
