-- The second line behind the program's own policy: a connection sees what belongs to whom it serves, and nothing else.
-- The program tells each connection when it takes it (db/scope.ts); one that was told nothing sees nothing. The owner of
-- the tables is not bound by this, so that migrations and backups work; the portal's user is no owner.
CREATE FUNCTION serves(what text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('schalter.' || what, true), '')
$$;
--> statement-breakpoint
ALTER TABLE submissions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- As a subquery `serves` is asked once for a query, not once for a row.
CREATE POLICY office ON submissions USING (agency = (SELECT serves('agency')));
--> statement-breakpoint
CREATE POLICY citizen ON submissions USING (lookup = (SELECT serves('lookup')));
--> statement-breakpoint
CREATE POLICY worker ON submissions USING ((SELECT serves('everything')) = 'yes');
--> statement-breakpoint
-- Asked by the policies of all that hangs on a case; the rows of `submissions` it finds are those that can be seen.
CREATE FUNCTION sees_case(wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT serves('everything') = 'yes' OR EXISTS (SELECT FROM submissions WHERE reference = wanted)
$$;
--> statement-breakpoint
ALTER TABLE case_entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What stays inside the office is not for citizens, and they write nothing in its name.
CREATE POLICY of_case ON case_entries
  USING (sees_case(reference) AND (audience = 'both' OR (SELECT serves('lookup')) IS NULL))
  WITH CHECK (sees_case(reference) AND (author <> 'office' OR (SELECT serves('lookup')) IS NULL));
--> statement-breakpoint
-- What belongs to no case yet is a draft's: its key lies under the code, and its id is known to nobody else.
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_case ON files USING (reference IS NULL OR sees_case(reference));
--> statement-breakpoint
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY office ON audit_entries USING (agency = (SELECT serves('agency')));
--> statement-breakpoint
CREATE POLICY citizen ON audit_entries USING ((SELECT serves('lookup')) IS NOT NULL AND sees_case(reference));
--> statement-breakpoint
CREATE POLICY worker ON audit_entries USING ((SELECT serves('everything')) = 'yes');
--> statement-breakpoint
-- The chain goes on from its last entry, also for who cannot see that.
ALTER FUNCTION audit_entries_chain() SECURITY DEFINER SET search_path = public, pg_temp;
--> statement-breakpoint
ALTER TABLE search_terms ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY office ON search_terms USING (agency = (SELECT serves('agency')));
--> statement-breakpoint
CREATE POLICY citizen ON search_terms USING ((SELECT serves('lookup')) IS NOT NULL AND sees_case(reference));
--> statement-breakpoint
CREATE POLICY worker ON search_terms USING ((SELECT serves('everything')) = 'yes');
--> statement-breakpoint
ALTER TABLE labels ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY office ON labels USING (agency = (SELECT serves('agency')));
--> statement-breakpoint
CREATE POLICY worker ON labels USING ((SELECT serves('everything')) = 'yes');
--> statement-breakpoint
ALTER TABLE case_labels ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The few labels that can be seen are found once; the case is looked at when one is put on it.
CREATE POLICY of_label ON case_labels USING (label IN (SELECT id FROM labels))
  WITH CHECK (label IN (SELECT id FROM labels) AND sees_case(reference));
--> statement-breakpoint
ALTER TABLE case_reads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own ON case_reads USING (staff_id = (SELECT serves('staff'))::uuid OR (SELECT serves('everything')) = 'yes')
  WITH CHECK (
    (staff_id = (SELECT serves('staff'))::uuid OR (SELECT serves('everything')) = 'yes') AND sees_case(reference)
  );
--> statement-breakpoint
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own ON saved_views USING (staff_id = (SELECT serves('staff'))::uuid OR (SELECT serves('everything')) = 'yes');
--> statement-breakpoint
ALTER TABLE desks ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own ON desks USING (staff_id = (SELECT serves('staff'))::uuid OR (SELECT serves('everything')) = 'yes');
--> statement-breakpoint
-- The counters of wrong codes were made by the program at its start; its user makes no tables any more.
CREATE TABLE IF NOT EXISTS budgets (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
