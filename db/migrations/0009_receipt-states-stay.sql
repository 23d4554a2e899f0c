ALTER TABLE "receipt_states" DROP CONSTRAINT "receipt_states_reference_submissions_reference_fk";
