import { join, sha256 } from './bytes.ts';
import { DerError } from './der.ts';
import { readEmbeddedFiles } from './embedded-files.ts';
import { checkEnvelope, type Envelope } from './envelope.ts';
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

/** Bytes of a file that are looked at: ours have a hundredth of it. */
const MOST_BYTES = 16_777_216;

type Means = {
  readonly seals: SealList;
  /** `null`: nobody is asked, as without a line. */
  readonly ask: AskPortal | null;
};

/**
 * Says what a file proves. The sealed prefix is the truth: what follows it is ours only if the portal knows the whole
 * file by its hash; nothing in it is interpreted. Never throws for what is in the file, and reads each byte of it a
 * handful of times at most.
 */
export async function verify(source: Source, { seals, ask }: Means): Promise<Verdict> {
  const { size } = source;
  const bytes = await source.read(0, Math.min(size, MOST_BYTES));
  try {
    return await judge({ bytes, size, ask }, await checkSeal(bytes, size, seals));
  } catch (error) {
    const nothing = { size, portal: 'not-asked', seal: null, original: null, embedded: [] } as const;
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
  const { timestamp, signature } = envelope;
  const stampedAt = timestamp && (await checkTimestamp(timestamp, signature, seals.timestampAuthorities));
  return { prefix, dictionary, envelope, entry, stampedAt };
}

type Given = { readonly bytes: Bytes; readonly size: number; readonly ask: AskPortal | null };

async function judge(given: Given, sealed: Sealed): Promise<Verdict> {
  const { prefix, dictionary, envelope, entry, stampedAt } = sealed;
  const original = { size: prefix.length, sha256: await sha256(prefix), bytes: prefix };
  const answers = await askFor(original.sha256, given);
  const bookedAt = answers.original?.known ? answers.original.sealedAt : null;
  const provedAt = stampedAt ?? (bookedAt === null ? null : Date.parse(bookedAt));
  demandInForce(envelope.certificate, provedAt ?? Date.parse(dictionary.claimedAt));
  demandNotRevoked(entry, provedAt);
  const seal: SealFacts = {
    agency: entry.agency,
    name: entry.name,
    claimedAt: dictionary.claimedAt,
    stampedAt: stampedAt === null ? null : new Date(stampedAt).toISOString(),
    bookedAt,
    level: levelOf(answers, stampedAt),
  };
  const { portal } = answers;
  const reason = reasonFrom(answers, given.size > prefix.length);
  const embedded = await readEmbeddedFiles(prefix);
  return { ...outcomeOf(reason), size: given.size, portal, seal, original, embedded };
}

type Answers = {
  readonly portal: Verdict['portal'];
  readonly original: Known | null;
  /** About the whole file, with what was appended. */
  readonly whole: Known | null;
};

async function askFor(original: string, { bytes, size, ask }: Given): Promise<Answers> {
  const first = ask && (await ask(original));
  if (first === null) return { portal: ask ? 'no-answer' : 'not-asked', original: null, whole: null };
  const all = bytes.length === size ? await sha256(bytes) : original;
  return {
    portal: first.known ? 'known' : 'unknown',
    original: first,
    whole: ask && all !== original ? await ask(all) : null,
  };
}

function levelOf({ whole }: Answers, stampedAt: number | null): Level {
  const own = stampedAt === null ? 'B-B' : 'B-T';
  return whole?.known ? (whole.level ?? own) : own;
}

function reasonFrom({ portal, whole }: Answers, isAppended: boolean): Reason {
  if (portal === 'unknown') return 'not-known-to-portal';
  if (!isAppended) return 'sealed';
  if (whole?.known) return 'updated-by-us';
  return portal === 'known' ? 'appended' : 'update-not-checked';
}
