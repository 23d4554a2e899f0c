import { parseDuration } from '../feel/calendar.ts';
import type { Duration, Purpose, Recipient, Service } from '../model.ts';
import { readExpression } from './expression.ts';
import { readLabel, readStepId } from './identifier.ts';
import type { Loading } from './loading.ts';
import { readComputed, readRoute, readRules } from './rules.ts';
import {
  entriesOf,
  flagOf,
  integerOf,
  itemsOf,
  namedEntriesOf,
  oneOf,
  textOf,
  type Entries,
} from './shape.ts';
import { report, type Source } from './source.ts';
import { growScope, readSteps } from './steps.ts';

const NEEDED = ['service', 'version', 'leika', 'law', 'draft', 'retention', 'purposes', 'steps', 'route'];
const ALLOWED = ['identity', 'protection', 'recipients', 'rules', 'computed', 'never'];
const CHANNELS = ['web', 'kiosk'];

/** Reads a whole definition; what is wrong gathers in the findings of the source. */
export function readService(
  source: Source,
  { hash, codelists }: { readonly hash: string; readonly codelists: readonly string[] },
): Service {
  const entries = entriesOf(source, source.root, { needed: NEEDED, allowed: ALLOWED });
  const purposes = readPurposes(source, entries);
  const loading = startLoading(source, codelists, new Set(Object.keys(purposes)));
  const channel = { type: { is: 'string', options: CHANNELS }, path: null } as const;
  const outer = { names: { channel }, later: new Set<string>(), outer: null };
  const scope = growScope(loading, entries.get('steps'), { path: [], outer });
  return {
    ...readHead(source, entries),
    hash,
    purposes,
    recipients: readRecipients(source, entries),
    steps: readSteps(loading, entries.get('steps'), scope),
    rules: readRules(loading, entries.get('rules')),
    computed: readComputed(loading, entries.get('computed'), scope),
    never: itemsOf(source, entries.get('never')).map((node) =>
      readExpression(source, { node, scope }, ['boolean']),
    ),
    route: readRoute(loading, entries.get('route'), scope),
  };
}

function startLoading(source: Source, codelists: readonly string[], purposes: ReadonlySet<string>): Loading {
  return {
    source,
    codelists,
    purposes,
    taken: { step: new Set(), answer: new Set(), rule: new Set() },
    order: new Map(),
    pages: { count: 0 },
    scopes: new Map(),
  };
}

type Head = Pick<
  Service,
  'id' | 'version' | 'leika' | 'law' | 'identity' | 'protection' | 'draft' | 'retention'
>;

function readHead(source: Source, entries: Entries): Head {
  const draft = entriesOf(source, entries.get('draft') ?? null, { needed: ['keep'], allowed: [] });
  return {
    id: readStepId(source, entries.get('service'), new Set()),
    version: readPattern(source, entries, {
      key: 'version',
      pattern: /^\d+\.\d+\.\d+$/,
      code: 'bad-version',
    }),
    leika: readPattern(source, entries, { key: 'leika', pattern: /^99\d{12}$/, code: 'bad-leika' }),
    law: textOf(source, entries.get('law')),
    identity: oneOf(source, entries.get('identity'), ['none', 'substantial', 'high']),
    protection: oneOf(source, entries.get('protection'), ['normal', 'high']),
    draft: { keep: readDuration(source, draft, 'keep') },
    retention: readDuration(source, entries, 'retention'),
  };
}

type Pattern = { readonly key: string; readonly pattern: RegExp; readonly code: 'bad-version' | 'bad-leika' };

function readPattern(source: Source, entries: Entries, { key, pattern, code }: Pattern): string {
  const node = entries.get(key);
  const text = textOf(source, node);
  if (text !== '' && !pattern.test(text)) report(source, { node: node ?? null }, [code, { text }]);
  return text;
}

function readDuration(source: Source, entries: Entries, key: string): Duration {
  const node = entries.get(key);
  const text = textOf(source, node);
  const amount = parseDuration(text)?.amount ?? 0;
  if (text !== '' && amount <= 0) report(source, { node: node ?? null }, ['bad-duration', { text }]);
  return text;
}

function readPurposes(source: Source, entries: Entries): Readonly<Record<string, Purpose>> {
  const taken = new Set<string>();
  const purposes = namedEntriesOf(source, entries.get('purposes') ?? null).map(([key, , value]) => {
    const purpose = entriesOf(source, value, { needed: ['basis'], allowed: ['voluntary'] });
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
    const recipient = entriesOf(source, node, { needed: ['id'], allowed: ['only', 'without'] });
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
