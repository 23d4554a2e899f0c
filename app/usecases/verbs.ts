import { attachUpload } from './attach-upload.ts';
import { appendUpload, uploadLength } from './append-upload.ts';
import { beginUpload } from './begin-upload.ts';
import { carryDraft } from './carry-draft.ts';
import { checkFile } from './check-file.ts';
import { changeCaseState, takeOnCase } from './change-case.ts';
import { declareComplete } from './desk/declare-complete.ts';
import { extendDeadline } from './desk/extend-deadline.ts';
import { nameFileNumber } from './desk/name-file-number.ts';
import { newsOfCase } from './desk/news-of-case.ts';
import { proposeDecision, takeBackProposal } from './desk/propose-decision.ts';
import { sendDecision } from './desk/send-decision.ts';
import { writeNote } from './desk/write-note.ts';
import { keepForMessage, writeToCitizen } from './desk/write-to-citizen.ts';
import { beginCorrection } from './correction/begin-correction.ts';
import { findCorrectionCode } from './correction/correction-code.ts';
import { keepRemark } from './correction/keep-remark.ts';
import { requestCorrection, takeBackCorrection } from './correction/request-correction.ts';
import { sendCorrection } from './correction/send-correction.ts';
import { showCorrection } from './correction/show-correction.ts';
import { showCorrectionForm } from './correction/show-correction-form.ts';
import { showCorrectionReview } from './correction/show-correction-review.ts';
import { dataExample, dataSchema } from './data-schema.ts';
import { deliver } from './deliver.ts';
import { duplicateItem } from './duplicate-item.ts';
import { describeApi } from './describe-api.ts';
import { prolongDraft } from './draft-limit.ts';
import { eraseDrafts } from './erase-drafts.ts';
import { eraseExpired } from './erase-expired.ts';
import { findAgency } from './find-agency.ts';
import { findDraftAtStake } from './find-draft-at-stake.ts';
import { askOpinion, previewOpinion } from './opinions/ask-opinion.ts';
import { deliverOpinion } from './opinions/deliver-opinion.ts';
import { giveOpinion, takeDocumentOfAsked } from './opinions/give-opinion.ts';
import { listOpinions } from './opinions/list-opinions.ts';
import { fetchOpinionDocument, showOpinion } from './opinions/show-opinion.ts';
import { showOpinionForm } from './opinions/show-opinion-form.ts';
import { takeBackOpinion } from './opinions/take-back-opinion.ts';
import { fetchOfficeData, fetchOfficeDocument, fetchOfficeReceipt } from './fetch-office-file.ts';
import { fetchOfficeExcerpt, fetchOfficePayload } from './fetch-office-payload.ts';
import { assignCase } from './assign-case.ts';
import { changeCases } from './change-cases.ts';
import { handIn, showOwed } from './hand-in.ts';
import { labelCase } from './label-case.ts';
import { countNews, listInbox, showWayOn } from './list-inbox.ts';
import {
  addLabel,
  hideColumns,
  readEverything,
  removeLabel,
  renameLabel,
  removeView,
  renameView,
  saveView,
  setShortcuts,
  showDesk,
} from './set-up-desk.ts';
import { lookUpReceipt } from './look-up-receipt.ts';
import { listCheckpoints } from './receipt-log/list-checkpoints.ts';
import { setCheckpoint } from './receipt-log/set-checkpoint.ts';
import { showLogEntry } from './receipt-log/show-log-entry.ts';
import { payloadSchema } from './payload-schema.ts';
import { resealContacts } from './reseal-contacts.ts';
import { raiseReceipt, raiseReceipts } from './raise-receipt.ts';
import { removeFile } from './remove-file.ts';
import { removeItem } from './remove-item.ts';
import { resumeDraft } from './resume-draft.ts';
import { saveOverview } from './save-overview.ts';
import { savePage } from './save-page.ts';
import { showAudit } from './show-audit.ts';
import { fetchCaseDocument, fetchReceipt, showCase } from './show-case.ts';
import { showEnded } from './show-ended.ts';
import { showOfficeCase } from './show-office-case.ts';
import { showOfficeDocument } from './show-office-document.ts';
import { showPage } from './show-page.ts';
import { showReview } from './show-review.ts';
import { showStatistics } from './statistics/show-statistics.ts';
import { beginSignIn, finishSignIn } from './sign-in-with-provider.ts';
import { makeSignInLink, peekStaff, signInWithLink, signOut, staffOf } from './staff-session.ts';
import { staysAtDesk, staysOpen } from './stays-open.ts';
import { startDraft } from './start-draft.ts';
import { submitDraft } from './submit-draft.ts';
import { takeDocumentOfCitizen, takeDocumentOfOffice } from './case-documents.ts';
import { writeToOffice } from './write-message.ts';
import { notifyCitizen, stopNotices, stopNoticesByLink, wantNotices } from './notify-citizen.ts';
import { renewCode } from './renew-code.ts';
import { exportCase } from './export-case.ts';
import { printCase } from './print-case.ts';
import { withdrawCase } from './withdraw-case.ts';
import { enterCaseCode, enterDraftCode } from './enter-code.ts';

