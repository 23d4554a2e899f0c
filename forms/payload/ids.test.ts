import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue.ts';
import { isContent } from '../engine/fields/content.ts';
import type { Field, Loop, Step } from '../engine/model.ts';
import { answerReaders } from './answer-readers.ts';
import { payloads } from './payloads.ts';

const WIDTH = 110;
const { definitions } = loadCatalogue({ folders: ['forms/services'], codelistFolder: 'forms/codelists' });

/** The ids of all versions of a service as types: cases of older ones are still mapped. */
function idsOf(id: string): string {
  const services = definitions.map(({ service }) => service).filter((service) => service.id === id);
  const pages = services.flatMap(({ steps }) => pagesAndLists(steps));
  const parts = {
    field: pages.flatMap(({ fields }) =>
      fields.filter((field) => !isContent(field)).map((field) => field.id),
    ),
    list: pages.flatMap(({ list }) => (list === null ? [] : [list])),
    computed: services.flatMap(({ computed }) => computed.map((value) => value.id)),
  };
  const lines = Object.entries(parts).map(([part, ids]) => spell(part, [...new Set(ids)].sort()));
  const head = `/** What the form calls its fields, lists and computed values. Written by \`npx vitest run forms/payload -u\`. */`;
  return `${head}\nexport type Ids = {\n${lines.join('\n')}\n};\n`;
}

type PageOrList = { readonly fields: readonly Field[]; readonly list: Loop['list'] | null };

function pagesAndLists(steps: readonly Step[]): readonly PageOrList[] {
  return steps.flatMap((step) =>
    step.kind === 'page'
      ? [{ fields: step.fields, list: null }]
      : [{ fields: [], list: step.list }, ...pagesAndLists(step.steps)],
  );
}

/** As prettier breaks it. */
function spell(part: string, ids: readonly string[]): string {
  const names = ids.map((id) => `'${id}'`);
  const line = `  readonly ${part}: ${names.length === 0 ? 'never' : names.join(' | ')};`;
  return line.length <= WIDTH
    ? line
    : `  readonly ${part}:\n${names.map((name) => `    | ${name}`).join('\n')};`;
}

describe('A mapping names fields that its form has', () => {
  it.each([...payloads.keys()])('for %s', async (id) => {
    await expect(idsOf(id)).toMatchFileSnapshot(`../services/${id}/payload/ids.ts`);
  });

  it('and a slip of the pen does not compile', () => {
    const { itemsAt, textAt } = answerReaders<{ field: 'name'; list: 'people'; computed: never }>();
    // @ts-expect-error: no field is called so.
    expect(textAt({ name: 'Zoë' }, 'nmae')).toBeNull();
    // @ts-expect-error: nor is a list.
    expect(itemsAt({ people: [{}] }, 'poeple')).toEqual([]);
    expect([textAt({ name: 'Zoë' }, 'name'), itemsAt({ people: [{}] }, 'people')]).toEqual(['Zoë', [{}]]);
  });
});
