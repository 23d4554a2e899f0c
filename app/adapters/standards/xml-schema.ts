import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ErrorDetail } from 'libxml2-wasm';
import { Breach } from './breach.ts';
import type { Judge } from './judge.ts';

/**
 * Judges XML by an XSD 1.0 with libxml2, as `xmllint --schema` does. The schema is compiled once and kept. The parser
 * reaches the schemas that lie beside it and nothing else, neither files nor the network.
 */
export async function openXmlSchema(path: string): Promise<Judge> {
  // Loaded with the first message: most starts of the portal need none of it.
  const { XmlDocument, XmlValidateError, XsdValidator } = await import('libxml2-wasm');
  await lendSchemas(dirname(path));
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(await readFile(path), { url: path }));
  return (bytes) => {
    const message = XmlDocument.fromBuffer(bytes);
    try {
      validator.validate(message);
    } catch (error) {
      if (error instanceof XmlValidateError) throw breachOf(error.details);
      throw error;
    } finally {
      message.dispose();
    }
  };
}

/** Schemas name each other by file name; libxml2 asks for them below the folder of the one that does. */
async function lendSchemas(folder: string): Promise<void> {
  const { XmlBufferInputProvider, xmlRegisterInputProvider } = await import('libxml2-wasm');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.xsd'));
  const files = names.map(async (name) => [join(folder, name), await readFile(join(folder, name))] as const);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(await Promise.all(files))));
}

/** `Element '{namespace}name': [facet 'enumeration'] The value …`: the value is somebody's answer. */
const NAMED = /^Element '(?:\{[^}]*\})?([^']+)'(?:, attribute '([^']+)')?: (?:\[facet '(\w+)'\])?/;

function breachOf([first]: readonly ErrorDetail[]): Breach {
  const [, element = 'document', attribute, facet] = NAMED.exec(first?.message ?? '') ?? [];
  const place = attribute === undefined ? element : `${element}/@${attribute}`;
  return new Breach(facet === undefined ? 'schema' : `schema-${facet}`, place);
}
