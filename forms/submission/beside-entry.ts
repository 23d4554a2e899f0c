import type { DocumentField } from '../engine/model.ts';

/** What may lie beside one entry of a case: as much as fits a letter. */
export const BESIDE_ENTRY = {
  many: 5,
  /** Bytes each. */
  max: 10_485_760,
  accept: ['pdf', 'jpeg', 'png'],
} as const satisfies Pick<DocumentField, 'many' | 'max' | 'accept'>;
