import type { PageContent } from './check-content.test-support.ts';
import {
  catalogOf,
  dictionary,
  follow,
  isReference,
  list,
  pagesOf,
  resolve,
  text,
} from './pdf-file.test-support.ts';
import type { Dictionary, Json, PdfFile } from './pdf-file.test-support.ts';

/** An element of the tree with what belongs to it, found from above. */
export type Element = {
  readonly reference: string;
  readonly type: string;
  readonly entries: Dictionary;
  readonly children: readonly Element[];
  readonly content: readonly { readonly page: string; readonly id: number }[];
  readonly objects: readonly string[];
};

/** The way from the tree to the content is the same as the way back, and the tree is well formed. */
export function checkStructure(pdf: PdfFile, pages: readonly PageContent[]): readonly string[] {
  const root = follow(pdf, catalogOf(pdf), '/StructTreeRoot');
  const [top] = list(dictionary(root)['/K']);
  if (!isReference(top)) return ['there is no structure tree'];
  const all = flatten(readElement(pdf, top, ''));
  return [
    ...checkContentLinks(pdf, all, pages),
    ...checkAnnotations(pdf, all),
    ...all.flatMap((element) => checkElement(pdf, element)),
    ...checkHeadings(all),
  ];
}

function readElement(pdf: PdfFile, reference: string, inherited: string): Element {
  const entries = dictionary(resolve(pdf, reference));
  const page = text(entries['/Pg']) || inherited;
  const kids = Array.isArray(resolve(pdf, entries['/K']))
    ? list(resolve(pdf, entries['/K']))
    : [entries['/K']];
  const content: { page: string; id: number }[] = [];
  const objects: string[] = [];
  const children: Element[] = [];
  for (const kid of kids) {
    const target = dictionary(resolve(pdf, kid));
    if (typeof kid === 'number') content.push({ page, id: kid });
    else if (target['/Type'] === '/MCR')
      content.push({ page: text(target['/Pg']) || page, id: Number(target['/MCID']) });
    else if (target['/Type'] === '/OBJR') objects.push(text(target['/Obj']));
    else if (isReference(kid)) children.push(readElement(pdf, kid, page));
  }
  return { reference, type: text(entries['/S']), entries, children, content, objects };
}

const flatten = (element: Element): readonly Element[] => [element, ...element.children.flatMap(flatten)];

function parentTree(pdf: PdfFile): ReadonlyMap<number, Json> {
  const numbers = list(follow(pdf, catalogOf(pdf), '/StructTreeRoot', '/ParentTree', '/Nums'));
  const pairs = numbers.flatMap((key, index) =>
    index % 2 === 0 ? [[Number(key), numbers[index + 1] ?? null] as const] : [],
  );
  return new Map(pairs);
}

function checkContentLinks(
  pdf: PdfFile,
  all: readonly Element[],
  pages: readonly PageContent[],
): readonly string[] {
  const named = all.flatMap((element) =>
    element.content.map(({ page, id }) => ({ key: `${page} ${String(id)}`, element })),
  );
  const fromTree = new Map(named.map(({ key, element }) => [key, element]));
  const drawn = new Set(
    pages.flatMap(({ reference, marks }) => [...marks.keys()].map((id) => `${reference} ${String(id)}`)),
  );
  return [
    ...(fromTree.size === named.length ? [] : ['some content has two elements']),
    ...pages.flatMap((page) => checkPageLinks(page, parentsOn(pdf, page.reference), fromTree)),
    ...[...fromTree.keys()]
      .filter((key) => !drawn.has(key))
      .map((key) => `the tree names content ${key}, which is not drawn`),
  ];
}

function parentsOn(pdf: PdfFile, page: string): readonly Json[] {
  const key = dictionary(resolve(pdf, page))['/StructParents'];
  return list(resolve(pdf, parentTree(pdf).get(Number(key))));
}

function checkPageLinks(
  { reference, marks }: PageContent,
  parents: readonly Json[],
  fromTree: ReadonlyMap<string, Element>,
): readonly string[] {
  const links = [...marks].flatMap(([id, tag]) => {
    const key = `${reference} ${String(id)}`;
    const element = fromTree.get(key);
    if (element === undefined) return [`content ${key} is in no element`];
    return [
      ...(element.type === tag ? [] : [`content ${key} is marked ${tag} in an element ${element.type}`]),
      ...(parents[id] === element.reference ? [] : [`content ${key}: wrong entry in the parent tree`]),
    ];
  });
  const isComplete = parents.length === marks.size;
  return [
    ...links,
    ...(isComplete ? [] : [`page ${reference}: the parent tree and the marks differ in number`]),
  ];
}

