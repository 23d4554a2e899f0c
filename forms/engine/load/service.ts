import type { Type } from '../feel/model.ts';
import type { NameScope } from '../feel/scope.ts';
import type { Parameter, Purpose, Recipient, Service } from '../model.ts';
import { CHAPTERS, readChapters } from './chapters.ts';
import { refuseEarlyCheck } from './check.ts';
import { COMPUTED, pendComputed } from './computed.ts';
import { DEADLINES, readDeadlines } from './deadlines.ts';
import { DURATION, readDuration } from './duration.ts';
import { readCondition, readExpression } from './expression.ts';
import { idShapes, readLabel, readStepId } from './identifier.ts';
import {
  EXPRESSION,
  FLAG,
  TEXT,
  VERSION,
  listOf,
  mapOf,
  mappingOf,
  someOf,
  wholeNumber,
  textLike,
  type Keys,
} from './keys.ts';
import { LETTERS, readLetters } from './letters.ts';
import type { Loading } from './loading.ts';
import { MIGRATION, readMigration } from './migration.ts';
import { PARAMETERS, parametersType, readParameters } from './parameters.ts';
import { readRoute, readRules, ROUTE, RULES } from './rules.ts';
import { entriesOf, flagOf, integerOf, itemsOf, namedEntriesOf, textOf, type Entries } from './shape.ts';
import { report, type Source } from './source.ts';
import { growScope, readSteps } from './steps.ts';
import { IDENTITY_LEVELS, readTrust, trustKeys } from './trust.ts';

const LEIKA = /^99\d{12}$/;
const DRAFT: Keys = { needed: { keep: DURATION }, allowed: {} };
const PURPOSE: Keys = { needed: { basis: TEXT }, allowed: { voluntary: FLAG } };
const RECIPIENT: Keys = {
  needed: { id: idShapes.label },
  allowed: { only: listOf(wholeNumber()), without: listOf(wholeNumber()) },
};

/** The keys of a whole definition. */
export const serviceKeys = {
  needed: {
    service: idShapes.step,
    version: textLike(VERSION),
    leika: textLike(LEIKA),
    law: TEXT,
    draft: mappingOf(DRAFT),
    retention: DURATION,
    purposes: { ...mapOf(mappingOf(PURPOSE)), propertyNames: idShapes.label },
    steps: someOf({ $ref: '#/definitions/step' }),
    route: ROUTE,
  },
  allowed: {
    ...trustKeys,
    letters: LETTERS,
    recipients: listOf(mappingOf(RECIPIENT)),
    parameters: PARAMETERS,
    rules: RULES,
    chapters: CHAPTERS,
    deadlines: DEADLINES,
    computed: COMPUTED,
    never: listOf(EXPRESSION),
    migration: MIGRATION,
  },
} as const satisfies Keys;

/** Reads a whole definition; what is wrong gathers in the findings of the source. */
export function readService(
  source: Source,
  { hash, codelists }: { readonly hash: string; readonly codelists: readonly string[] },
): Service {
  const entries = entriesOf(source, source.root, serviceKeys);
  const purposes = readPurposes(source, entries);
  const parameters = readParameters(source, entries.get('parameters'));
  const begun = startLoading(source, codelists, new Set(Object.keys(purposes)));
  const head = readHead(source, entries);
  const outer = surroundings(parameters, head.channels);
  const scope = growScope(begun, entries.get('steps'), { path: [], outer });
  const computed = pendComputed(begun, entries.get('computed'), scope);
  computed.settle();
  const loading = { ...begun, afterStep: computed.settle, settled: computed.settled };
  const steps = readSteps(loading, entries.get('steps'), scope);
  const route = readRoute(loading, entries.get('route'), scope);
  refuseEarlyCheck(source, { steps, route, node: entries.get('route') });
  return {
    ...head,
    hash,
    identify: readCondition(source, entries.get('identify'), scope),
    purposes,
    recipients: readRecipients(source, entries),
    parameters,
    steps,
    chapters: readChapters(source, entries.get('chapters'), steps),
    deadlines: readDeadlines(source, entries.get('deadlines'), parameters),
    computed: computed.finish(),
    rules: readRules(loading, entries.get('rules')),
    never: itemsOf(source, entries.get('never')).map((node) =>
      readExpression(source, { node, scope }, ['boolean']),
    ),
    migration: readMigration(source, entries.get('migration')),
    route,
  };
}

