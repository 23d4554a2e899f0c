import type { StructureElement } from '../structure-element.ts';
import type { Objects } from './objects.ts';
import { textString } from './spelling.ts';
import type { Entries, Literal, Ref } from './spelling.ts';

/** Where the content of leaves was drawn. */
export type DrawnContent = {
  /** The pages in order, each with the element of every marked-content id. */
  readonly pages: readonly { readonly ref: Ref; readonly marked: readonly StructureElement[] }[];
  /** Annotations in the order of their keys, which follow those of the pages. */
  readonly annotations: readonly {
    readonly ref: Ref;
    readonly page: Ref;
    readonly element: StructureElement;
  }[];
  /** The place of a picture on its page, from the lower left corner. */
  readonly boxes: ReadonlyMap<StructureElement, readonly [number, number, number, number]>;
};

type Kid = { readonly page: Ref; readonly content: number | Ref };

/** Writes the structure tree (ISO 32000-1, 14.7) and, for the way back from content to element, its parent tree. */
export function addStructureTree(objects: Objects, root: StructureElement, drawn: DrawnContent): Ref {
  const kids = kidsOf(drawn);
  const refs = new Map<StructureElement, Ref>();
  const treeRef = objects.reserve();
  const write = (element: StructureElement, parent: Ref): Ref => {
    const ref = objects.reserve();
    refs.set(element, ref);
    const children = element.children.map((child) => write(child, ref));
    objects.add(
      {
        S: element.type,
        P: parent,
        ...describe(element, drawn),
        ...content(kids.get(element) ?? [], children),
      },
      ref,
    );
    return ref;
  };
  const document = write(root, treeRef);
  const refOf = (element: StructureElement): Ref => {
    const ref = refs.get(element);
    if (ref === undefined)
      throw new TypeError(`An element ${element.type} was drawn but is not in the tree.`);
    return ref;
  };
  const onPages = drawn.pages.map(({ marked }) => objects.add(marked.map(refOf)));
  const onAnnotations = drawn.annotations.map(({ element }) => refOf(element));
  const entries = [...onPages, ...onAnnotations];
  const parentTree = objects.add({ Nums: entries.flatMap((entry, key): Literal[] => [key, entry]) });
  return objects.add(
    { Type: 'StructTreeRoot', K: [document], ParentTree: parentTree, ParentTreeNextKey: entries.length },
    treeRef,
  );
}

function kidsOf({ pages, annotations }: DrawnContent): ReadonlyMap<StructureElement, readonly Kid[]> {
  const kids = new Map<StructureElement, Kid[]>();
  const add = (element: StructureElement, kid: Kid): void => {
    const known = kids.get(element);
    if (known === undefined) kids.set(element, [kid]);
    else known.push(kid);
  };
  for (const { ref, marked } of pages)
    marked.forEach((element, id) => {
      add(element, { page: ref, content: id });
    });
  for (const { ref, page, element } of annotations) add(element, { page, content: ref });
  return kids;
}

/** One page for the whole element where possible: that is the shorter spelling. */
function content(kids: readonly Kid[], children: readonly Ref[]): Entries {
  const [first] = kids;
  if (first === undefined) return children.length === 0 ? {} : { K: children };
  const written = kids.map(({ page, content: one }): Literal => {
    if (typeof one !== 'number') return { Type: 'OBJR', Obj: one, Pg: page };
    return page === first.page ? one : { Type: 'MCR', Pg: page, MCID: one };
  });
  const [only = 0, ...more] = written;
  return { Pg: first.page, K: more.length === 0 ? only : written };
}

function describe(element: StructureElement, { boxes }: DrawnContent): Entries {
  return {
    Lang: element.language === undefined ? undefined : textString(element.language),
    Alt: element.alternative === undefined ? undefined : textString(element.alternative),
    A: attributes(element, boxes.get(element)),
  };
}

function attributes(
  { type, scope }: StructureElement,
  box: readonly [number, number, number, number] | undefined,
): Literal | undefined {
  if (scope !== undefined) return { O: 'Table', Scope: scope };
  // Wanted where items have labels (ISO 14289-1, 7.6).
  if (type === 'L') return { O: 'List', ListNumbering: 'Disc' };
  return box && { O: 'Layout', Placement: 'Block', BBox: box };
}
