import type { X509Certificate } from 'node:crypto';
import { crlUrls, ocspUrls, readCertificateFields } from './certificate-fields.ts';
import { checkCrl } from './crl.ts';
import type { FetchBytes } from './fetch-bytes.ts';
import { checkOcsp, ocspRequest } from './ocsp.ts';
import type { Asked } from './ocsp.ts';
import { ProofError } from './proof-error.ts';

/** What proves later that certificates were good: DER each. */
export type Evidence = {
  readonly certificates: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
};

export type Asking = {
  readonly fetchBytes: FetchBytes;
  readonly deadline: () => AbortSignal;
  readonly now: () => Date;
};

/**
 * Asks about every certificate of a path but its root: by OCSP where its certificate names a responder, else, or when
 * that gives no answer, by the list of revoked ones. Throws `ProofError` when one was revoked before `provedAt` (where
 * nothing proves a time: at all), or nobody says that it was not.
 */
export async function gatherRevocation(
  { path, provedAt }: { readonly path: readonly X509Certificate[]; readonly provedAt: Date | null },
  asking: Asking,
): Promise<readonly Evidence[]> {
  const pairs = path.slice(0, -1).map((certificate, index) => ({ certificate, issuer: path[index + 1] }));
  const found: Evidence[] = [{ ...NOTHING, certificates: path.map(({ raw }) => raw) }];
  for (const { certificate, issuer } of pairs) {
    if (issuer !== undefined) found.push(...(await askAbout({ certificate, issuer, provedAt }, asking)));
  }
  return found;
}

const NOTHING: Evidence = { certificates: [], ocsps: [], crls: [] };

async function askAbout(asked: Asked, asking: Asking): Promise<readonly Evidence[]> {
  const ways = [
    ...ocspUrls(asked.certificate).map((url) => () => askResponder(url, asked, asking)),
    ...crlUrls(asked.certificate).map((url) => () => askList(url, asked, asking)),
  ];
  let failure = new ProofError('no-revocation-source');
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      if (!(error instanceof ProofError) || error.code === 'certificate-revoked') throw error;
      failure = error;
    }
  }
  throw failure;
}

async function askResponder(url: string, asked: Asked, asking: Asking): Promise<readonly Evidence[]> {
  const { fetchBytes, deadline, now } = asking;
  const body = ocspRequest(asked);
  const answer = await fetchBytes({ url, body, mediaType: 'application/ocsp-request', signal: deadline() });
  const responder = read(() => checkOcsp(answer, asked, now()));
  const own = { ...NOTHING, ocsps: [answer] };
  if (responder === null) return [own];
  const aboutResponder = hasNoCheck(responder)
    ? []
    : await askListAbout({ certificate: responder, issuer: asked.issuer, provedAt: null }, asking);
  return [{ ...own, certificates: [responder.raw] }, ...aboutResponder];
}

/** Of a responder itself only a list can be asked: another responder would have to be asked about in turn. */
async function askListAbout(asked: Asked, asking: Asking): Promise<readonly Evidence[]> {
  const [url] = crlUrls(asked.certificate);
  if (url === undefined) throw new ProofError('no-revocation-source');
  return askList(url, asked, asking);
}

async function askList(url: string, asked: Asked, asking: Asking): Promise<readonly Evidence[]> {
  const { fetchBytes, deadline, now } = asking;
  const list = await fetchBytes({ url, signal: deadline() });
  read(() => {
    checkCrl(list, asked, now());
  });
  return [{ ...NOTHING, crls: [list] }];
}

/** Bytes that are no answer at all count as none. */
function read<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof ProofError ? error : new ProofError('revocation-unknown', { cause: error });
  }
}

/** id-pkix-ocsp-nocheck (RFC 6960, 4.2.2.2.1): the authority vouches for the responder as long as it lives. */
const hasNoCheck = (responder: X509Certificate): boolean =>
  readCertificateFields(responder).extensions.has('1.3.6.1.5.5.7.48.1.5');
