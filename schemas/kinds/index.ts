import type * as z from 'zod';
import { ack } from './case/ack.ts';
import { circular } from './case/circular.ts';
import { clarificationRequest } from './case/clarification-request.ts';
import { clarificationResponse } from './case/clarification-response.ts';
import { close } from './case/close.ts';
import { forward } from './case/forward.ts';
import { interim } from './case/interim.ts';
import { refusal } from './case/refusal.ts';
import { reminder } from './case/reminder.ts';
import { reply } from './case/reply.ts';
import { transfer } from './case/transfer.ts';
import { clueEnquiry } from './clue/enquiry.ts';
import { clueKnown } from './clue/known.ts';
import { clueResponse } from './clue/response.ts';
import { clueSafeguarded } from './clue/safeguarded.ts';
import { diffusionCancel } from './diffusion/cancel.ts';
import { nonCompliant } from './diffusion/non-compliant.ts';
import { diffusionSend } from './diffusion/send.ts';
import { diffusionUpdate } from './diffusion/update.ts';
import { check } from './document/check.ts';
import { checkResult } from './document/check-result.ts';
import { hit } from './document/hit.ts';
import { hitResolution } from './document/hit-resolution.ts';
import { recordEnter } from './document/record-enter.ts';
import { recordModify } from './document/record-modify.ts';
import { recordWithdraw } from './document/record-withdraw.ts';
import { domesticAnswer } from './domestic/answer.ts';
import { domesticInformed } from './domestic/informed.ts';
import { domesticReport } from './domestic/report.ts';
import { domesticRequest } from './domestic/request.ts';
import { domesticTasking } from './domestic/tasking.ts';
import { dutyEscalate } from './duty/escalate.ts';
import { dutyHandover } from './duty/handover.ts';
import { dutyTask } from './duty/task.ts';
import { arrestReport } from './extradition/arrest-report.ts';
import { arrestRequest } from './extradition/arrest-request.ts';
import { extraditionDecision } from './extradition/decision.ts';
import { documents } from './extradition/documents.ts';
import { lapse } from './extradition/lapse.ts';
import { returnConfirm } from './extradition/return-confirm.ts';
import { surrenderArrange } from './extradition/surrender-arrange.ts';
import { surrenderReport } from './extradition/surrender-report.ts';
import { confirmRequest } from './hit/confirm-request.ts';
import { confirmResponse } from './hit/confirm-response.ts';
import { feedback } from './hit/feedback.ts';
import { report } from './hit/report.ts';
import { informationRequest } from './information/request.ts';
import type { Kind } from './kind.ts';
import { addendum } from './notice/addendum.ts';
import { cancelled } from './notice/cancelled.ts';
import { challenge } from './notice/challenge.ts';
import { corrigendum } from './notice/corrigendum.ts';
import { decision } from './notice/decision.ts';
import { oversightDecision } from './notice/oversight-decision.ts';
import { published } from './notice/published.ts';
import { purged } from './notice/purged.ts';
import { renew } from './notice/renew.ts';
import { request } from './notice/request.ts';
import { resume } from './notice/resume.ts';
import { reviewDue } from './notice/review-due.ts';
import { suspend } from './notice/suspend.ts';
import { update } from './notice/update.ts';
import { withdraw } from './notice/withdraw.ts';
import { batchResult } from './operation/batch-result.ts';
import { checkBatch } from './operation/check-batch.ts';
import { operationClose } from './operation/close.ts';
import { operationOrder } from './operation/order.ts';
import { operationReport } from './operation/report.ts';
import { sitrep } from './operation/sitrep.ts';
import { operationStage } from './operation/stage.ts';
import { partnerEnquiry } from './partner/enquiry.ts';
import { partnerResponse } from './partner/response.ts';
import { partnerTrend } from './partner/trend.ts';
import { addressRequest } from './tip/address-request.ts';
import { addressResponse } from './tip/address-response.ts';
import { tipOutcome } from './tip/outcome.ts';
import { referral } from './tip/referral.ts';
import { travelCorrection } from './travel/correction.ts';
import { travelNotification } from './travel/notification.ts';
import { travelOutcome } from './travel/outcome.ts';
import { travelWithdraw } from './travel/withdraw.ts';

