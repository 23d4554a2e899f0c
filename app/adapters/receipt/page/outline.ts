import type { StructureElement } from '../structure-element.ts';

export type Heading = { readonly text: string; readonly element: StructureElement };

/** A title and the sections below it. */
export type Outline = { readonly title: Heading; readonly sections: readonly Heading[] };
