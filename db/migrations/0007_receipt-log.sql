CREATE TABLE "receipt_checkpoints" (
	"number" bigint PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"text" text NOT NULL,
	"certificate" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_log" (
	"sequence" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"logged_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"sealed_at" timestamp(3) with time zone NOT NULL,
	"reference" text NOT NULL,
	"sha256" text NOT NULL,
	"anchor" bigint NOT NULL,
	"previous" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "receipt_log_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "receipt_log_one_line_each" CHECK (concat("receipt_log"."reference", "receipt_log"."sha256") !~ '[[:cntrl:]]')
);

--> statement-breakpoint
-- One chain over all receipts, made here and not in the program: whoever inserts, the entry is chained.
-- hash = SHA-256 (hex) over: previous hash, sequence, logged at, sealed at (ISO 8601, UTC, milliseconds), reference,
-- sha256, anchor, joined by line feeds; no field contains one. The first entry's previous hash is empty.
CREATE FUNCTION receipt_log_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
  iso constant text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
BEGIN
  -- Held until the transaction ends: what is filed at once queues up here, so this insert comes last.
  PERFORM pg_advisory_xact_lock(hashtextextended('receipt-log', 0));
  SELECT sequence, hash, logged_at INTO last FROM receipt_log ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous := coalesce(last.hash, '');
  -- A clock that is set back must not make the log look as if somebody had.
  NEW.logged_at := greatest(date_trunc('milliseconds', clock_timestamp()), last.logged_at);
  IF NEW.anchor < 0 OR NEW.anchor >= NEW.sequence THEN
    RAISE EXCEPTION 'a receipt can only name an entry before its own' USING ERRCODE = 'check_violation';
  END IF;
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n',
    NEW.previous, NEW.sequence,
    to_char(NEW.logged_at AT TIME ZONE 'UTC', iso), to_char(NEW.sealed_at AT TIME ZONE 'UTC', iso),
    NEW.reference, NEW.sha256, NEW.anchor), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION receipt_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the receipt log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER receipt_log_chain BEFORE INSERT ON receipt_log
  FOR EACH ROW EXECUTE FUNCTION receipt_log_chain();
--> statement-breakpoint
CREATE TRIGGER receipt_log_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt_log
  FOR EACH STATEMENT EXECUTE FUNCTION receipt_log_refuse();
--> statement-breakpoint
CREATE TRIGGER receipt_checkpoints_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt_checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION receipt_log_refuse();
