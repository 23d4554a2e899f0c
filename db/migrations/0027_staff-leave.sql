ALTER TABLE "staff" DROP CONSTRAINT "staff_subject_unique";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "left_at" timestamp(3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_subject" ON "staff" USING btree ("subject") WHERE "staff"."left_at" is null;