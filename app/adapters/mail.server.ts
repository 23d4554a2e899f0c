import { createTransport } from 'nodemailer';
import type { Mail } from '../usecases/ports.ts';

/** Milliseconds until a silent server counts as down; the worker tries again later. */
const PATIENCE = 10_000;

/** The mail server did not take a notice. What it answered may repeat the address, so it is not passed on. */
export class MailError extends Error {
  readonly code: string;

  constructor(code: string) {
    super('The mail server did not take the notice.');
    this.code = `mail-${code}`;
  }
}

/** Sends plain text by SMTP (RFC 5321); `url` is `smtp://` or `smtps://`, with user and password where needed. */
export function openMail({ url, from }: { readonly url: string; readonly from: string }): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, stop }) => {
      try {
        await transport.sendMail({
          from,
          // As an object: an address is never parsed into several.
          to: { name: '', address: to },
          subject,
          text,
          list: { unsubscribe: stop },
          // RFC 3834: no machine answers it.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw new MailError(codeOf(error));
      }
    },
  };
}

/** nodemailer's own word for what went wrong, e.g. `ECONNECTION` or `EENVELOPE`. */
function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code.toLowerCase() : 'failed';
}
