import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '#forms/catalogue.ts';
import type { Field, Loop, Page, Rule, Service, Step } from '#forms/engine/model.ts';
import { describePage } from './describe/page.ts';
import { describeService } from './describe/service.ts';
import { loadWords } from './texts.server.ts';

const catalogue = loadCatalogue({ folders: ['forms/services'], codelistFolder: 'forms/codelists' });
const wordsOf = loadWords({ folders: ['locales'], isStrict: true });

type Asked = { readonly service: Service; readonly pages: readonly Page[]; readonly loops: readonly Loop[] };

function asked(service: Service): Asked {
  const steps = flat(service.steps);
  return {
    service,
    pages: steps.filter((step) => step.kind === 'page'),
    loops: steps.filter((step) => step.kind === 'loop'),
  };
}

function flat(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (step.kind === 'page' ? [step] : [step, ...flat(step.steps)]));
}

function describeAll({ service, pages }: Asked, language: 'de' | 'en') {
  return pages.map((page) =>
    describePage(wordsOf(language), {
      service,
      page,
      place: { step: page.id, item: [] },
      fields: page.fields,
      input: {},
      days: {},
      issues: service.rules.filter(({ at }) => concerns(at, page.fields)).map(issueOf),
      files: {},
      codelists: catalogue.codelists,
      urls: { list: String, upload: String },
      places: [],
    }),
  );
}

function concerns(at: readonly string[], fields: readonly Field[]): boolean {
  return fields.some(({ id }) => at.includes(id));
}

const issueOf = ({ id, at, level }: Rule) =>
  ({ field: at.at(-1) ?? '', part: null, code: 'rule', params: {}, rule: id, level }) as const;

describe.each(catalogue.services.map(asked))('The service $service.id', (service) => {
  test.each(['de', 'en'] as const)('has all its words in %s', (language) => {
    const views = describeAll(service, language);
    expect(views.length).toBeGreaterThan(0);
    expect(JSON.stringify(views)).not.toMatch(/\{\{\w/);
    expect(describeService(wordsOf(language), service.service).needs.length).toBeGreaterThan(0);
    for (const { id } of service.loops) {
      const own = wordsOf(language).service(service.service.id);
      const keys = ['title', 'item', 'more'].map((key) => own.say(`steps.${id}.${key}`, { number: 1 }));
      expect([...keys, own.say(`steps.${id}.many`, { count: 2 })].join()).not.toMatch(/\{\{/);
    }
  });

  test.each(['de', 'en'] as const)('has no two disclosures of one name on a page in %s', (language) => {
    const names = describeAll(service, language).map(({ fields, why }) =>
      [...fields.map((view) => ('why' in view ? view.why : null)), why].flatMap(
        (each) => each?.summary ?? [],
      ),
    );
    expect(names.filter((each) => new Set(each).size !== each.length)).toEqual([]);
  });

  test('asks no two questions of one page with the same control', () => {
    const ids = describeAll(service, 'de').map(({ fields }) => fields.map(({ id }) => id));
    expect(ids.filter((each) => new Set(each).size !== each.length)).toEqual([]);
  });
});
