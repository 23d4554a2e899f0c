import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { NewObject } from './new-object.ts';
import { reference, streamObject } from './new-object.ts';
import type { Numbers, Proof, SecurityStore } from './revision.ts';

/** What proves that the certificates of one signature were good: DER each. */
export type Evidence = {
  readonly certificates: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
};

export type NamedEvidence = { readonly name: string; readonly evidence: Evidence };

/** The store with more in it, and the objects to write: what it had stays, and nothing is written twice. */
export function extendStore(
  store: SecurityStore | null,
  added: readonly NamedEvidence[],
  nextNumber: () => number,
): { readonly store: SecurityStore; readonly objects: readonly NewObject[] } {
  const objects: NewObject[] = [];
  const number = store?.number ?? nextNumber();
  const numbersOf = (kind: keyof Evidence) => {
    const known: Record<string, number> = { ...store?.[kind] };
    const write = (der: Uint8Array): number => {
      const hash = createHash('sha256').update(der).digest('hex');
      const old = known[hash];
      if (old !== undefined) return old;
      const fresh = nextNumber();
      objects.push(streamObject(fresh, { Filter: '/FlateDecode' }, deflateSync(der)));
      known[hash] = fresh;
      return fresh;
    };
    const per = added.map(({ name, evidence }) => [name, unique(evidence[kind].map(write))] as const);
    return { known, per: new Map(per) };
  };
  const [certificates, ocsps, crls] = [numbersOf('certificates'), numbersOf('ocsps'), numbersOf('crls')];
  const proofs = added.map(({ name }): readonly [string, Proof] => [
    name,
    {
      certificates: certificates.per.get(name) ?? [],
      ocsps: ocsps.per.get(name) ?? [],
      crls: crls.per.get(name) ?? [],
    },
  ]);
  const extended: SecurityStore = {
    number,
    certificates: certificates.known,
    ocsps: ocsps.known,
    crls: crls.known,
    perSignature: { ...store?.perSignature, ...Object.fromEntries(proofs) },
  };
  return {
    store: extended,
    objects: [...objects, { number, bytes: Buffer.from(spell(extended), 'latin1') }],
  };
}

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

/** ISO 32000-2, 12.8.4.3 and 12.8.4.4. */
function spell({ certificates, ocsps, crls, perSignature }: SecurityStore): string {
  const named = Object.entries(perSignature).map(
    ([name, proof]) =>
      `/${name} <</Type /VRI /Cert ${list(proof.certificates)}${ifAny('OCSP', proof.ocsps)}${ifAny('CRL', proof.crls)}>>`,
  );
  const all = [
    `/Certs ${list(values(certificates))}`,
    ifAny('OCSPs', values(ocsps)),
    ifAny('CRLs', values(crls)),
  ];
  return `<</Type /DSS ${all.join('')}\n/VRI <<${named.join('\n')}>>>>`;
}

const values = (numbers: Numbers): readonly number[] => Object.values(numbers);
const list = (numbers: readonly number[]): string => `[${numbers.map(reference).join(' ')}]`;

const ifAny = (key: string, numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `\n/${key} ${list(numbers)}`;
