import type { XmlDocument, XmlElement } from './model.ts';
import { XmlError } from './xml-error.ts';

/**
 * Writes a document in UTF-8, escaped, indented, children in the order of its shape. Throws `XmlError` for what no
 * receiver would take: a character outside of XML 1.0, an element the shape has no place for, or an empty one (the
 * standards of XÖV refuse those).
 */
export function writeXml({ root, shape }: XmlDocument): Uint8Array {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...write(root, { shape, indent: '' }), ''];
  return new TextEncoder().encode(lines.join('\n'));
}

type Position = { readonly shape: XmlDocument['shape']; readonly indent: string };

function write([name, content, attributes = {}]: XmlElement, position: Position): readonly string[] {
  const { shape, indent } = position;
  if (content.length === 0 || isBlank(content)) throw new XmlError('xml-empty', name);
  const start = `${indent}<${name}${writeAttributes(name, attributes)}>`;
  if (typeof content === 'string') return [`${start}${escape(name, content, IN_TEXT)}</${name}>`];
  const children = inOrder(name, content, shape);
  const deeper = { shape, indent: `${indent}  ` };
  return [start, ...children.flatMap((child) => write(child, deeper)), `${indent}</${name}>`];
}

function isBlank(content: XmlElement[1]): boolean {
  return typeof content === 'string' && content.trim() === '';
}

function inOrder(
  parent: string,
  children: readonly XmlElement[],
  shape: XmlDocument['shape'],
): readonly XmlElement[] {
  const order = shape[parent] ?? [];
  const lost = children.find(([name]) => !order.includes(name));
  if (lost) throw new XmlError('xml-unplaced', `${parent}/${lost[0]}`);
  // Sorting is stable: what stands several times keeps its order.
  return [...children].sort(([left], [right]) => order.indexOf(left) - order.indexOf(right));
}

function writeAttributes(element: string, attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(`${element}/@${name}`, value, IN_ATTRIBUTE)}"`)
    .join('');
}

/** Everything but the characters of XML 1.0; a surrogate without its pair is none either. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A parser makes line feeds of carriage returns, and in attributes blanks of both and of tabs. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const IN_TEXT = /[&<>\r]/g;
const IN_ATTRIBUTE = /[&<>"\t\n\r]/g;

function escape(place: string, text: string, special: RegExp): string {
  if (FORBIDDEN.test(text)) throw new XmlError('xml-character', place);
  return text.replace(special, (character) => ENTITIES[character] ?? character);
}
