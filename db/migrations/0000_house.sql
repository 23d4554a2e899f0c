CREATE TABLE "agencies" (
	"id" text PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"name" text NOT NULL,
	"address" jsonb NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"ags_prefix" text NOT NULL,
	"public_key" text NOT NULL,
	CONSTRAINT "agencies_in_charge" UNIQUE("authority","ags_prefix")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"agency" text NOT NULL,
	"sequence" bigint DEFAULT 0 NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"reference" text NOT NULL,
	"previous" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_entries_agency_sequence_pk" PRIMARY KEY("agency","sequence"),
	CONSTRAINT "audit_entries_one_line_each" CHECK (concat("audit_entries"."agency", "audit_entries"."actor", "audit_entries"."action", "audit_entries"."reference") !~ '[[:cntrl:]]')
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lookup" text NOT NULL,
	"service" text NOT NULL,
	"service_version" text NOT NULL,
	"language" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_answers" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "drafts_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid,
	"reference" text,
	"wrapped_key" "bytea" NOT NULL,
	"size" bigint,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "staff_subject_unique" UNIQUE("subject")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"state" text NOT NULL,
	"by" text,
	"sealed_note" "bytea"
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"reference" text PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"token" text NOT NULL,
	"lookup" text NOT NULL,
	"agency" text NOT NULL,
	"service" text NOT NULL,
	"service_version" text NOT NULL,
	"language" text NOT NULL,
	"state" text NOT NULL,
	"assignee" uuid,
	"received_at" timestamp(3) with time zone NOT NULL,
	"key_for_code" "bytea" NOT NULL,
	"key_for_agency" "bytea" NOT NULL,
	"sealed_payload" "bytea" NOT NULL,
	"sealed_receipt" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"delete_after" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "submissions_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "submissions_token_unique" UNIQUE("token"),
	CONSTRAINT "submissions_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_agency_agencies_id_fk" FOREIGN KEY ("agency") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_events" ADD CONSTRAINT "submission_events_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_agency_agencies_id_fk" FOREIGN KEY ("agency") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_assignee_staff_id_fk" FOREIGN KEY ("assignee") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_reference" ON "audit_entries" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "files_draft" ON "files" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "files_reference" ON "files" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "staff_agency" ON "staff" USING btree ("agency");--> statement-breakpoint
CREATE INDEX "submission_events_in_order" ON "submission_events" USING btree ("reference","at");--> statement-breakpoint
CREATE INDEX "inbox_by_received" ON "submissions" USING btree ("agency","received_at","reference");--> statement-breakpoint
CREATE INDEX "inbox_by_state" ON "submissions" USING btree ("agency","state","received_at","reference");--> statement-breakpoint
CREATE INDEX "inbox_by_service" ON "submissions" USING btree ("agency","service","received_at","reference");--> statement-breakpoint
CREATE INDEX "inbox_by_assignee" ON "submissions" USING btree ("agency","assignee","received_at","reference");--> statement-breakpoint
CREATE INDEX "inbox_by_reference" ON "submissions" USING btree ("agency","reference");