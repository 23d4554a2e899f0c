/** A fault of ours in a document: it must not be sent. The message names elements, never what was answered. */
export class XmlError extends Error {
  readonly code: 'xml-character' | 'xml-empty' | 'xml-unplaced';

  constructor(code: XmlError['code'], element: string) {
    super(`${code}: ${element}`);
    this.name = 'XmlError';
    this.code = code;
  }
}
