import type { RaisedReceipt, ReceiptState, ReceiptUpdates, SealLevel } from '../usecases/ports.ts';
import { addToReceipt } from './receipt-updates/add-to-receipt.ts';
import { finishHash } from './receipt-updates/hash-state.ts';
import { readRevision } from './receipt-updates/read-revision.ts';
import type { Revision } from './receipt-updates/revision.ts';
import type { Evidence } from './receipt-updates/security-store.ts';
import { renewalAt } from './receipt-updates/renewal.ts';

/** What updates are made of; any time-stamping service and any source of evidence can have this shape. */
type Proofs = {
  readonly stamp: (sha256: Uint8Array) => Promise<{ readonly token: Uint8Array; readonly until: Date }>;
  readonly evidence: (envelope: Uint8Array, stamp: Uint8Array | null) => Promise<Evidence>;
};

type Given = {
  readonly hasTimestamp: (envelope: Uint8Array) => boolean;
  readonly proofs: Proofs | null;
  readonly now?: () => Date;
};

/** What leads from each level to the next, and keeps up the last (ETSI EN 319 142-1, 5.4 and 6). */
const STEPS: Readonly<
  Record<SealLevel, { readonly to: SealLevel; readonly hasEvidence: boolean; readonly hasStamp: boolean }>
> = {
  'B-B': { to: 'B-T', hasEvidence: false, hasStamp: true },
  'B-T': { to: 'B-LT', hasEvidence: true, hasStamp: false },
  'B-LT': { to: 'B-LTA', hasEvidence: false, hasStamp: true },
  'B-LTA': { to: 'B-LTA', hasEvidence: true, hasStamp: true },
};

/** Tokens of public services have up to 6 KB with their certificates. */
const TOKEN_BYTES = 8192;

/**
 * Raises sealed receipts by adding to them, without ever opening one: what an update needs to know is taken from the
 * file once, when it is made.
 */
export function openReceiptUpdates({ hasTimestamp, proofs, now = () => new Date() }: Given): ReceiptUpdates {
  return {
    begin: (receipt) => {
      const revision = readRevision(Buffer.from(receipt));
      const [seal] = revision.signatures;
      const isStamped = seal !== undefined && hasTimestamp(Buffer.from(seal.envelope, 'base64'));
      return { level: isStamped ? 'B-T' : 'B-B', ...stateOf(revision) };
    },
    raise: async ({ level, resume }): Promise<RaisedReceipt> => {
      if (proofs === null) throw new TypeError('Without a time-stamping service no receipt can be raised.');
      const before = JSON.parse(Buffer.from(resume).toString('utf8')) as Revision;
      const step = STEPS[level];
      const stamped: { until?: Date } = {};
      const { update, revision } = await addToReceipt(before, {
        evidence: step.hasEvidence ? await evidenceFor(before, proofs) : [],
        stamp: step.hasStamp
          ? async (sha256) => {
              const { token, until } = await proofs.stamp(sha256);
              stamped.until = until;
              return token;
            }
          : null,
        room: roomFor(before),
      });
      return {
        level: step.to,
        ...stateOf(revision),
        update,
        renewAt: step.to === 'B-LTA' && stamped.until ? renewalAt(now(), stamped.until).toISOString() : null,
      };
    },
  };
}

/** The next time stamp of a service is about as long as the last. */
function roomFor({ signatures }: Revision): number {
  const last = signatures.slice(1).at(-1);
  return last === undefined ? TOKEN_BYTES : Buffer.from(last.envelope, 'base64').length + 512;
}

function stateOf(revision: Revision): Omit<ReceiptState, 'level'> {
  return {
    sha256: finishHash(revision.hash).toString('hex'),
    length: revision.hash.length,
    resume: Buffer.from(JSON.stringify(revision)),
  };
}

/** Of each signature that has none yet. */
async function evidenceFor({ signatures, store }: Revision, proofs: Proofs) {
  const found: { readonly name: string; readonly evidence: Evidence }[] = [];
  const [, first] = signatures;
  const stamp = first === undefined ? null : Buffer.from(first.envelope, 'base64');
  for (const { name, envelope } of signatures) {
    if (store?.perSignature[name] !== undefined) continue;
    found.push({ name, evidence: await proofs.evidence(Buffer.from(envelope, 'base64'), stamp) });
  }
  return found;
}
