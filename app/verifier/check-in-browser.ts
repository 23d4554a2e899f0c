import type { AskPortal, Bytes, SealList, Verdict } from './model.ts';
import { showVerdict } from './show-verdict.ts';
import { tellVerdict } from './tell.ts';
import { verify } from './verify.ts';
import type { VerdictWords } from './view.ts';

type Means = {
  readonly seals: SealList;
  readonly ask: AskPortal | null;
  readonly words: VerdictWords;
  readonly instant: (iso: string) => string;
};

/**
 * Checks a chosen file on the device and makes the elements that tell the verdict. Throws when the device cannot read
 * the file, e.g. because it was moved after it was chosen.
 */
export async function checkInBrowser(
  file: File,
  means: Means,
): Promise<{ readonly verdict: Verdict; readonly shown: HTMLElement }> {
  const read = async (start: number, end: number): Promise<Bytes> =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  const verdict = await verify({ size: file.size, read }, means);
  const hrefOf = (bytes: Bytes, type: string): string => URL.createObjectURL(new Blob([bytes], { type }));
  return { verdict, shown: showVerdict(tellVerdict(verdict, { ...means, hrefOf })) };
}
