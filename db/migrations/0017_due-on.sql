ALTER TABLE "submissions" ADD COLUMN "due_on" date;--> statement-breakpoint
CREATE INDEX "inbox_by_due" ON "submissions" USING btree ("agency","due_on","received_at","reference");