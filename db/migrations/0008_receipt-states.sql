CREATE TABLE "receipt_states" (
	"reference" text NOT NULL,
	"position" integer NOT NULL,
	"level" text NOT NULL,
	"sha256" text NOT NULL,
	"length" bigint NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"renew_at" timestamp(3) with time zone,
	"is_superseded" boolean DEFAULT false NOT NULL,
	"sealed_update" "bytea",
	"sealed_resume" "bytea" NOT NULL,
	CONSTRAINT "receipt_states_reference_position_pk" PRIMARY KEY("reference","position"),
	CONSTRAINT "receipt_states_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
ALTER TABLE "receipt_states" ADD CONSTRAINT "receipt_states_reference_submissions_reference_fk" FOREIGN KEY ("reference") REFERENCES "public"."submissions"("reference") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipt_states_to_raise" ON "receipt_states" USING btree ("level","at") WHERE not "receipt_states"."is_superseded";
--> statement-breakpoint
ALTER TABLE receipt_states ALTER COLUMN sealed_update SET STORAGE EXTERNAL, ALTER COLUMN sealed_resume SET STORAGE EXTERNAL;
