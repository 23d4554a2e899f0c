import { NULL } from '../feel/types.ts';
import type { FieldType } from '../model.ts';
import { right, type Kind } from './kind.ts';

type Content = 'notice' | 'heading' | 'paragraph' | 'details' | 'download' | 'computed';

const CONTENT: ReadonlySet<FieldType> = new Set<Content>([
  'notice',
  'heading',
  'paragraph',
  'details',
  'download',
  'computed',
]);

/** Whether the field is something to read: it asks nothing, has no purpose, and stands in no answers. */
export function isContent({ type }: { readonly type: FieldType }): boolean {
  return CONTENT.has(type);
}

/** Something to read; nothing is asked and nothing is stored. */
export const content: Kind<Content> = {
  read: () => right(null),
  write: () => ({}),
  type: () => NULL,
  schema: () => ({ type: 'null' }),
};
