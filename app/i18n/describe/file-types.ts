import type { FileType } from '#forms/engine/model.ts';
import { formatChoice } from '../format.ts';
import type { Language } from '../view.ts';

const NAMES: Readonly<Record<FileType, string>> = { pdf: 'PDF', jpeg: 'JPG', png: 'PNG' };

/** "PDF, JPG oder PNG": by the names that people see on their devices. */
export function namesOfTypes(language: Language, types: readonly FileType[]): string {
  return formatChoice(
    language,
    types.map((type) => NAMES[type]),
  );
}
