import { toAscii } from '../bytes.ts';
import type { Bytes } from '../model.ts';
import { readEntries, referencesIn, type Entries } from './dictionary.ts';
import { demandOurs } from './foreign-spelling.ts';
import type { UpdateObjects } from './update-objects.ts';

/** A document security store (ISO 32000-2, 12.8.4.3): the numbers of streams, by what they prove. */
export type Store = {
  readonly number: number;
  /** By the upper-case SHA-1 of all of a signature's contents. */
  readonly perSignature: ReadonlyMap<string, ProofNumbers>;
};

export type ProofNumbers = Readonly<Record<'certificates' | 'ocsps' | 'crls', readonly number[]>>;

type Known = { readonly store: Store | null; readonly streams: ReadonlyMap<number, Bytes> };

const LONGEST = 65_536;

/** Reads the store, if it comes next. It only grows, and names nothing but streams of the updates. */
export function readStore({ open, reader }: UpdateObjects, { store, streams }: Known): Store | null {
  const number = open(/(?=<<\/Type \/DSS )/, store?.number)?.number;
  if (number === undefined) return null;
  const text = toAscii(reader.takeUntil('\nendobj\n', LONGEST));
  const entries = readEntries(text);
  const read = { number, perSignature: proofsIn(readEntries(entries.get('VRI') ?? '')) };
  const lists = ['Certs', 'OCSPs', 'CRLs'].map((key) => referencesIn(entries.get(key) ?? '[]'));
  demandOurs(text === spell(lists, read) && lists.flat().every((each) => streams.has(each)));
  demandOurs(store === null || store.number === number);
  for (const [name, proof] of store?.perSignature ?? [])
    demandOurs(JSON.stringify(read.perSignature.get(name)) === JSON.stringify(proof));
  return read;
}

function proofsIn(entries: Entries): ReadonlyMap<string, ProofNumbers> {
  return new Map(
    [...entries].map(([name, value]) => {
      const proof = readEntries(value);
      const numbers = (key: string): readonly number[] => referencesIn(proof.get(key) ?? '[]');
      return [name, { certificates: numbers('Cert'), ocsps: numbers('OCSP'), crls: numbers('CRL') }] as const;
    }),
  );
}

function spell(
  [certificates = [], ocsps = [], crls = []]: readonly (readonly number[])[],
  { perSignature }: Store,
): string {
  const all = new Set([...certificates, ...ocsps, ...crls]);
  const proofs = [...perSignature].map(([name, proof]) => {
    demandOurs(Object.values(proof).every((numbers) => numbers.every((each) => all.has(each))));
    return `/${name} <</Type /VRI /Cert ${list(proof.certificates)}${ifAny('OCSP', proof.ocsps)}${ifAny('CRL', proof.crls)}>>`;
  });
  return `<</Type /DSS /Certs ${list(certificates)}${ifAny('OCSPs', ocsps)}${ifAny('CRLs', crls)}\n/VRI <<${proofs.join('\n')}>>>>`;
}

const list = (numbers: readonly number[]): string =>
  `[${numbers.map((number) => `${String(number)} 0 R`).join(' ')}]`;

const ifAny = (key: string, numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `\n/${key} ${list(numbers)}`;
