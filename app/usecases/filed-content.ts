import type { Context } from '#forms/engine/model.ts';
import type { PayloadFile } from '#forms/payload/model.ts';
import { submissionData } from '#forms/submission/data.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import { documentsIn } from './documents-in.ts';
import { announce, proofFile } from './receipt-log/log-receipt.ts';
import type { Announced } from './receipt-log/log-receipt.ts';
import type { Agency, Answered, Payload, Ports } from './ports.ts';

/** What is filed, for the first time or corrected: the one source of receipt and payload. */
export type FiledContent = {
  /** The answers as they were checked. */
  readonly words: Answered;
  /** What holds beside them, to be kept with them. */
  readonly held: Context;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly agency: Agency;
  readonly language: string;
  readonly files: readonly PayloadFile[];
  /** The receipt whose place the new one takes; `null` for the first. */
  readonly corrects: CorrectedReceipt | null;
  /** Random, so that nobody can guess the answers by the checksum of the data. */
  readonly salt: string;
};

/** A receipt or letter as it is sealed, and what the log knew of it before. */
export type LoggedFile = { readonly bytes: Uint8Array; readonly announced: Announced };

/** What is sealed for the agency. */
export function makePayloadOf({ texts }: Pick<Ports, 'texts'>, filed: FiledContent): Payload {
  const { words, held, language, files, corrects, receivedAt, salt } = filed;
  return {
    answers: words.answers,
    context: withoutLists(held),
    review: texts.review(words, 'de'),
    reviewAsRead: texts.review(words, language),
    documents: documentsIn(words.answers),
    files: files.map(({ name, mediaType, bytes }) => ({ name, mediaType, text: UTF_8.decode(bytes) })),
    correction: corrects && { receivedAt: receivedAt.toISOString(), corrects },
    salt,
  };
}

/** The opposite of `readPayload`, before it is sealed. */
export function serialisePayload(payload: Payload): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(payload));
}

/** A payload that is no text in UTF-8 must not be filed. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function withoutLists({ today, now, channel, identity, authority }: Context): Payload['context'] {
  return { today, now, channel, identity, authority };
}

type SealingPorts = Pick<
  Ports,
  'receipts' | 'texts' | 'origin' | 'receiptLog' | 'digest' | 'clock' | 'signLog'
>;

/**
 * Announces the data to the log, then seals them with the proof of that. The official text is German, whatever language the
 * form was read in (§ 23 Abs. 1 VwVfG).
 */
export async function makeReceipt(ports: SealingPorts, filed: FiledContent): Promise<LoggedFile> {
  const { receipts, texts, origin } = ports;
  const { words, agency, reference, receivedAt, language, files, corrects, salt } = filed;
  const { service, answers } = words;
  const facts = { service, reference, receivedAt, corrects };
  const data = new TextEncoder().encode(JSON.stringify(submissionData({ ...facts, answers, salt })));
  const announced = await announce(ports, { reference, receivedAt, data });
  const bytes = await receipts.make({
    ...texts.receipt({ ...facts, language: 'de' }),
    reference,
    receivedAt,
    agency,
    review: texts.review(words, 'de'),
    translation: texts.translation(words, language),
    documents: documentsIn(answers).map(({ name, size, sha256 }) => ({
      name,
      size: texts.size(size, 'de'),
      sha256,
    })),
    data,
    files,
    anchor: proofFile(ports, announced),
    verifyUrl: `${origin}/de/verify`,
  });
  return { bytes, announced };
}
