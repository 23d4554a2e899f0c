-- What happened to a submission becomes an entry of the case's log; nothing that was noted is lost.
ALTER TABLE "submission_events" RENAME TO "case_entries";--> statement-breakpoint
ALTER TABLE "case_entries" RENAME CONSTRAINT "submission_events_pkey" TO "case_entries_pkey";--> statement-breakpoint
ALTER TABLE "case_entries" RENAME CONSTRAINT "submission_events_reference_submissions_reference_fk" TO "case_entries_reference_submissions_reference_fk";--> statement-breakpoint
ALTER INDEX "submission_events_in_order" RENAME TO "case_entries_in_order";--> statement-breakpoint
ALTER SEQUENCE "submission_events_position_seq" RENAME TO "case_entries_position_seq";--> statement-breakpoint
ALTER TABLE "case_entries"
  ADD COLUMN "kind" text DEFAULT 'state' NOT NULL,
  ADD COLUMN "author" text DEFAULT 'office' NOT NULL,
  ADD COLUMN "audience" text DEFAULT 'both' NOT NULL,
  ADD COLUMN "sealed_body" "bytea";--> statement-breakpoint
ALTER TABLE "case_entries"
  ALTER COLUMN "kind" DROP DEFAULT,
  ALTER COLUMN "author" DROP DEFAULT,
  ALTER COLUMN "audience" DROP DEFAULT,
  ALTER COLUMN "sealed_body" SET STORAGE EXTERNAL;--> statement-breakpoint
UPDATE "case_entries" SET "author" = 'citizen' WHERE "by" IS NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "read_by_citizen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE FUNCTION case_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'case entries are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER case_entries_refuse BEFORE UPDATE OR TRUNCATE ON case_entries
  FOR EACH STATEMENT EXECUTE FUNCTION case_entries_refuse();
