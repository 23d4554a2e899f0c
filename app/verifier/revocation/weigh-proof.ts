import type { CertificatePath } from '../certificate-path.ts';
import { DerError } from '../der.ts';
import type { Bytes } from '../model.ts';
import type { Proof } from '../updates/unpack-proofs.ts';
import type { Answer, Asked } from './answer.ts';
import { readCrl } from './crl.ts';
import { readOcsp } from './ocsp.ts';

/** A path of certificates, and the moment (in milliseconds) at which they must have been good. */
export type ToProve = {
  readonly path: CertificatePath;
  readonly at: number | null;
  /** Whether the moment stands if a certificate is revoked later. Nobody but itself vouches for that of a time-stamp. */
  readonly isProved: boolean;
};

export type Weighed = {
  /** Every certificate is answered for, at its moment. */
  readonly isComplete: boolean;
  /** `foreign`: it holds an answer that is about none of them, or that nobody signed who may. `unknown`: a path is cut. */
  readonly binding: 'own' | 'foreign' | 'unknown';
  /** For each path, when the first of its certificates was revoked. */
  readonly revokedAt: readonly (number | null)[];
};

/** Weighs the proof of one signature against the paths that it is for. */
export async function weighProof(
  { ocsps, crls }: Pick<Proof, 'ocsps' | 'crls'>,
  paths: readonly ToProve[],
): Promise<Weighed> {
  const given = [
    ...ocsps.map((bytes) => [readOcsp, bytes] as const),
    ...crls.map((bytes) => [readCrl, bytes] as const),
  ];
  const used = new Set<Bytes>();
  const said: (readonly PairSaid[])[] = [];
  for (const { path, ...moment } of paths) {
    const pairs: PairSaid[] = [];
    for (const asked of pairsOf(path))
      pairs.push({ ...moment, answers: await answersTo(asked, given, used) });
    said.push(pairs);
  }
  const isCut = paths.some(({ path }) => path.end === 'cut');
  return {
    isComplete: !isCut && said.flat().every(isGood),
    binding: bindingOf(
      isCut,
      given.every(([, bytes]) => used.has(bytes)),
    ),
    revokedAt: said.map((pairs) => earliest(pairs.flatMap(({ answers }) => answers))),
  };
}

function bindingOf(isCut: boolean, isAllUsed: boolean): Weighed['binding'] {
  if (isCut) return 'unknown';
  return isAllUsed ? 'own' : 'foreign';
}

type PairSaid = Omit<ToProve, 'path'> & { readonly answers: readonly Answer[] };

const pairsOf = ({ certificates }: CertificatePath): readonly Asked[] =>
  certificates.flatMap((certificate, index) => {
    const issuer = certificates[index + 1];
    return issuer === undefined ? [] : [{ certificate, issuer }];
  });

type Given = readonly [read: (bytes: Bytes, asked: Asked) => Promise<Answer | null>, bytes: Bytes];

/** All that is said of a certificate; what says something is noted. */
async function answersTo(
  asked: Asked,
  given: readonly Given[],
  used: Set<Bytes>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const one of given) {
    const answer = await ask(one, asked);
    if (answer === null) continue;
    used.add(one[1]);
    answers.push(answer);
  }
  return answers;
}

async function ask([read, bytes]: Given, asked: Asked): Promise<Answer | null> {
  try {
    return await read(bytes, asked);
  } catch (error) {
    // What is no answer at all is not one of the issuer's either.
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** Clocks differ. */
const LEEWAY = 300_000;

/** An answer must hold at the moment, or say that the certificate was revoked only after it. */
function isGood({ answers, at, isProved }: PairSaid): boolean {
  if (at === null) return false;
  const revoked = earliest(answers);
  if (revoked !== null) return isProved && revoked > at;
  return answers.some((answer) => answer.kind === 'good' && answer.until + LEEWAY >= at);
}

function earliest(answers: readonly Answer[]): number | null {
  const times = answers.flatMap((answer) => (answer.kind === 'revoked' ? [answer.at] : []));
  return times.length === 0 ? null : Math.min(...times);
}
