ALTER TABLE "agencies" ADD COLUMN "court" text;--> statement-breakpoint
ALTER TABLE "receipt_states" ADD COLUMN "letter" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "receipt_states" DROP CONSTRAINT "receipt_states_reference_position_pk";--> statement-breakpoint
ALTER TABLE "receipt_states" ADD CONSTRAINT "receipt_states_reference_letter_position_pk" PRIMARY KEY("reference","letter","position");
