// Written by `npm run openapi`: what each closed list of the API holds.
import type * as schemas from './schemas.js';

// prettier-ignore
export const approvalStepStateValues: readonly schemas.ApprovalStepState[] = ['done', 'open', 'later', 'former'];

// prettier-ignore
export const approvalsNextValues: readonly schemas.ApprovalsNext[] = ['steps', 'conditions', 'release'];

// prettier-ignore
export const approverRoleValues: readonly schemas.ApproverRole[] = ['reviewer', 'safety_officer', 'comms_lead', 'admin'];

// prettier-ignore
export const approversLeftValues: readonly schemas.ApproversLeft[] = ['admins', 'nobody'];

// prettier-ignore
export const boardOfValues: readonly schemas.BoardOf[] = ['people', 'teams'];

// prettier-ignore
export const certificateFaultValues: readonly schemas.CertificateFault[] = ['unsigned', 'other', 'signature', 'key', 'not_in_force', 'version_changed', 'picture_changed'];

// prettier-ignore
export const commentFieldValues: readonly schemas.CommentField[] = ['whole', 'title', 'summary', 'link_title', 'image_alt', 'caption'];

// prettier-ignore
export const confidenceValues: readonly schemas.Confidence[] = ['probable', 'possible'];

// prettier-ignore
export const connectionStatusValues: readonly schemas.ConnectionStatus[] = ['active', 'expiring', 'expired', 'revoked'];

// prettier-ignore
export const deliveryStateValues: readonly schemas.DeliveryState[] = ['waiting', 'sending', 'sent', 'bounced', 'unknown', 'dropped'];

// prettier-ignore
export const directionValues: readonly schemas.Direction[] = ['outbound', 'engagement', 'inbound'];

// prettier-ignore
export const dropReasonValues: readonly schemas.DropReason[] = ['blocked', 'side_effect', 'fixed_parts', 'new_link', 'new_figure', 'markup', 'too_long', 'not_shorter', 'other_language', 'unchanged', 'like_colleagues', 'like_another'];

// prettier-ignore
export const dueUnitValues: readonly schemas.DueUnit[] = ['hours', 'days'];

// prettier-ignore
export const entryChangeValues: readonly schemas.EntryChange[] = ['followed', 'left_alone'];

// prettier-ignore
export const entryOutcomeValues: readonly schemas.EntryOutcome[] = ['taken', 'known', 'refused', 'waiting'];

// prettier-ignore
export const feedAbsenceReasonValues: readonly schemas.FeedAbsenceReason[] = ['team', 'region', 'language', 'not_yet', 'expired'];

// prettier-ignore
export const foundKindValues: readonly schemas.FoundKind[] = ['feed_item', 'item', 'person', 'share', 'case'];

// prettier-ignore
export const freezeCauseValues: readonly schemas.FreezeCause[] = ['member', 'restore'];

// prettier-ignore
export const freezeScopeValues: readonly schemas.FreezeScope[] = ['organisation', 'topic', 'network'];

// prettier-ignore
export const helpKindValues: readonly schemas.HelpKind[] = ['shorter', 'plainer', 'warmer', 'professional', 'translation', 'variants'];

// prettier-ignore
export const hiddenBecauseValues: readonly schemas.HiddenBecause[] = ['off', 'works_council', 'teams_only'];

// prettier-ignore
export const historyStateValues: readonly schemas.HistoryState[] = ['draft', 'in_review', 'approved', 'sent_back', 'rejected', 'retired', 'recalled'];

// prettier-ignore
export const holdReasonValues: readonly schemas.HoldReason[] = ['reconnect', 'attestation', 'standing', 'freeze', 'late', 'restored', 'operator'];

// prettier-ignore
export const holdStateValues: readonly schemas.HoldState[] = ['standing', 'ended', 'lifted'];

// prettier-ignore
export const holdsAskedValues: readonly schemas.HoldsAsked[] = ['standing', 'ended', 'lifted', 'ending'];

// prettier-ignore
export const importFormatValues: readonly schemas.ImportFormat[] = ['auto', 'lines', 'csv', 'rss', 'atom', 'json'];

// prettier-ignore
export const importOutcomeValues: readonly schemas.ImportOutcome[] = ['imported', 'duplicate', 'refused'];

// prettier-ignore
export const importSourceValues: readonly schemas.ImportSource[] = ['feed', 'posts'];

// prettier-ignore
export const inboundSourceValues: readonly schemas.InboundSource[] = ['comment', 'message', 'call', 'other'];

// prettier-ignore
export const industryValues: readonly schemas.Industry[] = ['pharma', 'medical_devices', 'healthcare', 'finance', 'other'];

// prettier-ignore
export const intentAnswerValues: readonly schemas.IntentAnswer[] = ['deleted', 'not_posted'];

// prettier-ignore
export const intentKindValues: readonly schemas.IntentKind[] = ['x', 'facebook', 'whatsapp', 'teams', 'mail', 'copy'];

// prettier-ignore
export const itemStateValues: readonly schemas.ItemState[] = ['draft', 'in_review', 'approved', 'sent_back', 'retired', 'recalled'];

