ALTER TABLE "audit_entries" ADD COLUMN "actor_role" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "actor_agency" text;--> statement-breakpoint
-- In which role and office somebody of the staff did it stands in the entry, as it was then: people move and rise. Who is
-- nobody of the staff has neither, and the hash of such an entry is what it was; else both follow, by line feeds.
CREATE OR REPLACE FUNCTION audit_entries_chain() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last record;
  acting record;
BEGIN
  -- Held until the transaction ends, so entries of one agency queue up; others pass.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.agency, 0));
  SELECT sequence, hash INTO last FROM audit_entries WHERE agency = NEW.agency ORDER BY sequence DESC LIMIT 1;
  SELECT staff.role, staff.agency INTO acting FROM staff
    WHERE staff.id = CASE WHEN NEW.actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NEW.actor::uuid END;
  NEW.actor_role := acting.role;
  NEW.actor_agency := acting.agency;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous := coalesce(last.hash, '');
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n',
    NEW.previous, NEW.agency, NEW.sequence,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    NEW.actor, NEW.action, NEW.reference, NEW.actor_role, NEW.actor_agency), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
