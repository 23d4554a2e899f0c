ALTER TABLE "drafts" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_reference" ON "drafts" USING btree ("reference") WHERE "drafts"."reference" is not null;--> statement-breakpoint
-- So far the time ran from the receipt; from now on it runs from the end of a case.
UPDATE submissions SET delete_after = ended.at + (delete_after - received_at)
FROM (
  SELECT reference, min(at) AS at FROM case_entries
  WHERE state IN ('granted', 'refused', 'closed', 'withdrawn') GROUP BY reference
) AS ended
WHERE submissions.reference = ended.reference AND submissions.state IN ('granted', 'refused', 'closed', 'withdrawn');
