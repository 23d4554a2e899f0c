import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { timestampRequest, tokenIn } from '../../../adapters/seal/timestamp-exchange.ts';
import type { LocalServices } from '../../../adapters/seal/local-services.test-support.ts';
import type { Reason } from '../../model.ts';
import { replaced } from '../attack.ts';
import { openProofsOf, raise, sealAs, type Proofs, type RaisedScene } from '../raised-scene.ts';

/** What a forger of later states has: the receipt, its states, the portal's services, and services of their own. */
export type RaisedAttack = {
  readonly name: string;
  readonly reason: Reason;
  readonly file: (
    scene: RaisedScene,
    services: { readonly own: LocalServices; readonly foreign: LocalServices },
  ) => Buffer | Promise<Buffer>;
};

type Stamp = Proofs['stamp'];

const stampOf =
  (change: (token: Buffer) => Buffer) =>
  ({ proofs }: RaisedScene): Stamp =>
  async (sha256) => {
    const { token, until } = await proofs.stamp(sha256);
    return { token: change(Buffer.from(token)), until };
  };

function changedAt(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

const stamps: Readonly<Record<string, (scene: RaisedScene) => Stamp>> = {
  'of another receipt':
    ({ proofs }) =>
    () =>
      proofs.stamp(createHash('sha256').update('another').digest()),
  'with another time': stampOf((token) =>
    changedAt(token, token.indexOf(Buffer.from([0x18, 0x0f])) + 2 + 13),
  ),
  'with a byte changed in its signature': stampOf((token) => changedAt(token, token.length - 3)),
  'that is no token': stampOf((token) => token.fill(0x30, 4)),
};

/** A token in good form, signed by somebody else than the authority. */
const forgedBy =
  ({ forgeAs }: LocalServices, signer: string): Stamp =>
  async (sha256) => {
    const question = Buffer.from(timestampRequest(sha256, Buffer.of(1)));
    const answer = await forgeAs(signer)(question);
    return { token: tokenIn(answer ?? Buffer.of()), until: new Date() };
  };

/** The proofs of the seal, changed on their way into the store. */
const proofsOf =
  (change: (found: Evidence, services: Services) => Evidence | Promise<Evidence>) =>
  async (scene: RaisedScene, services: Services): Promise<Buffer> =>
    scene.raiseWith(
      {
        evidence: async (envelope, stamp) => change(await scene.proofs.evidence(envelope, stamp), services),
      },
      2,
    );

type Evidence = Awaited<ReturnType<Proofs['evidence']>>;
type Services = Parameters<RaisedAttack['file']>[1];

const proofs: Readonly<Record<string, RaisedAttack['file']>> = {
  'of a foreign chain of the same names': proofsOf(async (_, { foreign }) => evidenceOf(foreign, 'seal')),
  'about another seal of the same authority': proofsOf(async (_, { own }) => {
    await own.pki.issue('neighbour', 'seal');
    return evidenceOf(own, 'neighbour');
  }),
  'with a byte changed in an answer': proofsOf(({ ocsps, ...rest }) => ({
    ...rest,
    ocsps: ocsps.map((answer) => changedAt(Buffer.from(answer), answer.indexOf(0x5a) - 1)),
  })),
  'that are none': proofsOf((found) => ({ ...found, crls: [Buffer.from('<!doctype html>')] })),
  'of a signature that is not there': ({ states: [, blt] }) =>
    replaced(blt, /(?<=\/VRI <<\/)./, otherDigit(/\/VRI <<\/(.)/.exec(blt.toString('latin1'))?.[1])),
};

const otherDigit = (digit = ''): string => (digit === 'A' ? 'B' : 'A');

async function evidenceOf(services: LocalServices, name: string): Promise<Evidence> {
  const their = await openProofsOf(services);
  const { sealed } = await sealAs(services, name);
  let found: Evidence = { certificates: [], ocsps: [], crls: [] };
  const evidence: Proofs['evidence'] = async (...asked) => (found = await their.evidence(...asked));
  await raise(sealed, { ...their, evidence }, 2);
  return found;
}

/** An update in everything like ours, but for one thing; as long as before, so every place still fits. */
const spelling: Readonly<Record<string, RaisedAttack['file']>> = {
  'a catalog that says something else': ({ states: [bt] }) =>
    inUpdate(bt, /\/DisplayDocTitle true/, '/DisplayDocTitle null'),
  'a page with other contents': ({ states: [bt] }) => inUpdate(bt, /\/Contents \d/, '/Contents 9'),
  'a field that can be seen': ({ states: [bt] }) => inUpdate(bt, /\[-2 -2 -2 -2\]/, '[20 20 90 90]'),
  'a table that goes back to another place': ({ states: [bt] }) => inUpdate(bt, /\/Prev \d/, '/Prev 0'),
  'a time-stamp that leaves out its own end': ({ states: [bt] }) =>
    inUpdate(bt, /(\/ByteRange \[0 \d+ +\d+ +)\d/, '$19'),
  'an object more': ({ states: [bt] }) =>
    inUpdate(bt, /\n(\d+ 0 obj\n<<\/Type \/XRef)/, '\n999 0 obj\nnull\nendobj\n$1'),
  'an object less': ({ states: [, blt] }) =>
    inUpdate(blt, /\d+ 0 obj\n<<\/Filter \/FlateDecode\n[^]*?endobj\n/, ''),
  'a table that leads elsewhere': ({ states: [bt] }) => withOtherTable(bt),
  'the catalog twice': ({ states: [bt] }) =>
    inUpdate(bt, /(\d+ 0 obj\n<<\/Type \/Catalog[^]*?endobj\n)/, '$1$1'),
};

/** The last table with its first object a byte further on. */
function withOtherTable(file: Buffer): Buffer {
  const at = file.lastIndexOf('/Length ', file.lastIndexOf('\nstream\n'));
  const start = file.indexOf('\nstream\n', at) + '\nstream\n'.length;
  const end = file.indexOf('\nendstream', start);
  const table = inflateSync(file.subarray(start, end));
  const packed = deflateSync(changedAt(table, 4));
  const head = Buffer.from(`/Length ${packed.length}>>\nstream\n`);
  return Buffer.concat([file.subarray(0, at), head, packed, file.subarray(end)]);
}

/** Changes the first place behind the first revision that fits. */
function inUpdate(file: Buffer, from: RegExp, to: string): Buffer {
  const end = file.indexOf('%%EOF\n') + '%%EOF\n'.length;
  const before = file.subarray(end).toString('latin1');
  const after = before.replace(from, to);
  if (after === before) throw new Error('Nothing was replaced.');
  return Buffer.concat([file.subarray(0, end), Buffer.from(after, 'latin1')]);
}

const named = (
  group: string,
  reason: Reason,
  files: Readonly<Record<string, RaisedAttack['file']>>,
): readonly RaisedAttack[] =>
  Object.entries(files).map(([name, file]) => ({ name: `${group} ${name}`, reason, file }));

/** Forged or changed states of a genuine receipt. */
export const raisedAttacks: readonly RaisedAttack[] = [
  ...named(
    'a later time-stamp',
    'document-timestamp-wrong',
    Object.fromEntries(
      Object.entries(stamps).map(([name, stamp]) => [
        name,
        (scene: RaisedScene) => scene.raiseWith({ stamp: stamp(scene) }, 1),
      ]),
    ),
  ),
  ...named('a later time-stamp', 'document-timestamp-wrong', {
    'with something behind it': ({ states: [bt] }) => inUpdate(bt, /0(?=>>>\nendobj)/, '1'),
    'over proofs that were changed': ({ states: [, , blta] }) => {
      const at = blta.indexOf('/Type /DSS');
      return changedAt(Buffer.from(blta), blta.lastIndexOf('\nendstream', at) - 8);
    },
    'of somebody who is no authority for that': (scene, { own }) =>
      scene.raiseWith({ stamp: forgedBy(own, 'seal') }, 1),
  }),
  ...named('proofs', 'proofs-wrong', proofs),
  ...named('an update with', 'appended', spelling),
  ...named('a later time-stamp', 'appended', {
    'of an authority that is not on the list': async (scene, { foreign }) =>
      scene.raiseWith({ stamp: (await openProofsOf(foreign)).stamp }, 1),
  }),
];