// prettier-ignore
export const languageValues: readonly schemas.Language[] = ['en', 'de', 'fr'];

// prettier-ignore
export const leaderboardModeValues: readonly schemas.LeaderboardMode[] = ['off', 'teams', 'people'];

// prettier-ignore
export const linkChannelValues: readonly schemas.LinkChannel[] = ['post', 'message'];

// prettier-ignore
export const lookStepValues: readonly schemas.LookStep[] = ['fetching', 'pictures', 'storing'];

// prettier-ignore
export const mailWayValues: readonly schemas.MailWay[] = ['at_once', 'digest', 'off'];

// prettier-ignore
export const memberStatusValues: readonly schemas.MemberStatus[] = ['invited', 'active', 'deactivated'];

// prettier-ignore
export const metricValues: readonly schemas.Metric[] = ['impressions', 'members_reached', 'reactions', 'comments', 'reshares'];

// prettier-ignore
export const modelVerdictValues: readonly schemas.ModelVerdict[] = ['pass', 'review'];

// prettier-ignore
export const neededApprovalsValues: readonly schemas.NeededApprovals[] = ['any', 'all'];

// prettier-ignore
export const networkValues: readonly schemas.Network[] = ['linkedin', 'mastodon', 'bluesky'];

// prettier-ignore
export const newOwnRuleStateValues: readonly schemas.NewOwnRuleState[] = ['draft', 'shadow', 'live'];

// prettier-ignore
export const nodeValues: readonly schemas.Node[] = ['advocacy', 'social_selling', 'sponsored', 'influencer'];

// prettier-ignore
export const ownRuleStateValues: readonly schemas.OwnRuleState[] = ['draft', 'shadow', 'live', 'retired'];

// prettier-ignore
export const pageMarkValues: readonly schemas.PageMark[] = ['changed', 'unseen', 'unreachable'];

// prettier-ignore
export const partFindingValues: readonly schemas.PartFinding[] = ['same', 'differs', 'untold'];

// prettier-ignore
export const peopleImportOutcomeValues: readonly schemas.PeopleImportOutcome[] = ['invited', 'updated', 'unchanged', 'refused'];

// prettier-ignore
export const peopleShownValues: readonly schemas.PeopleShown[] = ['none', 'consented', 'not_consented'];

// prettier-ignore
export const pointsRuleValues: readonly schemas.PointsRule[] = ['share_published', 'share_repeated', 'share_over_daily_limit', 'share_taken_back', 'human_click', 'clicks_taken_back'];

// prettier-ignore
export const postAnswerValues: readonly schemas.PostAnswer[] = ['as_approved', 'changed', 'gone'];

// prettier-ignore
export const postFigureValues: readonly schemas.PostFigure[] = ['shares', 'clicks', 'views'];

// prettier-ignore
export const postListValues: readonly schemas.PostList[] = ['differing', 'to_look'];

// prettier-ignore
export const postLookValues: readonly schemas.PostLook[] = ['read', 'seen'];

// prettier-ignore
export const postStateValues: readonly schemas.PostState[] = ['waiting', 'unchanged', 'changed', 'gone', 'unreadable'];

// prettier-ignore
export const productImportOutcomeValues: readonly schemas.ProductImportOutcome[] = ['added', 'changed', 'unchanged', 'refused'];

// prettier-ignore
export const productStatusValues: readonly schemas.ProductStatus[] = ['prescription', 'otc', 'unlicensed'];

// prettier-ignore
export const prospectKindValues: readonly schemas.ProspectKind[] = ['person', 'account'];

// prettier-ignore
export const provenanceValues: readonly schemas.Provenance[] = ['measured', 'estimated', 'potential'];

// prettier-ignore
export const publicationStateValues: readonly schemas.PublicationState[] = ['scheduled', 'publishing', 'published', 'unknown', 'failed', 'held', 'withdrawn'];

// prettier-ignore
export const qualityTextsValues: readonly schemas.QualityTexts[] = ['posts', 'reports'];

// prettier-ignore
export const reachBreakdownByValues: readonly schemas.ReachBreakdownBy[] = ['team', 'topic', 'node', 'item', 'network'];

// prettier-ignore
export const reachIntervalValues: readonly schemas.ReachInterval[] = ['day', 'week'];

// prettier-ignore
export const reachWithoutValues: readonly schemas.ReachWithout[] = ['team', 'topic'];

// prettier-ignore
export const readersKindValues: readonly schemas.ReadersKind[] = ['public', 'hcp'];

// prettier-ignore
export const readingProblemValues: readonly schemas.ReadingProblem[] = ['refused_address', 'unreachable', 'too_slow', 'too_large', 'redirected', 'key_refused', 'limit_reached', 'error_status', 'no_answer', 'not_as_asked'];

// prettier-ignore
export const recallStageValues: readonly schemas.RecallStage[] = ['not_yet', 'asked_too', 'called_off', 'withdrawn', 'asked', 'found_gone', 'gone', 'cannot'];

// prettier-ignore
export const recalledLinksValues: readonly schemas.RecalledLinks[] = ['notice', 'target'];

