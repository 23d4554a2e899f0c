CREATE TABLE "opinions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"agency" text NOT NULL,
	"asked" text NOT NULL,
	"service" text NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"key_for_asked" "bytea",
	"key_for_case" "bytea" NOT NULL,
	"erasure_slot" bigint,
	"reply_public_key" "bytea" NOT NULL,
	"sealed_question" "bytea" NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"answer" uuid,
	"answered_by" text,
	"sealed_answer" "bytea"
);
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "opinion" uuid;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_agency_agencies_id_fk" FOREIGN KEY ("agency") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_asked_agencies_id_fk" FOREIGN KEY ("asked") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opinions_asked" ON "opinions" USING btree ("asked","ended_at","due_on");--> statement-breakpoint
CREATE INDEX "opinions_reference" ON "opinions" USING btree ("reference");--> statement-breakpoint
ALTER TABLE opinions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_case ON opinions USING (sees_case(reference));
--> statement-breakpoint
CREATE POLICY asked ON opinions FOR SELECT USING (asked = (SELECT serves('agency')));
--> statement-breakpoint
CREATE POLICY answers ON opinions FOR UPDATE USING (asked = (SELECT serves('agency')) AND ended_at IS NULL)
  WITH CHECK (asked = (SELECT serves('agency')));
--> statement-breakpoint
-- An agency that is asked sends documents along, and sees those; once they are whole it changes nothing of them.
CREATE FUNCTION sends_with(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM opinions WHERE id = wanted AND asked = serves('agency'))
$$;
--> statement-breakpoint
CREATE POLICY asked_sees ON files FOR SELECT USING (opinion IS NOT NULL AND sends_with(opinion));
--> statement-breakpoint
CREATE POLICY asked_sends ON files FOR INSERT WITH CHECK (
  EXISTS (
    SELECT FROM opinions
    WHERE opinions.id = files.opinion
      AND opinions.reference = files.reference
      AND opinions.asked = (SELECT serves('agency'))
      AND opinions.ended_at IS NULL
  )
);
--> statement-breakpoint
CREATE POLICY asked_finishes ON files FOR UPDATE USING (size IS NULL AND sends_with(opinion))
  WITH CHECK (sends_with(opinion));
--> statement-breakpoint
CREATE POLICY asked_drops ON files FOR DELETE USING (size IS NULL AND sends_with(opinion));
--> statement-breakpoint
-- What it does is recorded at the agency that asks, too; it reads nothing there.
CREATE POLICY asked ON audit_entries FOR INSERT WITH CHECK (
  EXISTS (
    SELECT FROM opinions
    WHERE opinions.reference = audit_entries.reference
      AND opinions.agency = audit_entries.agency
      AND opinions.asked = (SELECT serves('agency'))
  )
);
