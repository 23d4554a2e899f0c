import { describeSheet } from '#app/i18n/describe/sheet/sheet.ts';
import { printDocument } from './forms-document/print-document.ts';

/** `npm run forms:sheet <service> [language]` writes the form in sentences, to be printed and signed. */
await printDocument({ folder: 'sheets', describe: describeSheet });
