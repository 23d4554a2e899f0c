import { closest } from '../closest.ts';
import { findName, isLater } from '../feel/scope.ts';
import { idShapes } from './identifier.ts';
import { among, textLike } from './keys.ts';
import type { KindReaders } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { oneOf, textOf } from './shape.ts';
import { report } from './source.ts';

/** A page of the web or a path of the portal itself; nothing that runs. */
const LINK = /^(https:\/\/[^\s"<>]+|\/(?!\/)[^\s"<>]*)$/;

const TONES = ['info', 'warning'] as const;

/** Kinds that ask nothing. */
export const contentKinds: KindReaders<
  'notice' | 'heading' | 'paragraph' | 'details' | 'download' | 'computed'
> = {
  notice: {
    needed: { tone: among(TONES) },
    allowed: {},
    read: ({ source }, { entries }) => ({
      type: 'notice',
      tone: oneOf(source, entries.get('tone'), TONES),
    }),
  },
  heading: { needed: {}, allowed: {}, read: () => ({ type: 'heading' }) },
  paragraph: { needed: {}, allowed: {}, read: () => ({ type: 'paragraph' }) },
  details: { needed: {}, allowed: {}, read: () => ({ type: 'details' }) },
  download: {
    needed: { url: textLike(LINK) },
    allowed: {},
    read: (loading, field) => ({ type: 'download', url: readLink(loading, field) }),
  },
  computed: {
    needed: { of: idShapes.name },
    allowed: {},
    read: (loading, field) => ({ type: 'computed', of: readComputedName(loading, field) }),
  },
};

function readLink({ source }: Loading, { entries }: FieldSource): string {
  const node = entries.get('url');
  const text = textOf(source, node);
  if (node !== undefined && !LINK.test(text)) report(source, { node }, ['bad-link', { text }]);
  return text;
}

/** Nobody is shown a value that an answer of the same page may still change, so it has to be settled before the page. */
function readComputedName({ source, settled }: Loading, { entries, scope }: FieldSource): string {
  const node = entries.get('of');
  const name = textOf(source, node);
  if (node === undefined || settled.has(name)) return name;
  const isEarly = findName(scope, name) === null && isLater(scope, name);
  const meant = closest(name, [...settled]);
  report(source, { node }, isEarly ? ['later-name', { name }] : ['unknown-name', { name, meant }]);
  return name;
}