/** Every message type there is, in the order in which forms and documents list them. */
export const kinds = {
  'information.request': informationRequest,
  'case.circular': circular,
  'case.ack': ack,
  'case.clarification.request': clarificationRequest,
  'case.clarification.response': clarificationResponse,
  'case.interim': interim,
  'case.reply': reply,
  'case.refusal': refusal,
  'case.reminder': reminder,
  'case.transfer': transfer,
  'case.forward': forward,
  'case.close': close,
  'notice.request': request,
  'notice.decision': decision,
  'notice.published': published,
  'notice.update': update,
  'notice.corrigendum': corrigendum,
  'notice.addendum': addendum,
  'notice.suspend': suspend,
  'notice.resume': resume,
  'notice.reviewDue': reviewDue,
  'notice.renew': renew,
  'notice.withdraw': withdraw,
  'notice.cancelled': cancelled,
  'notice.purged': purged,
  'notice.challenge': challenge,
  'oversight.decision': oversightDecision,
  'diffusion.send': diffusionSend,
  'diffusion.update': diffusionUpdate,
  'diffusion.cancel': diffusionCancel,
  'diffusion.nonCompliant': nonCompliant,
  'extradition.provisionalArrest.request': arrestRequest,
  'extradition.arrest.report': arrestReport,
  'extradition.documents': documents,
  'extradition.lapse': lapse,
  'extradition.decision': extraditionDecision,
  'extradition.surrender.arrange': surrenderArrange,
  'extradition.surrender.report': surrenderReport,
  'extradition.return.confirm': returnConfirm,
  'partner.enquiry': partnerEnquiry,
  'partner.response': partnerResponse,
  'partner.trend': partnerTrend,
  'duty.task': dutyTask,
  'duty.escalate': dutyEscalate,
  'duty.handover': dutyHandover,
  'domestic.report': domesticReport,
  'domestic.request': domesticRequest,
  'domestic.tasking': domesticTasking,
  'domestic.answer': domesticAnswer,
  'domestic.informed': domesticInformed,
  'document.check': check,
  'document.check.result': checkResult,
  'document.hit': hit,
  'document.hit.resolution': hitResolution,
  'document.record.enter': recordEnter,
  'document.record.modify': recordModify,
  'document.record.withdraw': recordWithdraw,
  'operation.order': operationOrder,
  'operation.stage': operationStage,
  'operation.checkBatch': checkBatch,
  'operation.batchResult': batchResult,
  'operation.sitrep': sitrep,
  'operation.close': operationClose,
  'operation.report': operationReport,
  'hit.report': report,
  'hit.confirm.request': confirmRequest,
  'hit.confirm.response': confirmResponse,
  'hit.feedback': feedback,
  'tip.referral': referral,
  'ip.confirm.request': addressRequest,
  'ip.confirm.response': addressResponse,
  'tip.outcome': tipOutcome,
  'clue.enquiry': clueEnquiry,
  'clue.response': clueResponse,
  'clue.known': clueKnown,
  'clue.safeguarded': clueSafeguarded,
  'travel.notification': travelNotification,
  'travel.outcome': travelOutcome,
  'travel.correction': travelCorrection,
  'travel.withdraw': travelWithdraw,
} as const;

export type KindType = keyof typeof kinds;
/** The body of a message of this type, once parsed. */
export type BodyOf<T extends KindType> = z.output<(typeof kinds)[T]['body']>;

export const kindTypes = Object.keys(kinds) as KindType[]; // the keys of a constant are its type's

/** What an exercise uses whose scenario does not say: all but what is sensitive. */
export const usualKinds: readonly string[] = Object.values(kinds as Readonly<Record<string, Kind>>)
  .filter((kind) => !kind.sensitive)
  .map((kind) => kind.type);

const byType: ReadonlyMap<string, Kind> = new Map(Object.entries(kinds));

/** The kind of this type, whatever a stranger may have written. */
export const kindOf = (type: string): Kind | undefined => byType.get(type);
