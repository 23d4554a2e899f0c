import { join, sha256 } from './bytes.ts';
import { DerError } from './der.ts';
import { readEmbeddedFiles } from './embedded-files.ts';
import { checkEnvelope, type Envelope } from './envelope.ts';
import { checkLogProof } from './log-proof.ts';
import { OUTCOMES } from './model.ts';
import type {
  AskPortal,
  Bytes,
  Known,
  Level,
  Reason,
  SealFacts,
  SealList,
  Source,
  Verdict,
} from './model.ts';
import { Refusal, demand } from './refusal.ts';
import { demandHeader, demandOneRevision, readSealDictionary } from './seal-dictionary.ts';
import type { SealDictionary } from './seal-dictionary.ts';
import { checkTimestamp } from './timestamp.ts';
import { demandInForce, demandNotRevoked, entryOf } from './trust.ts';
import { readUpdates } from './updates/read-updates.ts';
import { weighUpdates, type WeighedUpdates } from './weigh-updates.ts';

/** Bytes of a file that are looked at: ours have a hundredth of it. */
const MOST_BYTES = 16_777_216;

type Means = {
  readonly seals: SealList;
  /** `null`: nobody is asked, as without a line. */
  readonly ask: AskPortal | null;
};

/**
 * Says what a file proves. The sealed prefix is the truth. What follows it is ours if the portal knows the whole file by
 * its hash; without the portal, if it is nothing but time-stamps and proofs, and all of them hold. Never throws for
 * what is in the file, and reads each byte of it a handful of times at most.
 */
export async function verify(source: Source, { seals, ask }: Means): Promise<Verdict> {
  const { size } = source;
  const bytes = await source.read(0, Math.min(size, MOST_BYTES));
  try {
    return await judge({ bytes, size, ask, seals }, await checkSeal(bytes, size, seals));
  } catch (error) {
    const nothing = {
      size,
      portal: 'not-asked',
      seal: null,
      log: null,
      original: null,
      additions: [],
      embedded: [],
    } as const;
    return { ...outcomeOf(reasonOf(error)), ...nothing };
  }
}

const outcomeOf = (reason: Reason) => ({ outcome: OUTCOMES[reason], reason });

function reasonOf(error: unknown): Reason {
  if (error instanceof Refusal) return error.reason;
  if (error instanceof DerError) return 'envelope-unreadable';
  throw error;
}

/** A sealed prefix of one of ours, as far as the file alone can tell. */
type Sealed = {
  readonly prefix: Bytes;
  readonly dictionary: SealDictionary;
  readonly envelope: Envelope;
  readonly entry: ReturnType<typeof entryOf>;
  /** What the whole file proves; `null`: what follows the prefix is not spelled as ours is. */
  readonly proved: WeighedUpdates | null;
  readonly stampedAt: number | null;
};

async function checkSeal(bytes: Bytes, size: number, seals: SealList): Promise<Sealed> {
  demand(size > 0, 'empty');
  demandHeader(bytes);
  const dictionary = readSealDictionary(bytes, size);
  const prefix = bytes.subarray(0, dictionary.end);
  demandOneRevision(prefix);
  const content = join([prefix.subarray(0, dictionary.gapStart), prefix.subarray(dictionary.gapEnd)]);
  const envelope = await checkEnvelope(dictionary.room, content);
  const entry = entryOf(envelope.certificate, seals);
  const { timestamp: token, signature } = envelope;
  const { timestampAuthorities: authorities } = seals;
  const judging = { about: signature, authorities, bag: [], otherwise: 'timestamp-wrong' } as const;
  const timestamp = token && (await checkTimestamp(token, judging));
  const updates = bytes.length === size ? await readUpdates(bytes, prefix.length) : null;
  const seal = { ...envelope, room: dictionary.room, token, timestamp };
  const proved = updates && (await weighUpdates({ bytes, updates, authorities }, seal));
  const stampedAt = proved?.stampedAt ?? timestamp?.at ?? null;
  return { prefix, dictionary, envelope, entry, proved, stampedAt };
}

