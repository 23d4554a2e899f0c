import { describe, expect, test } from 'vitest';
import type { Field, Loop, Page, Rule, Service } from '#forms/engine/model.ts';
import { allSteps } from '#forms/engine/testing/applicants.ts';
import { shippedContext, shippedServices } from '#forms/engine/testing/shipped.ts';
import { describePage } from './describe/page.ts';
import { describeService } from './describe/service.ts';
import { languageCodes } from './languages.ts';
import { loadWords } from './texts.server.ts';
import type { Language } from './view.ts';

const wordsOf = loadWords({ folders: ['locales'], isStrict: true });

type Asked = { readonly service: Service; readonly pages: readonly Page[]; readonly loops: readonly Loop[] };

function asked(service: Service): Asked {
  const steps = allSteps(service.steps);
  return {
    service,
    pages: steps.filter((step) => step.kind === 'page'),
    loops: steps.filter((step) => step.kind === 'loop'),
  };
}

function describeAll({ service, pages }: Asked, language: Language) {
  return pages.map((page) =>
    describePage(wordsOf(language), {
      service,
      page,
      place: { step: page.id, item: [] },
      fields: page.fields,
      input: {},
      days: {},
      computed: shownIn(service, page),
      issues: service.rules.filter(({ at }) => concerns(at, page.fields)).map(issueOf),
      files: {},
      correction: null,
      codelists: shippedContext.codelists,
      urls: { list: String, upload: String },
      places: [],
    }),
  );
}

/** Any value will do: it is the words beside it that count. */
function shownIn(service: Service, page: Page) {
  const shown = page.fields.filter((field) => field.type === 'computed');
  const rows = shown.flatMap(({ id, of }) =>
    service.computed
      .filter((computed) => computed.id === of)
      .map((computed) => [id, { computed, value: 1 }] as const),
  );
  return Object.fromEntries(rows);
}

function concerns(at: readonly string[], fields: readonly Field[]): boolean {
  return fields.some(({ id }) => at.includes(id));
}

const issueOf = ({ id, at, level }: Rule) =>
  ({ field: at.at(-1) ?? '', part: null, code: 'rule', params: {}, rule: id, level }) as const;

describe.each(shippedServices.map(asked))('The service $service.id', (service) => {
  test.each(languageCodes)('has all its words in %s', (language) => {
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

  test.each(languageCodes)('has no two disclosures of one name on a page in %s', (language) => {
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
