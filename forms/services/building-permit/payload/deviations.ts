import type { Elements } from '../../../payload/element.ts';
import { coded, group, leaf } from '../../../payload/element.ts';
import type { PayloadFacts } from '../../../payload/model.ts';
import { itemsAt, textAt } from './answers.ts';
import { codeFor } from './codes.ts';
import { uuidFor } from './uuid.ts';

/** Exemptions, exceptions and deviations, each with its reason. */
export function deviations({ answers, reference }: PayloadFacts): Elements {
  return itemsAt(answers, 'abweichungen').flatMap((item, index) =>
    group(
      'xbau:beantragteAbweichung',
      leaf('xbau:id', uuidFor(`${reference} abweichung ${String(index)}`)),
      coded('xbau:art', codeFor('abweichungart', textAt(item, 'abweichungsart'))),
      paragraphs('xbau:vorschrift', textAt(item, 'vorschrift')),
      paragraphs('xbau:beschreibung', textAt(item, 'beschreibung')),
      paragraphs('xbau:begruendung', textAt(item, 'begruendung')),
    ),
  );
}

/** One paragraph a line; empty lines part nothing. */
function paragraphs(name: string, text: string | null): Elements {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  return group(
    name,
    lines.flatMap((line) => leaf('textabsatz', line)),
  );
}
