CREATE TABLE "erasure_records" (
	"number" bigint PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"certificate" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "erasure_slot" bigint;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "erasure_slot" bigint;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "reply_public_key" "bytea";--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "sealed_reply_key" "bytea";--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_erasure_slot_unique" UNIQUE("erasure_slot");
--> statement-breakpoint
CREATE FUNCTION erasure_records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the records of erasures are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER erasure_records_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure_records
  FOR EACH STATEMENT EXECUTE FUNCTION erasure_records_refuse();
--> statement-breakpoint
-- Keys that were wrapped for an agency begin with a header from now on: S, format 1, algorithm 3 (RSA-OAEP-256), and the
-- first 8 bytes of SHA-256 over 'key id' and the public key (SPKI, DER). An agency has had one key pair until now.
UPDATE submissions SET key_for_agency = '\x530103'::bytea
  || substring(sha256('key id'::bytea || decode(regexp_replace(agencies.public_key, '-----[^-]+-----|\s', '', 'g'), 'base64')) FROM 1 FOR 8)
  || key_for_agency
FROM agencies WHERE agencies.id = submissions.agency;
