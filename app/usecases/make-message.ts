import { makePayload } from '#forms/payload/make-payload.ts';
import type { PayloadSource } from '#forms/payload/make-payload.ts';
import type { PayloadFile } from '#forms/payload/model.ts';
import { payloadStandard } from '#forms/payload/payloads.ts';
import type { Ports } from './ports.ts';

/** Why there is no message: a fault of ours or of a setting. `number` finds it in the operator's log; it is no case. */
export type NoMessage = {
  readonly ok: false;
  readonly reason: 'no-message';
  readonly number: string;
  readonly error: MessageFault;
};

/** The cause names rule and element. The code is what the person was told, and the only link to them. */
class MessageFault extends Error {
  readonly code: string;

  constructor(number: string, cause: unknown) {
    super('The message cannot be sent.', { cause });
    this.name = 'MessageFault';
    this.code = number;
  }
}

/** A submission in its service's format, judged by the standard of that format. What breaks it is not handed out. */
export async function makeMessage(
  { standards }: Pick<Ports, 'standards'>,
  source: PayloadSource,
): Promise<readonly PayloadFile[] | NoMessage> {
  try {
    const files = makePayload(source);
    const standard = payloadStandard(source.service.id);
    if (standard) await Promise.all(files.map(({ bytes }) => standards.judge(standard, bytes)));
    return files;
  } catch (cause) {
    const number = source.reference;
    return { ok: false, reason: 'no-message', number, error: new MessageFault(number, cause) };
  }
}
