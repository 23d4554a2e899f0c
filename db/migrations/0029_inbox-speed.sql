DROP INDEX "inbox_by_received";--> statement-breakpoint
DROP INDEX "inbox_by_state";--> statement-breakpoint
DROP INDEX "inbox_by_service";--> statement-breakpoint
DROP INDEX "inbox_by_assignee";--> statement-breakpoint
DROP INDEX "inbox_by_due";--> statement-breakpoint
DROP INDEX "inbox_by_reference";--> statement-breakpoint
CREATE INDEX "inbox_by_received" ON "submissions" USING btree ("agency","received_at","reference","state","service","assignee","due_on","news_at");--> statement-breakpoint
CREATE INDEX "inbox_by_state" ON "submissions" USING btree ("agency","state","received_at","reference","service","assignee","due_on","news_at");--> statement-breakpoint
CREATE INDEX "inbox_by_service" ON "submissions" USING btree ("agency","service","received_at","reference","state","assignee","due_on","news_at");--> statement-breakpoint
CREATE INDEX "inbox_by_assignee" ON "submissions" USING btree ("agency","assignee","received_at","reference","state","service","due_on","news_at");--> statement-breakpoint
CREATE INDEX "inbox_by_due" ON "submissions" USING btree ("agency","due_on","received_at","reference","state","service","assignee","news_at");--> statement-breakpoint
CREATE INDEX "inbox_by_reference" ON "submissions" USING btree ("agency","reference","received_at","state","service","assignee","due_on","news_at");--> statement-breakpoint
-- The cases of the citizen who is served, by their numbers. It is asked once for a query and sees all rows, as policies
-- cannot while they decide which rows are seen.
CREATE FUNCTION cases_of_citizen() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT array(SELECT reference FROM submissions WHERE lookup = ANY (string_to_array(serves('lookup'), ' ')))
$$;
--> statement-breakpoint
-- Numbers stand in every index of the inbox, lookups in none: a policy that names them has each row read that is counted.
ALTER POLICY citizen ON submissions USING (reference = ANY ((SELECT cases_of_citizen())::text[]))
  WITH CHECK (lookup = ANY ((SELECT string_to_array(serves('lookup'), ' '))::text[]));
