-- Sealed bytes do not get smaller: without this PostgreSQL tries to compress each of them first.
ALTER TABLE drafts ALTER COLUMN sealed_answers SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE submissions ALTER COLUMN sealed_payload SET STORAGE EXTERNAL, ALTER COLUMN sealed_receipt SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE submission_events ALTER COLUMN sealed_note SET STORAGE EXTERNAL;
