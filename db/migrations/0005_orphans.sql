ALTER TABLE "files" DROP CONSTRAINT "files_reference_submissions_reference_fk";
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE set null ON UPDATE no action;