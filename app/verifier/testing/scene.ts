import { openPaper } from '../../adapters/receipt.server.ts';
import { specimenDocument } from '../../adapters/receipt/specimen.ts';
import type { Scene } from './attack.ts';
import { envelopeOf } from './envelope-maker.ts';
import { listOf, makeSeal, portalWith, type TestSeal } from './seals.ts';

/** Our own writer with a seal of the test. */
export const openWriter = (seal: TestSeal) =>
  openPaper({
    seal: {
      holder: 'Stadt Musterhausen',
      isDevelopment: false,
      envelopeBytes: 1700,
      envelope: (signed) => Promise.resolve(envelopeOf(seal, signed)),
    },
  });

/** Two real receipts of one agency, and an update of the first. */
export async function openScene(): Promise<Scene> {
  const seal = makeSeal();
  const { make } = (await openWriter(seal)).receipts;
  const good = Buffer.from(await make(specimenDocument()));
  const other = Buffer.from(await make(specimenDocument({ reference: 'GA-2026-4HTR-22' })));
  const store = '900 0 obj\n<</Type /DSS /Certs [901 0 R]>>\nendobj\nstartxref\n0\n%%EOF\n';
  const updated = Buffer.concat([good, Buffer.from(store)]);
  const ask = portalWith([good, other], [updated]);
  return { seal, seals: listOf([seal]), good, other, updated, ask };
}