// prettier-ignore
export const registerKindValues: readonly schemas.RegisterKind[] = ['orange_book', 'ema', 'bdpm'];

// prettier-ignore
export const responsibilityKindValues: readonly schemas.ResponsibilityKind[] = ['approves', 'answers', 'decides'];

// prettier-ignore
export const reviewDecisionValues: readonly schemas.ReviewDecision[] = ['approved', 'sent_back', 'rejected'];

// prettier-ignore
export const reviewStateValues: readonly schemas.ReviewState[] = ['waiting', 'decided'];

// prettier-ignore
export const reviewsOfValues: readonly schemas.ReviewsOf[] = ['everybody', 'you'];

// prettier-ignore
export const roleValues: readonly schemas.Role[] = ['advocate', 'seller', 'author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'];

// prettier-ignore
export const routeAudienceValues: readonly schemas.RouteAudience[] = ['public', 'internal'];

// prettier-ignore
export const routeVerdictValues: readonly schemas.RouteVerdict[] = ['warn', 'review'];

// prettier-ignore
export const safetyCaseStateValues: readonly schemas.SafetyCaseState[] = ['open', 'assessing', 'reported', 'not_an_event'];

// prettier-ignore
export const safetyConfidenceValues: readonly schemas.SafetyConfidence[] = ['probable', 'possible'];

// prettier-ignore
export const safetyCriterionValues: readonly schemas.SafetyCriterion[] = ['reporter', 'patient', 'product', 'reaction'];

// prettier-ignore
export const safetyExportFormatValues: readonly schemas.SafetyExportFormat[] = ['json', 'e2b', 'pdf'];

// prettier-ignore
export const safetyQueueValues: readonly schemas.SafetyQueue[] = ['waiting', 'closed'];

// prettier-ignore
export const schedulePassValues: readonly schemas.SchedulePass[] = ['first', 'second'];

// prettier-ignore
export const scoredNodeValues: readonly schemas.ScoredNode[] = ['advocacy', 'social_selling'];

// prettier-ignore
export const secondChanceValues: readonly schemas.SecondChance[] = ['possible', 'too_late', 'perhaps_out', 'ended'];

// prettier-ignore
export const secondReaderTopicsValues: readonly schemas.SecondReaderTopics[] = ['none', 'all', 'chosen'];

// prettier-ignore
export const severityValues: readonly schemas.Severity[] = ['info', 'warn', 'review', 'block', 'route'];

// prettier-ignore
export const shareNotAgainValues: readonly schemas.ShareNotAgain[] = ['recalled', 'retired', 'not_approved', 'too_early', 'rights_ended', 'expired', 'for_others'];

// prettier-ignore
export const shareStageValues: readonly schemas.ShareStage[] = ['upcoming', 'done'];

// prettier-ignore
export const shareWaitCodeValues: readonly schemas.ShareWaitCode[] = ['frozen', 'reconnect'];

// prettier-ignore
export const signInFieldValues: readonly schemas.SignInField[] = ['server', 'handle', 'password'];

// prettier-ignore
export const sourceChoiceValues: readonly schemas.SourceChoice[] = ['on', 'paused'];

// prettier-ignore
export const sourceStateValues: readonly schemas.SourceState[] = ['on', 'paused', 'stopped'];

// prettier-ignore
export const stageValues: readonly schemas.Stage[] = ['awareness', 'consideration', 'decision', 'after_sale'];

// prettier-ignore
export const suggestionQueueValues: readonly schemas.SuggestionQueue[] = ['waiting', 'decided'];

// prettier-ignore
export const suggestionStateValues: readonly schemas.SuggestionState[] = ['waiting', 'taken', 'declined', 'taken_back'];

// prettier-ignore
export const textDecisionValues: readonly schemas.TextDecision[] = ['approved', 'declined'];

// prettier-ignore
export const textReviewStateValues: readonly schemas.TextReviewState[] = ['waiting', 'approved', 'declined', 'superseded'];

// prettier-ignore
export const timeObstacleValues: readonly schemas.TimeObstacle[] = ['quiet_hours', 'daily_limit'];

// prettier-ignore
export const topicColourValues: readonly schemas.TopicColour[] = ['gray', 'red', 'pink', 'grape', 'violet', 'indigo', 'blue', 'cyan', 'teal', 'green', 'lime', 'yellow', 'orange'];

// prettier-ignore
export const triedChangeKindValues: readonly schemas.TriedChangeKind[] = ['definition', 'rule', 'pack'];

// prettier-ignore
export const triedKindValues: readonly schemas.TriedKind[] = ['share', 'caption', 'draft', 'pasted'];

// prettier-ignore
export const verdictValues: readonly schemas.Verdict[] = ['pass', 'warn', 'review', 'block'];

// prettier-ignore
export const versionStateValues: readonly schemas.VersionState[] = ['draft', 'in_review', 'taken_out', 'approved', 'expired', 'superseded', 'sent_back', 'rejected', 'retired', 'recalled'];

// prettier-ignore
export const wornWordsAdviceValues: readonly schemas.WornWordsAdvice[] = ['another_caption', 'own_words', 'another_time'];
