CREATE TABLE "case_labels" (
	"label" uuid NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "case_labels_label_reference_pk" PRIMARY KEY("label","reference")
);
--> statement-breakpoint
CREATE TABLE "case_reads" (
	"staff_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "case_reads_staff_id_reference_pk" PRIMARY KEY("staff_id","reference")
);
--> statement-breakpoint
CREATE TABLE "desks" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"has_shortcuts" boolean DEFAULT true NOT NULL,
	"read_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "labels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"agency" text NOT NULL,
	"term" integer NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "search_terms_agency_term_reference_pk" PRIMARY KEY("agency","term","reference")
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "news_at" timestamp(3) with time zone;--> statement-breakpoint
UPDATE "submissions" SET "news_at" = "received_at";--> statement-breakpoint
ALTER TABLE "submissions" ALTER COLUMN "news_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "case_labels" ADD CONSTRAINT "case_labels_label_labels_id_fk" FOREIGN KEY ("label") REFERENCES "public"."labels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_labels" ADD CONSTRAINT "case_labels_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reads" ADD CONSTRAINT "case_reads_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reads" ADD CONSTRAINT "case_reads_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labels" ADD CONSTRAINT "labels_agency_agencies_id_fk" FOREIGN KEY ("agency") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_terms" ADD CONSTRAINT "search_terms_agency_agencies_id_fk" FOREIGN KEY ("agency") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_terms" ADD CONSTRAINT "search_terms_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_labels_reference" ON "case_labels" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "case_reads_reference" ON "case_reads" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "labels_name" ON "labels" USING btree ("agency",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("staff_id",lower("name"));--> statement-breakpoint
CREATE INDEX "search_terms_reference" ON "search_terms" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "inbox_by_news" ON "submissions" USING btree ("agency","news_at");