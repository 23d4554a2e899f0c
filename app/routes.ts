import { index, prefix, route } from '@remix-run/route-config';
import type { RouteConfig } from '@remix-run/route-config';

/** Every address of the portal. Pages for people begin with a language, doors for machines do not. */
export default [
  index('routes/choose-language.ts'),
  ...prefix('health', [
    route('live', 'routes/api/health-live.ts'),
    route('ready', 'routes/api/health-ready.ts'),
  ]),
  ...prefix('api/v1', [
    route('codelists/:list', 'routes/api/codelist.ts'),
    route('openapi.json', 'routes/api/open-api.ts'),
    route('services/:service/schema.json', 'routes/api/data-schema.ts'),
    route('services/:service/example.json', 'routes/api/data-example.ts'),
    route('services/:service/payload.schema.json', 'routes/api/payload-schema.ts'),
    route('receipts/:sha256', 'routes/api/receipt.ts'),
    route('receipt-log/checkpoints', 'routes/api/receipt-log-checkpoints.ts'),
    route('receipt-log/entries/:sha256', 'routes/api/receipt-log-entry.ts'),
    route('seals.json', 'routes/api/seals.ts'),
  ]),
  ...prefix(':lang', [
    index('routes/home.tsx'),
    route('service/:service', 'routes/service.tsx'),
    route('service/:service/privacy', 'routes/service/privacy.tsx'),
    route('service/:service/questions', 'routes/service/questions.tsx'),
    route('resume', 'routes/resume.tsx'),
    route('forgotten', 'routes/forgotten.tsx'),
    ...prefix('apply/:service', [
      index('routes/apply/entrance.tsx'),
      route('review', 'routes/apply/review.tsx'),
      route('saved', 'routes/apply/saved.tsx'),
      route('ended', 'routes/apply/ended.tsx'),
      route(':step/:item?', 'routes/apply/step.tsx'),
    ]),
    ...prefix('submission', [
      index('routes/submission/find.tsx'),
      route(':reference', 'routes/submission/status.tsx'),
      route(':reference/receipt.pdf', 'routes/submission/receipt.ts'),
    ]),
    ...prefix('inbox', [
      index('routes/inbox/list.tsx'),
      route('news', 'routes/inbox/news-since.ts'),
      route('desk', 'routes/inbox/desk.tsx'),
      route('sign-in', 'routes/inbox/sign-in.tsx'),
      route('sign-in/provider', 'routes/inbox/sign-in-provider.tsx'),
      route('sign-in/callback', 'routes/inbox/sign-in-callback.tsx'),
      route('sign-out', 'routes/inbox/sign-out.tsx'),
      route(':reference', 'routes/inbox/case.tsx'),
      route(':reference/receipt.pdf', 'routes/inbox/receipt.ts'),
      route(':reference/data.json', 'routes/inbox/data.ts'),
      route(':reference/documents/:id', 'routes/inbox/document.ts'),
      route(':reference/documents/:id/content', 'routes/inbox/document-content.ts'),
      route(':reference/documents/:id/view', 'routes/inbox/document-view.tsx'),
      route(':reference/payload/:name', 'routes/inbox/payload.ts'),
      route(':reference/excerpts/:recipient', 'routes/inbox/excerpt.ts'),
    ]),
    route('verify', 'routes/pages/verify.tsx'),
    route('privacy', 'routes/pages/privacy.tsx'),
    route('accessibility', 'routes/pages/accessibility.tsx'),
    route('imprint', 'routes/pages/imprint.tsx'),
  ]),
  route('*', 'routes/unknown.tsx'),
] satisfies RouteConfig;
