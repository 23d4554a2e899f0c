/** Standard structure types (ISO 32000-1, 14.8.4) that receipts and letters use. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

/**
 * A node of the tree that screen readers walk. What is drawn belongs to leaves only; an element with children draws
 * nothing itself, so the order of children is the order of reading.
 */
export type StructureElement = {
  readonly type: StructureType;
  readonly children: readonly StructureElement[];
  /** Only for TH. */
  readonly scope?: 'Row' | 'Column';
  /** What a picture says. */
  readonly alternative?: string;
  /** Of this element and all in it, where it is not that of the document (BCP 47). */
  readonly language?: string;
};

/** Content that carries no meaning of its own, or repeats what was said (ISO 32000-1, 14.8.2.2). */
export type Artifact = { readonly type: 'Artifact'; readonly subtype: 'Header' | 'Footer' | 'Layout' };

export type Mark = StructureElement | Artifact;

export const DECORATION: Artifact = { type: 'Artifact', subtype: 'Layout' };
export const PAGE_HEADER: Artifact = { type: 'Artifact', subtype: 'Header' };
export const PAGE_FOOTER: Artifact = { type: 'Artifact', subtype: 'Footer' };

export const leaf = (
  type: StructureType,
  more: Omit<StructureElement, 'type' | 'children'> = {},
): StructureElement => ({
  type,
  children: [],
  ...more,
});

export const branch = (
  type: StructureType,
  children: readonly StructureElement[],
  more: Pick<StructureElement, 'language'> = {},
): StructureElement => ({ type, children, ...more });
