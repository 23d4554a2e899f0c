import type { DeadlinePorts } from './deadlines-of.ts';
import type { LoggedFile } from './filed-content.ts';
import { openCaseWithCode } from './open-case.ts';
import type { CaseFileText } from './case-file-text.ts';
import type { Agency, Ports } from './ports.ts';
import { announce, logEntryOf, proofFile } from './receipt-log/log-receipt.ts';
import { recordCitizen } from './record-citizen.ts';
import { sealedOrSilent } from './seal-silence.ts';
import type { SealSilence } from './seal-silence.ts';
import { showCase } from './show-case.ts';

type PrintingPorts = DeadlinePorts &
  Pick<
    Ports,
    | 'ids'
    | 'vault'
    | 'submissions'
    | 'entries'
    | 'receiptStates'
    | 'agencies'
    | 'audit'
    | 'mail'
    | 'opinions'
    | 'texts'
    | 'letters'
    | 'receiptLog'
    | 'digest'
    | 'signLog'
    | 'origin'
    | 'transaction'
    | 'prints'
  >;

/** `part` counts from 1: much that was written makes several files, each laid out by itself. */
type Wanted = { readonly reference: string; readonly code: string; readonly part: number };

type Printed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | SealSilence
  /** For a while: each print is one more in the log. */
  | { readonly ok: false; readonly reason: 'too-often' };

/**
 * The citizen's whole case on paper, in the official language: how it stands, what has happened, what both sides wrote, the
 * answers, and who has opened it. Sealed as letters are, so that whoever is handed a copy can check it, and kept nowhere.
 * `null` where there is no such case or part. Recorded.
 */
export async function printCase(ports: PrintingPorts, { part, ...own }: Wanted): Promise<Printed | null> {
  const open = await openCaseWithCode(ports, { ...own, action: 'export-own-data' });
  const shown = open && (await showCase(ports, own));
  if (!open || !shown?.agency) return null;
  const { agency } = shown;
  const at = ports.clock.now();
  const text = ports.texts.caseFile({ ...shown, at }, 'de');
  if (!text.parts[part - 1]) return null;
  const { reference } = own;
  if ((await ports.prints.secondsToWait(reference)) > 0) return { ok: false, reason: 'too-often' };
  await ports.prints.spend(reference);
  const logged = await sealedOrSilent(seal(ports, { text, part, at, agency, reference }));
  if ('reason' in logged) return logged;
  await recordCitizen(ports, open, 'export-own-data');
  const entry = logEntryOf(ports, { reference, receivedAt: at, ...logged });
  await ports.transaction((tx) => ports.receiptLog.append(tx, entry));
  return { ok: true, bytes: logged.bytes };
}

type Sealing = {
  readonly text: CaseFileText;
  readonly part: number;
  readonly at: Date;
  readonly agency: Agency;
  readonly reference: string;
};

async function seal(ports: PrintingPorts, { text, part, ...sealing }: Sealing): Promise<LoggedFile> {
  const { at: receivedAt, agency, reference } = sealing;
  const { title, parts, words } = text;
  const blocks = parts[part - 1] ?? [];
  const facts = [...text.facts, ...(parts.length > 1 ? [text.partOf(part, parts.length)] : [])];
  const content = {
    letter: 'case-file',
    reference,
    sealedAt: receivedAt.toISOString(),
    title,
    facts,
    blocks,
  };
  const data = new TextEncoder().encode(JSON.stringify({ ...content, salt: ports.ids.uuid() }));
  const announced = await announce(ports, { reference, receivedAt, data });
  const bytes = await ports.letters.make({
    reference,
    at: receivedAt,
    title,
    agency,
    addressee: [],
    facts,
    blocks,
    translation: null,
    words,
    data,
    anchor: proofFile(ports, announced),
    verifyUrl: `${ports.origin}/de/verify`,
  });
  return { bytes, announced };
}
