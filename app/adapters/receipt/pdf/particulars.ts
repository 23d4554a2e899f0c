import type { PayloadFile } from '#forms/payload/model.ts';
import type { Item } from '../page/item.ts';

/** A file for machines inside the document. */
export type EmbeddedFile = Omit<PayloadFile, 'relationship'> & {
  readonly description: string;
  /** AFRelationship of ISO 19005-3. */
  readonly relationship: PayloadFile['relationship'] | 'Supplement';
};

/** What a receipt's file says besides its pages. */
export type Particulars = {
  readonly language: string;
  readonly title: string;
  readonly reference: string;
  readonly at: Date;
  readonly data: Uint8Array;
  /** In the order of reading; `data` among them. */
  readonly files: readonly EmbeddedFile[];
  readonly qrText: string;
  readonly sealReason: string;
  /** The name of the seal's field for screen readers. */
  readonly sealName: string;
  /** What the field of the seal shows, by its width in points. */
  readonly sealAppearance: (width: number) => readonly Item[];
};
