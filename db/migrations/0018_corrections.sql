CREATE TABLE "earlier_filings" (
	"reference" text NOT NULL,
	"corrections" integer NOT NULL,
	"sealed_payload" "bytea" NOT NULL,
	"sealed_receipt" "bytea" NOT NULL,
	CONSTRAINT "earlier_filings_reference_corrections_pk" PRIMARY KEY("reference","corrections")
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "corrections" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "earlier_filings" ADD CONSTRAINT "earlier_filings_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE earlier_filings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_case ON earlier_filings USING (sees_case(reference));
