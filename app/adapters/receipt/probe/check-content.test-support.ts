import { PAINTING, readOperations } from './content-stream.test-support.ts';
import type { Operation } from './content-stream.test-support.ts';
import { dictionary, pagesOf, resolve, streamOf } from './pdf-file.test-support.ts';
import type { PdfFile } from './pdf-file.test-support.ts';

/** What is drawn on a page: the marked-content ids with their tags. */
export type PageContent = { readonly reference: string; readonly marks: ReadonlyMap<number, string> };

type Found = { readonly marks: Map<number, string>; readonly findings: string[]; readonly open: string[] };

/** Everything that is painted belongs to an element or is an artifact, and no mark lies in another. */
export function checkContent(pdf: PdfFile): {
  readonly findings: readonly string[];
  readonly pages: readonly PageContent[];
} {
  const checked = pagesOf(pdf).map(({ reference, page }) => {
    const found: Found = { marks: new Map(), findings: [], open: [] };
    const operations = readOperations(streamOf(pdf, dictionary(page)['/Contents']).toString('latin1'));
    for (const operation of operations) step(operation, found);
    if (found.open.length > 0) found.findings.push('a mark is never closed');
    if (operations.length === 0) found.findings.push('the page is empty');
    return { reference, ...found };
  });
  return {
    findings: [
      ...checked.flatMap((page) => page.findings.map((finding) => `page ${page.reference}: ${finding}`)),
      ...checkForms(pdf),
    ],
    pages: checked.map(({ reference, marks }) => ({ reference, marks })),
  };
}

/** What a field draws is in the element of the field as a whole: it has no marks of its own. */
function checkForms(pdf: PdfFile): readonly string[] {
  const forms = Object.keys(pdf.objects)
    .map((name) => name.replace('obj:', ''))
    .filter((reference) => dictionary(resolve(pdf, reference))['/Subtype'] === '/Form');
  return forms.flatMap((reference) => {
    const operators = readOperations(streamOf(pdf, reference).toString('latin1')).map(
      ({ operator }) => operator,
    );
    return [
      ...(operators.some((one) => PAINTING.has(one)) ? [] : [`form ${reference}: it draws nothing`]),
      ...(operators.some((one) => MARKING.includes(one))
        ? [`form ${reference}: it has marks of its own`]
        : []),
    ];
  });
}

const MARKING: readonly string[] = ['BDC', 'BMC', 'EMC'];

function step({ operator, operands }: Operation, found: Found): void {
  if (operator === 'BDC' || operator === 'BMC') openMark(operands, found);
  if (operator === 'EMC' && found.open.pop() === undefined) found.findings.push('EMC without a mark');
  if (PAINTING.has(operator) && found.open.length === 0)
    found.findings.push(`${operator} outside of any mark`);
}

function openMark(operands: readonly string[], { marks, findings, open }: Found): void {
  const [tag = ''] = operands;
  if (open.length > 0) findings.push(`${tag} lies inside another mark`);
  open.push(tag);
  if (tag === '/Artifact') return;
  const at = operands.indexOf('/MCID');
  const id = Number(operands[at + 1]);
  if (at < 0 || !Number.isInteger(id)) findings.push(`${tag} has no MCID`);
  else if (marks.has(id)) findings.push(`MCID ${String(id)} stands twice`);
  else marks.set(id, tag);
}
