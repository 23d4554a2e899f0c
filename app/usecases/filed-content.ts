import type { Context } from '#forms/engine/model.ts';
import type { PayloadFile } from '#forms/payload/model.ts';
import { submissionData } from '#forms/submission/data.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import { documentsIn } from './documents-in.ts';
import { anchorFile } from './receipt-log/log-receipt.ts';
import type { Anchor } from './receipt-log/log-receipt.ts';
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
};

/** What is sealed for the agency. */
export function makePayloadOf({ texts }: Pick<Ports, 'texts'>, filed: FiledContent): Payload {
  const { words, held, language, files, corrects, receivedAt } = filed;
  return {
    answers: words.answers,
    context: withoutLists(held),
    review: texts.review(words, 'de'),
    reviewAsRead: texts.review(words, language),
    documents: documentsIn(words.answers),
    files: files.map(({ name, mediaType, bytes }) => ({ name, mediaType, text: UTF_8.decode(bytes) })),
    correction: corrects && { receivedAt: receivedAt.toISOString(), corrects },
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

/** The official text is German, whatever language the form was read in (§ 23 Abs. 1 VwVfG). */
export function makeReceipt(
  ports: Pick<Ports, 'receipts' | 'texts' | 'origin'>,
  filed: FiledContent,
  anchor: Anchor,
): Promise<Uint8Array> {
  const { receipts, texts, origin } = ports;
  const { words, agency, reference, receivedAt, language, files, corrects } = filed;
  const { service, answers } = words;
  const facts = { service, reference, receivedAt, corrects };
  return receipts.make({
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
    data: new TextEncoder().encode(JSON.stringify(submissionData({ ...facts, answers }))),
    files,
    anchor: anchorFile(ports, anchor),
    verifyUrl: `${origin}/de/verify`,
  });
}
