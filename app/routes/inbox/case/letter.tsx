import type { ReactElement } from 'react';
import { FactList } from '../../../components/fact-list.tsx';
import { officialLanguage } from '../../../i18n/languages.ts';
import type { LetterBlock } from '#forms/submission/letter/model.ts';
import type { LetterDocument } from '../../../usecases/letter-document.ts';

/** What of a letter is read before it is sent; the seal, the log and the pages come with the file. */
export type LetterView = Pick<LetterDocument, 'title' | 'addressee' | 'blocks'> & {
  readonly heading: string;
};

/** A letter as it will be sent, as text of the page. */
export function Letter({ letter: { heading, title, addressee, blocks } }: { readonly letter: LetterView }) {
  return (
    <section className="letter" aria-labelledby="letter-heading">
      <h3 id="letter-heading">{heading}</h3>
      <div lang={officialLanguage}>
        <address>
          {addressee.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
        <p>
          <strong>{title}</strong>
        </p>
        {blocks.map((block, index) => (
          <Block key={String(index)} block={block} />
        ))}
      </div>
    </section>
  );
}

type Shows = {
  readonly [K in LetterBlock['kind']]: (block: Extract<LetterBlock, { readonly kind: K }>) => ReactElement;
};

const shows: Shows = {
  heading: ({ text, level }) => (level === 3 ? <h5>{text}</h5> : <h4>{text}</h4>),
  paragraph: ({ lines }) => (
    <p>
      {lines.map((line, index) => (
        <span key={String(index)} className="line">
          {line}
        </span>
      ))}
    </p>
  ),
  list: ({ items }) => (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  ),
  values: ({ rows }) => (
    <FactList facts={rows.map(({ label, lines }) => ({ label, value: lines.join(', ') }))} />
  ),
  table: ({ columns, rows }) => (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join()}>
            {cells.map((cell, index) => (
              <td key={String(index)}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
};

function Block({ block }: { readonly block: LetterBlock }) {
  // The table's type ties each kind to its block; the compiler cannot follow that through an index.
  const show = shows[block.kind] as (block: LetterBlock) => ReactElement;
  return show(block);
}