/** Everything that can be done at the counter. */
export const verbs = {
  startDraft,
  findDraftAtStake,
  findAgency,
  resumeDraft,
  prolongDraft,
  carryDraft,
  showPage,
  savePage,
  saveOverview,
  duplicateItem,
  removeItem,
  beginUpload,
  appendUpload,
  uploadLength,
  attachUpload,
  removeFile,
  showReview,
  showEnded,
  submitDraft,
  enterDraftCode,
  enterCaseCode,
  showCase,
  fetchCaseDocument,
  exportCase,
  printCase,
  wantNotices,
  stopNotices,
  stopNoticesByLink,
  notifyCitizen,
  resealContacts,
  renewCode,
  withdrawCase,
  takeDocumentOfCitizen,
  takeDocumentOfOffice,
  showOwed,
  staysOpen,
  staysAtDesk,
  handIn,
  writeToOffice,
  writeToCitizen,
  keepForMessage,
  fetchReceipt,
  makeSignInLink,
  signInWithLink,
  beginSignIn,
  finishSignIn,
  staffOf,
  peekStaff,
  signOut,
  listInbox,
  countNews,
  showWayOn,
  changeCases,
  assignCase,
  labelCase,
  showDesk,
  showStatistics,
  saveView,
  renameView,
  removeView,
  addLabel,
  removeLabel,
  renameLabel,
  setShortcuts,
  hideColumns,
  readEverything,
  showOfficeCase,
  newsOfCase,
  showOfficeDocument,
  fetchOfficeReceipt,
  fetchOfficeData,
  fetchOfficeDocument,
  fetchOfficePayload,
  fetchOfficeExcerpt,
  takeOnCase,
  changeCaseState,
  showCorrectionForm,
  requestCorrection,
  takeBackCorrection,
  showCorrection,
  beginCorrection,
  findCorrectionCode,
  keepRemark,
  showCorrectionReview,
  sendCorrection,
  writeNote,
  showAudit,
  showOpinionForm,
  askOpinion,
  previewOpinion,
  takeBackOpinion,
  listOpinions,
  showOpinion,
  fetchOpinionDocument,
  takeDocumentOfAsked,
  giveOpinion,
  deliverOpinion,
  declareComplete,
  extendDeadline,
  nameFileNumber,
  proposeDecision,
  takeBackProposal,
  sendDecision,
  dataSchema,
  payloadSchema,
  dataExample,
  describeApi,
  lookUpReceipt,
  checkFile,
  deliver,
  raiseReceipt,
  raiseReceipts,
  eraseDrafts,
  eraseExpired,
  setCheckpoint,
  listCheckpoints,
  showLogEntry,
} as const;

/** What the portal does by itself, for all agencies. */
export const unattended: readonly (keyof typeof verbs)[] = [
  'deliver',
  'deliverOpinion',
  'raiseReceipt',
  'raiseReceipts',
  'notifyCitizen',
  'resealContacts',
  // Whoever has the link of an e-mail has no code.
  'stopNoticesByLink',
  'eraseDrafts',
  'eraseExpired',
  'setCheckpoint',
];
