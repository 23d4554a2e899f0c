import { describeProcessingRecord } from '#app/i18n/describe/processing-record.ts';
import { printDocument } from './forms-document/print-document.ts';

/** `npm run forms:record <service> [language]` writes the entry for the record of processing activities (Art. 30 DSGVO). */
await printDocument({ folder: 'records', describe: describeProcessingRecord });
