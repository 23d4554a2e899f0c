import { join } from 'node:path';
import { DATE, inOrder } from './key-dates.ts';
import type { Dated } from './key-dates.ts';
import { namesIn } from './names-in.ts';

/** A key of an agency: `agency-<id>.pem`, `agency-<id>.<since>.pem`, and its public half as `….pub.pem`. */
export type AgencyKeyFile = Dated & {
  readonly agency: string;
  readonly isPublic: boolean;
  readonly file: string;
};

const NAME = new RegExp(String.raw`^agency-([a-z0-9-]+)(?:\.(${DATE}))?(\.pub)?\.pem$`);

/** The keys in a folder, oldest first; none where it is missing. Other files are none of ours. */
export async function agencyKeyFiles(folder: string): Promise<readonly AgencyKeyFile[]> {
  const found = (await namesIn(folder)).flatMap((name): readonly AgencyKeyFile[] => {
    const [, agency, since = '', half] = NAME.exec(name) ?? [];
    return agency === undefined
      ? []
      : [{ agency, since, isPublic: half !== undefined, file: join(folder, name) }];
  });
  return inOrder(found);
}

/** Where the private key of an agency lies, without a date or with one. */
export function privateKeyFile(
  folder: string,
  { agency, since }: { readonly agency: string } & Dated,
): string {
  return join(folder, `agency-${agency}${since === '' ? '' : `.${since}`}.pem`);
}

/** Where its public half lies beside it. */
export function publicKeyFile(privateFile: string): string {
  return privateFile.replace(/\.pem$/, '.pub.pem');
}
