import type { Answers } from '#forms/engine/model.ts';
import { aboutCase } from './about-case.ts';
import { documentsIn } from './documents-in.ts';
import { aboutDraft } from './open-draft.ts';
import type { OpenDraft } from './open-draft.ts';
import type { FileRow, Files, Key, Ports } from './ports.ts';

type Into = {
  readonly answers: Answers;
  readonly open: { readonly reference: string; readonly key: Key };
};

/** The documents of a draft that are handed in with these answers, with their keys under that of the case. */
export async function rewrapHandedIn(
  { files, vault }: Pick<Ports, 'files' | 'vault'>,
  draft: OpenDraft,
  { answers, open }: Into,
): Promise<Parameters<Files['handOver']>[1]> {
  const handedIn = new Set(documentsIn(answers).map(({ id }) => id));
  if (handedIn.size === 0) return [];
  const { reference, key } = open;
  const rewrap = (file: FileRow) => {
    const fileKey = vault.unwrapUnderKey(file.wrappedKey, draft.key, aboutDraft(draft.row.id));
    return { id: file.id, reference, wrappedKey: vault.wrapUnderKey(fileKey, key, aboutCase(reference)) };
  };
  return (await files.ofDraft(draft.row.id)).filter(({ id }) => handedIn.has(id)).map(rewrap);
}
