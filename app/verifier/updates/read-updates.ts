import type { Bytes } from '../model.ts';
import { readCrossReferences } from './cross-references.ts';
import { readEntries, spellEntries, withReference } from './dictionary.ts';
import { ForeignSpelling, demandOurs } from './foreign-spelling.ts';
import { openReader, type Reader } from './reader.ts';
import { readSealedObjects, type OpenObject, type SealedObjects } from './sealed-objects.ts';
import { readStamp, type Stamp } from './stamp-dictionary.ts';
import { readStore, type Store } from './store-dictionary.ts';
import { openUpdateObjects, type UpdateObjects } from './update-objects.ts';

/** What one update adds; pages, answers and other files it cannot touch. */
export type Update = {
  /** Where it ends, from the start of the file. */
  readonly end: number;
  /** The store of proofs as it is from now on. */
  readonly store: Store | null;
  readonly stamp: Stamp | null;
};

export type Updates = {
  readonly updates: readonly Update[];
  /** Packed, by the number of their object. */
  readonly streams: ReadonlyMap<number, Bytes>;
};

/** A receipt is renewed every few years. */
const MOST_UPDATES = 32;

/**
 * Reads what stands behind the sealed prefix, to the byte as our worker writes it: proofs, time-stamps, and the two
 * dictionaries that name them. `null`: there is anything else, so it is not from us, or from a later version of us.
 */
export async function readUpdates(bytes: Bytes, end: number): Promise<Updates | null> {
  if (end === bytes.length) return { updates: [], streams: new Map() };
  try {
    const sealed = await readSealedObjects(bytes.subarray(0, end));
    const state = { ...sealed, store: null, stamps: 0, streams: new Map<number, Bytes>() };
    return { updates: await readAll(openReader(bytes, end), state), streams: state.streams };
  } catch (error) {
    if (error instanceof ForeignSpelling) return null;
    throw error;
  }
}

type State = SealedObjects & {
  readonly store: Store | null;
  readonly stamps: number;
  readonly streams: Map<number, Bytes>;
};

async function readAll(reader: Reader, first: State): Promise<readonly Update[]> {
  const updates: Update[] = [];
  for (let state = first; !reader.isAtEnd();) {
    demandOurs(updates.length < MOST_UPDATES);
    const { next, ...update } = await readOne(reader, state);
    updates.push(update);
    state = next;
  }
  return updates;
}

async function readOne(reader: Reader, state: State): Promise<Update & { readonly next: State }> {
  const objects = openUpdateObjects(reader, state.size);
  readStreams(objects, state.streams);
  const store = readStore(objects, state);
  const stamp = readStamp(objects, { page: state.page.number, position: state.stamps + 1 });
  demandOurs(store !== null || stamp !== null);
  const catalog = withStore(state.catalog, store);
  const named = stamp === null ? { catalog, page: state.page } : withField(catalog, state.page, stamp.field);
  objects.expect(catalog.number, spellEntries(named.catalog.entries));
  if (stamp !== null) objects.expect(named.page.number, spellEntries(named.page.entries));
  const table = await readCrossReferences(objects, state);
  const end = reader.place();
  demandOurs(stamp === null || end - stamp.gapEnd === stamp.rest);
  const stamps = state.stamps + (stamp === null ? 0 : 1);
  const next = { ...state, ...table, ...named, stamps, store: store ?? state.store };
  return { end, store: next.store, stamp, next };
}

const STREAM = /<<\/Filter \/FlateDecode\n\/Length (\d{1,8})>>\nstream\n/;

function readStreams({ open, reader }: UpdateObjects, streams: Map<number, Bytes>): void {
  for (let found = open(STREAM); found !== null; found = open(STREAM)) {
    streams.set(found.number, reader.take(Number(found.groups[0])).slice());
    reader.expect('\nendstream\nendobj\n');
  }
}

const changed = ({ number, entries }: OpenObject, key: string, value: string): OpenObject => ({
  number,
  entries: new Map([...entries, [key, value]]),
});

const withStore = (catalog: OpenObject, store: Store | null): OpenObject =>
  store === null ? catalog : changed(catalog, 'DSS', `${String(store.number)} 0 R`);

/** A field more in the form and on the page; all else is as it was sealed. */
function withField(catalog: OpenObject, page: OpenObject, field: number) {
  const form = new Map(readEntries(catalog.entries.get('AcroForm') ?? ''));
  form.set('Fields', withReference(form.get('Fields') ?? '[]', field));
  return {
    catalog: changed(catalog, 'AcroForm', spellEntries(form)),
    page: changed(page, 'Annots', withReference(page.entries.get('Annots') ?? '[]', field)),
  };
}