type Given = { readonly bytes: Bytes; readonly size: number } & Means;

async function judge(given: Given, sealed: Sealed): Promise<Verdict> {
  const { prefix, dictionary, envelope, entry, proved, stampedAt } = sealed;
  const original = { size: prefix.length, sha256: await sha256(prefix), bytes: prefix };
  const answers = await askFor(original.sha256, given);
  const bookedAt = answers.original?.known ? answers.original.sealedAt : null;
  const provedAt = earliest([stampedAt, bookedAt === null ? null : Date.parse(bookedAt)]);
  demandInForce(envelope.certificate, provedAt ?? Date.parse(dictionary.claimedAt));
  demandNotRevoked(entry.revoked === undefined ? null : Date.parse(entry.revoked), provedAt);
  demandNotRevoked(proved?.revokedAt ?? null, provedAt);
  const seal: SealFacts = {
    agency: entry.agency,
    name: entry.name,
    claimedAt: dictionary.claimedAt,
    stampedAt: stampedAt === null ? null : new Date(stampedAt).toISOString(),
    bookedAt,
    level: levelOf(answers, sealed),
  };
  const { portal } = answers;
  const embedded = await readEmbeddedFiles(prefix);
  const { claimedAt } = dictionary;
  const inLog = await checkLogProof({ embedded, claimedAt, seals: given.seals });
  const isLogWrong = inLog === 'wrong';
  const reason = reasonFrom(answers, proved, { isAppended: given.size > prefix.length, isLogWrong });
  const log = isLogWrong ? null : inLog;
  return {
    ...outcomeOf(reason),
    size: given.size,
    portal,
    seal,
    log,
    original,
    additions: additionsOf(sealed),
    embedded,
  };
}

const additionsOf = ({ proved }: Sealed) => proved?.additions ?? [];

function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}

type Answers = {
  readonly portal: Verdict['portal'];
  readonly original: Known | null;
  /** About the whole file, with what was appended; `null`: there is nothing, or no answer. */
  readonly whole: Known | null;
};

async function askFor(original: string, { bytes, size, ask }: Given): Promise<Answers> {
  const first = ask && (await ask(original));
  if (first === null) return { portal: ask ? 'no-answer' : 'not-asked', original: null, whole: null };
  const portal = first.known ? 'known' : 'unknown';
  // Nothing of ours is so large that it was not read whole.
  if (bytes.length < size) return { portal, original: first, whole: { known: false } };
  const all = await sha256(bytes);
  return { portal, original: first, whole: ask && all !== original ? await ask(all) : null };
}

/** Of our own reading; the portal's word counts only for updates of a later version, which this one cannot read. */
function levelOf({ whole }: Answers, { proved, stampedAt }: Sealed): Level {
  if (proved) return proved.level;
  const own = stampedAt === null ? 'B-B' : 'B-T';
  return whole?.known ? (whole.level ?? own) : own;
}

type File = { readonly isAppended: boolean; readonly isLogWrong: boolean };

function reasonFrom(
  { portal, whole }: Answers,
  proved: WeighedUpdates | null,
  { isAppended, isLogWrong }: File,
): Reason {
  if (proved?.fault) return proved.fault;
  if (portal === 'unknown') return 'not-known-to-portal';
  if (isLogWrong) return 'log-proof-wrong';
  if (!isAppended) return 'sealed';
  return reasonOfUpdates(whole, proved);
}

/** Of what was added behind the seal. */
function reasonOfUpdates(whole: Answers['whole'], proved: WeighedUpdates | null): Reason {
  if (whole?.known) return 'updated-by-us';
  // A portal that was restored from a backup may have lost what it once added; the proofs still hold.
  if (proved?.isWhole) return 'updates-proved';
  return whole === null ? 'update-not-checked' : 'appended';
}
