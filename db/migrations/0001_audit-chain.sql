-- The chain is made here, not in the program: whoever inserts, the entry is chained and nothing can be changed.
-- hash = SHA-256 (hex) over: previous hash, agency, sequence, at (ISO 8601, UTC, milliseconds), actor, action,
-- reference, joined by line feeds; no field contains one. The first entry's previous hash is empty.
CREATE FUNCTION audit_entries_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  -- Held until the transaction ends, so entries of one agency queue up; others pass.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.agency, 0));
  SELECT sequence, hash INTO last FROM audit_entries WHERE agency = NEW.agency ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous := coalesce(last.hash, '');
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n',
    NEW.previous, NEW.agency, NEW.sequence,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    NEW.actor, NEW.action, NEW.reference), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION audit_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_chain BEFORE INSERT ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION audit_entries_chain();
--> statement-breakpoint
CREATE TRIGGER audit_entries_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_refuse();
