const BLANKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
/** Invisible by definition; the two joiners stay because they change the shape of letters. */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
/** Latin letters and what stands beside them on a keyboard: nearly all texts are of these alone. */
const IS_CLEAN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** Text as it can be drawn on one line: line ends are blanks, controls are shown as U+FFFD. */
export function cleanText(text: string): string {
  if (IS_CLEAN.test(text)) return text;
  return text.replace(BLANKS, ' ').replace(CONTROLS, '\ufffd').replace(INVISIBLE, '');
}
