import type { AskPortal, Reason, SealList } from '../model.ts';
import type { TestSeal } from './seals.ts';

/** What an attacker finds: two receipts of one agency and an update that its portal made of the first. */
export type Scene = {
  readonly seal: TestSeal;
  readonly seals: SealList;
  readonly good: Buffer;
  readonly other: Buffer;
  readonly updated: Buffer;
  readonly ask: AskPortal;
};

/** A file that somebody has made, or spoiled, and what it must be called. */
export type Attack = {
  readonly name: string;
  readonly reason: Reason;
  readonly file: (scene: Scene) => Uint8Array | Promise<Uint8Array>;
  /** Where the list of seals is not the scene's. */
  readonly seals?: (scene: Scene) => SealList;
  /** Where the portal has other files in its books. */
  readonly ask?: (scene: Scene) => AskPortal;
};

export const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The file with a text of the same or another length in the place of one that stands there. */
export function replaced(file: Buffer, from: string | RegExp, to: string): Buffer {
  const before = file.toString('latin1');
  const after = before.replace(from, () => to);
  if (after === before) throw new Error('Nothing was replaced.');
  return bytesOf(after);
}
