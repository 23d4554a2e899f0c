import { expect, it } from 'vitest';
import { readGenericode } from './genericode.ts';

const list = (rows: string): string => `<?xml version="1.0"?>
<gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
  <Identification><ShortName>Farbe</ShortName><Version>3</Version></Identification>
  <ColumnSet>
    <Column Id="name" Use="optional"><ShortName>name</ShortName></Column>
    <Column Id="code" Use="required"><ShortName>code</ShortName></Column>
    <Key Id="codeKey"><ShortName>codeKey</ShortName><ColumnRef Ref="code"/></Key>
  </ColumnSet>
  <SimpleCodeList>${rows}</SimpleCodeList>
</gc:CodeList>`;
const cell = (column: string, text: string): string =>
  `<Value ColumnRef="${column}">\n<SimpleValue>${text}</SimpleValue>\n</Value>`;

it('reads version, key and rows, without empty cells', () => {
  const xml = list(
    `<Row>${cell('code', '1')}${cell('name', 'Rot')}</Row><Row>${cell('code', '2')}<Value ColumnRef="name"/></Row>`,
  );
  expect(readGenericode(xml)).toEqual({
    version: '3',
    key: 'code',
    rows: [{ code: '1', name: 'Rot' }, { code: '2' }],
  });
});

it('decodes entities', () => {
  const xml = list(
    `<Row>${cell('code', '1')}${cell('name', 'Bund &amp; L&#228;nder &#x2013; &quot;alle&quot;')}</Row>`,
  );
  expect(readGenericode(xml).rows[0]).toEqual({ code: '1', name: 'Bund & Länder – "alle"' });
});

it.each([
  ['a row without its key', list(`<Row>${cell('name', 'Rot')}</Row>`), 'key column code'],
  ['an undeclared column', list(`<Row>${cell('code', '1')}${cell('colour', 'Rot')}</Row>`), 'colour'],
  ['a comment', list('<!-- none -->'), 'plain Genericode'],
  ['an unknown entity', list(`<Row>${cell('code', '&auml;')}</Row>`), '&auml;'],
  ['a list without a key', list('').replace(/<Key[\s\S]*<\/Key>/, ''), 'no key'],
])('refuses %s', (_, xml, message) => {
  expect(() => readGenericode(xml)).toThrow(message);
});
