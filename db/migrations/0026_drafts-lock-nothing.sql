ALTER TABLE "drafts" DROP CONSTRAINT "drafts_reference_submissions_reference_fk";
