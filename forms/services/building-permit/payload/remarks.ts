import type { Answers } from '../../../engine/model.ts';
import type { Elements } from '../../../payload/element.ts';
import { leaf } from '../../../payload/element.ts';
import { textAt, yesNoAt } from './answers.ts';
import { numberAt } from './quantity.ts';

const PLAN: Readonly<Record<string, string>> = {
  nein: 'Es gibt keinen Bebauungsplan.',
  'weiss-nicht': 'Ob es einen Bebauungsplan gibt, ist den Bauherren nicht bekannt.',
};

const OBLIGATION: Readonly<Record<string, string>> = {
  nein: 'Eine Baulast gibt es nicht.',
  'weiss-nicht': 'Ob es eine Baulast gibt, ist den Bauherren nicht bekannt.',
};

/** What XBau has no element for, in the German words of the office. */
export function remarks(answers: Answers): Elements {
  const area = numberAt(answers, 'einheitenflaeche');
  const sentences = [
    PLAN[textAt(answers, 'bebauungsplan') ?? ''],
    OBLIGATION[textAt(answers, 'baulast') ?? ''],
    yesNoAt(answers, 'eigentum') === false && 'Das Grundstück gehört nicht allen Bauherren.',
    yesNoAt(answers, 'unterirdisch') === true && 'Das Gebäude liegt ganz unter der Erde.',
    yesNoAt(answers, 'landwirtschaft') === true && 'Das Gebäude dient der Land- oder Forstwirtschaft.',
    area !== null && `Brutto-Grundfläche aller Nutzungseinheiten: ${area.toFixed(2).replace('.', ',')} m².`,
    yesNoAt(answers, 'planung') === false && 'Eine bauvorlageberechtigte Person ist noch nicht benannt.',
  ];
  return sentences.flatMap((sentence) =>
    typeof sentence === 'string' ? leaf('xbau:weitereAngaben', sentence) : [],
  );
}
