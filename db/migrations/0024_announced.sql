ALTER TABLE "receipt_log" DROP CONSTRAINT "receipt_log_sha256_unique";--> statement-breakpoint
ALTER TABLE "receipt_log" ADD COLUMN "kind" text DEFAULT 'sealed' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_log_sealed_once" ON "receipt_log" USING btree ("sha256") WHERE "receipt_log"."kind" = 'sealed';--> statement-breakpoint
CREATE INDEX "receipt_log_announced" ON "receipt_log" USING btree ("sha256") WHERE "receipt_log"."kind" = 'announced';--> statement-breakpoint
CREATE INDEX "receipt_log_anchor" ON "receipt_log" USING btree ("anchor") WHERE "receipt_log"."kind" = 'sealed';--> statement-breakpoint
ALTER TABLE "receipt_log" ADD CONSTRAINT "receipt_log_kinds" CHECK ("receipt_log"."kind" in ('announced', 'sealed'));
--> statement-breakpoint
-- As before, so that older entries keep their hashes; the text of an announcement has its kind as one line more.
CREATE OR REPLACE FUNCTION receipt_log_chain() RETURNS trigger LANGUAGE plpgsql AS $$
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
    NEW.reference, NEW.sha256, NEW.anchor, CASE NEW.kind WHEN 'announced' THEN NEW.kind END), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