/** What lies outside the page is nobody's to hear of (ISO 14289-1, 7.18.1), as the fields of time stamps. */
const isOutside = (annotation: Dictionary): boolean =>
  list(annotation['/Rect']).every((edge) => Number(edge) < 0);

/** Each annotation is in an element of its kind, says what it is, and finds the way back. */
function checkAnnotations(pdf: PdfFile, all: readonly Element[]): readonly string[] {
  const tree = parentTree(pdf);
  return pagesOf(pdf).flatMap(({ page }) =>
    list(resolve(pdf, page['/Annots'])).flatMap((reference) => {
      const annotation = dictionary(resolve(pdf, reference));
      if (isOutside(annotation)) return [];
      const kind = text(annotation['/Subtype']);
      const owner = all.find((element) => element.objects.includes(text(reference)));
      const expected = kind === '/Link' ? '/Link' : '/Form';
      const spoken = kind === '/Link' ? annotation['/Contents'] : annotation['/TU'];
      return [
        ...(owner?.type === expected ? [] : [`annotation ${kind} is not in an element ${expected}`]),
        ...(tree.get(Number(annotation['/StructParent'])) === owner?.reference
          ? []
          : [`annotation ${kind}: wrong entry in the parent tree`]),
        ...(text(spoken).length > 2 ? [] : [`annotation ${kind} has no words`]),
        ...((Number(annotation['/F']) & 4) === 4 ? [] : [`annotation ${kind} is not printed`]),
        ...checkAppearance(pdf, annotation),
      ];
    }),
  );
}

/** Only links draw nothing of their own (ISO 19005-3, 6.3.3). */
function checkAppearance(pdf: PdfFile, annotation: Dictionary): readonly string[] {
  const kind = text(annotation['/Subtype']);
  const isDrawn = kind === '/Link' || follow(pdf, annotation, '/AP', '/N', '/Subtype') === '/Form';
  return isDrawn ? [] : [`annotation ${kind} has no appearance`];
}

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '/Document': ['/H1', '/H2', '/H3', '/P', '/Table', '/L', '/Form', '/Figure', '/Part'],
  '/Part': ['/H1', '/H2', '/H3', '/P', '/Table', '/L'],
  '/L': ['/LI'],
  '/LI': ['/Lbl', '/LBody'],
  '/Table': ['/TR'],
  '/TR': ['/TH', '/TD'],
  '/TD': ['/P'],
  '/P': ['/Link', '/Span'],
};

function checkElement(pdf: PdfFile, element: Element): readonly string[] {
  const { type, children } = element;
  const foreign = children.filter((child) => CHILDREN[type]?.includes(child.type) !== true);
  const misparented = children.filter((child) => child.entries['/P'] !== element.reference);
  const isEmpty = children.length + element.content.length + element.objects.length === 0;
  return [
    ...foreign.map((child) => `${child.type} must not stand in ${type}`),
    ...misparented.map((child) => `${child.type} names another parent`),
    ...(isEmpty ? [`${type} is empty`] : []),
    ...(OWN[type]?.(pdf, element) ?? []),
  ];
}

/** What elements of some kinds have to have besides. */
const OWN: Readonly<Record<string, (pdf: PdfFile, element: Element) => readonly string[]>> = {
  '/TH': (pdf, { entries }) =>
    follow(pdf, entries, '/A', '/Scope') === undefined ? ['TH has no Scope'] : [],
  '/Figure': (pdf, { entries }) => [
    ...(text(entries['/Alt']).length < 3 ? ['Figure has no Alt'] : []),
    ...(list(follow(pdf, entries, '/A', '/BBox')).length !== 4 ? ['Figure has no BBox'] : []),
  ],
  '/Table': (_, element) => checkTable(element),
  '/L': (pdf, { entries }) =>
    follow(pdf, entries, '/A', '/ListNumbering') === undefined ? ['L does not say how it is numbered'] : [],
  '/LI': (_, { children }) => (children.length === 2 ? [] : ['an item lacks its label or its body']),
};

function checkTable({ children }: Element): readonly string[] {
  const widths = new Set(children.map((row) => row.children.length));
  const hasHeaders = children.some((row) => row.children.some((cell) => cell.type === '/TH'));
  return [
    ...(widths.size === 1 ? [] : ['the rows of a table differ in length']),
    ...(hasHeaders ? [] : ['a table has no headers']),
  ];
}

/** PDF/UA-1, 7.4.2: the first heading is of the first rank, and no rank is left out. */
function checkHeadings(all: readonly Element[]): readonly string[] {
  const ranks = all
    .filter((element) => /^\/H\d$/.test(element.type))
    .map((element) => Number(element.type.slice(2)));
  const jumps = ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1);
  return [
    ...(ranks[0] === 1 ? [] : ['the first heading is not H1']),
    ...jumps.map((rank) => `H${String(rank)} jumps a rank`),
  ];
}