/** The names beside the answers. Only channels on which the form is offered can be asked for. */
function surroundings(parameters: readonly Parameter[], channels: Service['channels']): NameScope {
  const level: Type = { is: 'string', options: IDENTITY_LEVELS };
  const types: Readonly<Record<string, Type>> = {
    channel: { is: 'string', options: channels },
    identity: { is: 'record', members: { level } },
    authority: parametersType(parameters),
  };
  const names = Object.entries(types).map(([name, type]) => [name, { type, path: null }] as const);
  return { names: Object.fromEntries(names), later: new Set(), outer: null };
}

function startLoading(source: Source, codelists: readonly string[], purposes: ReadonlySet<string>): Loading {
  return {
    source,
    codelists,
    purposes,
    taken: { step: new Set(), answer: new Set(), rule: new Set() },
    order: new Map(),
    pages: { count: 0 },
    afterStep: () => undefined,
    settled: new Set(),
    scopes: new Map(),
  };
}

type Head = Pick<
  Service,
  | 'id'
  | 'version'
  | 'leika'
  | 'law'
  | 'channels'
  | 'identity'
  | 'unidentified'
  | 'protection'
  | 'release'
  | 'withdrawal'
  | 'letters'
  | 'draft'
  | 'retention'
>;

function readHead(source: Source, entries: Entries): Head {
  const draft = entriesOf(source, entries.get('draft') ?? null, DRAFT);
  return {
    id: readStepId(source, entries.get('service'), new Set()),
    version: readPattern(source, entries, {
      key: 'version',
      pattern: VERSION,
      code: 'bad-version',
    }),
    leika: readPattern(source, entries, { key: 'leika', pattern: LEIKA, code: 'bad-leika' }),
    law: textOf(source, entries.get('law')),
    ...readTrust(source, entries),
    letters: readLetters(source, entries),
    draft: { keep: readDuration(source, draft.get('keep')) },
    retention: readDuration(source, entries.get('retention')),
  };
}

type Pattern = { readonly key: string; readonly pattern: RegExp; readonly code: 'bad-version' | 'bad-leika' };

function readPattern(source: Source, entries: Entries, { key, pattern, code }: Pattern): string {
  const node = entries.get(key);
  const text = textOf(source, node);
  if (text !== '' && !pattern.test(text)) report(source, { node: node ?? null }, [code, { text }]);
  return text;
}

function readPurposes(source: Source, entries: Entries): Readonly<Record<string, Purpose>> {
  const taken = new Set<string>();
  const purposes = namedEntriesOf(source, entries.get('purposes') ?? null).map(([key, , value]) => {
    const purpose = entriesOf(source, value, PURPOSE);
    const basis = textOf(source, purpose.get('basis'));
    return [
      readLabel(source, key, taken),
      { basis, voluntary: flagOf(source, purpose.get('voluntary')) },
    ] as const;
  });
  return Object.fromEntries(purposes);
}

function readRecipients(source: Source, entries: Entries): readonly Recipient[] {
  const taken = new Set<string>();
  return itemsOf(source, entries.get('recipients')).map((node): Recipient => {
    const recipient = entriesOf(source, node, RECIPIENT);
    const numbers = (key: string) =>
      itemsOf(source, recipient.get(key)).map((item) =>
        integerOf(source, item ?? undefined, { fallback: 0 }),
      );
    return {
      id: readLabel(source, recipient.get('id'), taken),
      only: recipient.has('only') ? numbers('only') : null,
      without: numbers('without'),
    };
  });
}
