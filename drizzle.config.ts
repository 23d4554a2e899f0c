import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` writes the next migration; `npm start` runs it. */
export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './db/schema.ts',
    './db/desk-schema.ts',
    './db/opinion-schema.ts',
    './db/receipt-schema.ts',
    './db/tally-schema.ts',
  ],
  out: './db/migrations',
  casing: 'snake_case',
});
