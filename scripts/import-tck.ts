import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Element, Window } from 'happy-dom';

/**
 * `tsx scripts/import-tck.ts <folder>` writes `forms/engine/feel/tck/cases.jsonl` anew, one expected result a line, from
 * the models (`*.dmn`) and expected results (`*-test-*.xml`) of the DMN Technology Compatibility Kit in the folder.
 */
const target = join(import.meta.dirname, '..', 'forms', 'engine', 'feel', 'tck', 'cases.jsonl');

type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const { DOMParser } = new Window();

async function main(root: string): Promise<void> {
  const levels = (await readdir(root)).filter((name) => name.startsWith('compliance-level-')).sort();
  const folders = await Promise.all(
    levels.map(async (level) => (await readdir(join(root, level))).sort().map((name) => `${level}/${name}`)),
  );
  const cases = await Promise.all(folders.flat().map((folder) => casesIn(root, folder)));
  const lines = cases.flat().map((each) => JSON.stringify(each));
  await writeFile(target, `${lines.join('\n')}\n`);
  process.stdout.write(`${String(lines.length)} expected results\n`);
}

async function casesIn(root: string, folder: string): Promise<readonly Json[]> {
  const names = (await readdir(join(root, folder))).sort();
  const read = async (name: string) => parse(await readFile(join(root, folder, name), 'utf8'));
  const [model] = await Promise.all(names.filter((name) => name.endsWith('.dmn')).map(read));
  if (!model) throw new Error(`No model in ${folder}.`);
  const tests = await Promise.all(names.filter((name) => name.endsWith('.xml')).map(read));
  const testCases = tests.flatMap((test) => all(test, 'testCase'));
  return testCases.flatMap((testCase) =>
    children(testCase, 'resultNode').map((result) => expectedResult({ folder, model, testCase, result })),
  );
}

type Found = {
  readonly folder: string;
  readonly model: Element;
  readonly testCase: Element;
  readonly result: Element;
};

function expectedResult({ folder, model, testCase, result }: Found): Json {
  const decision = result.getAttribute('name') ?? '';
  const [expected] = children(result, 'expected');
  return {
    folder,
    case: testCase.getAttribute('id') ?? '',
    decision,
    ...logicOf(model, decision),
    inputs: children(testCase, 'inputNode').map((input) => {
      const name = input.getAttribute('name') ?? '';
      return { name, type: typeOfInput(model, name), value: valueOf(input) };
    }),
    isError: result.getAttribute('errorResult') === 'true',
    expected: expected ? valueOf(expected) : null,
  };
}

/** The expression of a decision, or the kind of its logic where that is no expression in text. */
function logicOf(model: Element, name: string): { readonly expression: Json } | { readonly boxed: Json } {
  const decision = all(model, 'decision').find((each) => each.getAttribute('name') === name);
  const [literal] = decision ? children(decision, 'literalExpression') : [];
  const [text] = literal ? children(literal, 'text') : [];
  if (text) return { expression: text.textContent };
  const boxed = decision ? [...decision.children].map(({ localName }) => localName) : [];
  return { boxed: boxed.filter((each) => each === 'context' || each === 'relation')[0] ?? 'none' };
}

function typeOfInput(model: Element, name: string): Json {
  const input = all(model, 'inputData').find((each) => each.getAttribute('name') === name);
  const [variable] = input ? children(input, 'variable') : [];
  return typeNamed(model, variable?.getAttribute('typeRef') ?? '');
}

function typeNamed(model: Element, name: string): Json {
  const item = all(model, 'itemDefinition').find((each) => each.getAttribute('name') === name);
  if (!item) return name;
  const type = typeOfItem(model, item);
  return item.getAttribute('isCollection') === 'true' ? { list: type } : type;
}

function typeOfItem(model: Element, item: Element): Json {
  const members = children(item, 'itemComponent').map(
    (member) => [member.getAttribute('name') ?? '', typeOfItem(model, member)] as const,
  );
  if (members.length > 0) return { record: Object.fromEntries(members) };
  return typeNamed(model, children(item, 'typeRef')[0]?.textContent ?? '');
}

/** Each value under the name of its type, so that `"15"` and 15 stay apart and no digit is lost. */
function valueOf(holder: Element): Json {
  const [list] = children(holder, 'list');
  if (list) return { list: children(list, 'item').map(valueOf) };
  const members = children(holder, 'component');
  if (members.length > 0) {
    const values = members.map((member) => [member.getAttribute('name') ?? '', valueOf(member)] as const);
    return { record: Object.fromEntries(values) };
  }
  const [value] = children(holder, 'value');
  if (!value || value.getAttribute('xsi:nil') === 'true') return null;
  return { [(value.getAttribute('xsi:type') ?? '').replace('xsd:', '')]: value.textContent };
}

function parse(xml: string): Element {
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement; // of the same library
}

function all(within: Element, name: string): readonly Element[] {
  return [...within.querySelectorAll('*')].filter(({ localName }) => localName === name);
}

function children(of: Element, name: string): readonly Element[] {
  return [...of.children].filter(({ localName }) => localName === name);
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Name the folder with the test cases: tsx scripts/import-tck.ts <folder>\n');
  process.exit(1);
}
await main(folder);
