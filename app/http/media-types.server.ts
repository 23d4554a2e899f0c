import type { FileType } from '#forms/engine/model.ts';

/** What documents are sent as. */
export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
