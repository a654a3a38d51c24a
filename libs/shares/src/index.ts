export { CancelShare } from './cancel-share.js';
export { CheckTimes, type TimeOffer } from './check-times.js';
export { CreateShare, type ShareOrder } from './create-share.js';
export { MAY_BE_OUT } from './doubt.repository.js';
export { HoldRestored } from './hold-restored.js';
export {
  ADDRESS_TOLD,
  FOUND_GONE,
  HOLD_REASONS,
  LATE_ANSWER,
  NOT_LIVE,
  OUT_TWICE,
  RECALLED,
  RESTORED_HOLD,
  type HoldReason,
} from './outcome.rules.js';
export {
  PUBLICATION_STATES,
  SECOND_CHANCES,
  secondChance,
  type PublicationState,
  type SecondChance,
} from './publication.rules.js';
export { PublishShare } from './publish/publish-share.js';
export { RescheduleShare } from './reschedule-share.js';
export { ResolveShare, type Resolution } from './resolve-share.js';
export { guidelineBlock, needsReview } from './share.errors.js';
export * from './share.facts.js';
export * from './share.jobs.js';
export { SHARE_STAGES, ShareQueries, type ShareFilter, type ShareStage, type ShareView } from './share.queries.js';
export * from './shares.module.js';
export { SweepPublications } from './sweep-publications.js';
export { TryAgain } from './try-again.js';
export { WithdrawShare, type TakenBack } from './withdraw-share.js';
export * from './wake-due-shares.js';
