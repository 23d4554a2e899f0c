import { expect, it } from 'vitest';
import { certificatePath } from './certificate-path.ts';
import { readCertificate } from './certificate.ts';
import { makeSeal } from './testing/seals.ts';

const [own, authority] = makeSeal().certificateChain.map(({ raw }) => new Uint8Array(raw));
const strangers = Array.from({ length: 8 }, () => new Uint8Array(makeSeal().certificate.raw));

const endWith = async (bag: readonly Uint8Array<ArrayBuffer>[]) =>
  (await certificatePath(readCertificate(own ?? new Uint8Array()), { anchors: [], bag })).end;

it('a path is found behind the certificates of eight renewals, which name the same ones again and again', async () => {
  const renewals = Array.from({ length: 8 }, () => strangers).flat();
  expect(await endWith(renewals)).toBe('cut');
  expect(await endWith([...renewals, authority ?? new Uint8Array()])).toBe('root');
});
