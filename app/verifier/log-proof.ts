import { fromBase64, fromHex, join, sha256, toHex } from './bytes.ts';
import { readCertificate } from './certificate.ts';
import { climb } from './climb.ts';
import type { Bytes, EmbeddedFile, InLog, SealList } from './model.ts';
import { jsonIn, listOf, membersOf, textOf, type Members } from './read-json.ts';
import { curveOf, ecdsa, isSignedBy, rsaPss, type Algorithm } from './signature.ts';

/** What the proof has to be about. */
type About = {
  readonly embedded: readonly EmbeddedFile[];
  /** ISO 8601, to the second. */
  readonly claimedAt: string;
  readonly seals: SealList;
};

/**
 * Checks, without the portal, that its log knew of the data before they were sealed: the entry is about these data, this
 * number and this time; it is a leaf under the root of a checkpoint; and that is signed with a seal of the list. `null`:
 * there is no proof, as in older files. Called only once the seal holds.
 */
export async function checkLogProof({ embedded, claimedAt, seals }: About): Promise<InLog | 'wrong' | null> {
  const { proof } = membersOf(jsonIn(embedded, 'receipt-log.json'));
  if (proof === undefined) return null;
  const { entry: given, path, checkpoint } = membersOf(proof);
  const entry = membersOf(given);
  const signed = membersOf(checkpoint);
  const facts = CHECKPOINT.exec(textOf(signed['text']))?.groups ?? {};
  const [sequence, from] = [Number(entry['sequence']), Number(facts['from'])];
  const place = { index: sequence - from, leaves: Number(facts['size']) - from + 1 };
  const isProved =
    isAbout(entry, embedded, claimedAt) &&
    (await sha256(utf8(lineOf(entry)))) === entry['hash'] &&
    (await rootOver(textOf(entry['hash']), place, listOf(path).map(textOf))) === facts['root'] &&
    (await isSigned(signed, seals));
  if (!isProved) return 'wrong';
  return { log: facts['log'] ?? '', entry: sequence, loggedAt: textOf(entry['loggedAt']) };
}

/** As the portal signs it; the hashes of each agency's audit may follow. */
const CHECKPOINT =
  /^log (?<log>\S+)\nnumber \d+\nfrom (?<from>\d{1,15})\nsize (?<size>\d{1,15})\nhead \S+\nroot (?<root>[0-9a-f]{64})\nprevious \S*\nat \S+\n/;

function isAbout(entry: Members, embedded: readonly EmbeddedFile[], claimedAt: string): boolean {
  const data = embedded.find(({ name }) => name === 'data.json');
  const { reference } = membersOf(jsonIn(embedded, 'data.json'));
  const sealedAt = Date.parse(textOf(entry['sealedAt']));
  return (
    entry['kind'] === 'announced' &&
    entry['sha256'] === data?.sha256 &&
    entry['reference'] === reference &&
    sealedAt - (sealedAt % 1000) === Date.parse(claimedAt)
  );
}

/** The text that an entry's hash is of. */
const lineOf = (entry: Members): string => FIELDS.map((field) => textOf(entry[field])).join('\n');

const FIELDS = [
  'previous',
  'sequence',
  'loggedAt',
  'sealedAt',
  'reference',
  'sha256',
  'anchor',
  'kind',
] as const;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** The root of the tree in which an entry's hash has this path (RFC 9162, 2.1.1: leaves begin with 0); `null` for none. */
async function rootOver(
  hash: string,
  place: { readonly index: number; readonly leaves: number },
  path: readonly string[],
): Promise<string | null> {
  if (!path.every((step) => /^[0-9a-f]{64}$/.test(step))) return null;
  const leaf = fromHex(await sha256(join([Uint8Array.of(0), utf8(hash)])));
  const root = await climb(leaf, place, path.map(fromHex));
  return root && toHex(root);
}

async function isSigned({ text, certificate, signature }: Members, { seals }: SealList): Promise<boolean> {
  const seal = seals.find((listed) => listed.certificate === certificate);
  const bytes = decoded(textOf(signature));
  if (seal === undefined || bytes === null) return false;
  const { publicKey } = readCertificate(fromBase64(seal.certificate));
  const signed = { signed: utf8(textOf(text)), signature: bytes };
  return (await isSignedBy(publicKey, algorithmOf(publicKey), signed)) === true;
}

function decoded(base64: string): Bytes | null {
  try {
    return fromBase64(base64);
  } catch {
    // `atob` says no more than that.
    return null;
  }
}

/** As portals sign texts: each kind of key in one way. */
function algorithmOf(publicKey: Bytes): Algorithm {
  const curve = curveOf(publicKey);
  if (curve === null) return rsaPss('SHA-256', 32);
  return ecdsa(curve, curve === 'P-384' ? 'SHA-384' : 'SHA-256');
}
