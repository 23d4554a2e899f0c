import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { SealError } from './seal-error.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';

/** A key that never leaves its token (smart card, HSM), reached over PKCS#11. */
export type TokenKey = {
  /** The vendor's library. */
  readonly module: string;
  /** The token's label. */
  readonly token: string;
  /** The key's id (CKA_ID), hex. Not its label: by that the program finds no key to sign with, and takes the first. */
  readonly key: string;
  readonly pin: string;
};

/** OpenSC's program, in a process of its own for each signature: a library that crashes takes nobody with it. */
const PROGRAM = 'pkcs11-tool';

/** Where the program finds the PIN; arguments could be read by every user of the machine. */
const PIN_VARIABLE = 'SCHALTER_TOKEN_PIN';

const MOST_MILLISECONDS = 10_000;

/** Signs with a token. Throws `SealError` when it does not, or not in ten seconds; the next attempt begins anew. */
export async function signWithToken(
  { module, token, key, pin }: TokenKey,
  algorithm: SignatureAlgorithm,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const place = ['--module', module, '--token-label', token, '--id', key];
  const given = [...place, '--login', '--pin', `env:${PIN_VARIABLE}`, '--sign', ...algorithm.mechanism];
  const hash = createHash(algorithm.hash).update(bytes).digest();
  const signature = await run(given, { pin, input: hash });
  if (signature.length === 0) throw new SealError('token-silent');
  return signature;
}

type Given = { readonly pin: string; readonly input: Uint8Array };

function run(given: readonly string[], { pin, input }: Given): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, given, {
      env: { ...process.env, [PIN_VARIABLE]: pin },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: MOST_MILLISECONDS,
      killSignal: 'SIGKILL',
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (cause: NodeJS.ErrnoException) => {
      reject(new SealError(cause.code === 'ENOENT' ? 'no-token-program' : 'token-silent', { cause }));
    });
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new SealError('token-silent'));
    });
    // A program that ends before it has read says so by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
