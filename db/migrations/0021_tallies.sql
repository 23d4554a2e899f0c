CREATE TABLE "case_tallies" (
	"agency" text NOT NULL,
	"service" text NOT NULL,
	"week" date NOT NULL,
	"kind" text NOT NULL,
	"detail" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "case_tallies_agency_service_week_kind_detail_pk" PRIMARY KEY("agency","service","week","kind","detail")
);
--> statement-breakpoint
CREATE TABLE "form_tallies" (
	"service" text NOT NULL,
	"month" text NOT NULL,
	"version" text NOT NULL,
	"kind" text NOT NULL,
	"step" text NOT NULL,
	"detail" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "form_tallies_service_month_version_kind_step_detail_pk" PRIMARY KEY("service","month","version","kind","step","detail")
);
--> statement-breakpoint
ALTER TABLE case_tallies ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY office ON case_tallies USING (agency = (SELECT serves('agency')));
--> statement-breakpoint
CREATE POLICY worker ON case_tallies USING ((SELECT serves('everything')) = 'yes');
