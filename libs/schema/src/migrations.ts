import { Foundations1763700000001 } from './migrations/0001-foundations.js';
import { Ledger1763700000002 } from './migrations/0002-ledger.js';
import { People1763700000003 } from './migrations/0003-people.js';
import { Guidelines1763700000004 } from './migrations/0004-guidelines.js';
import { Content1763700000005 } from './migrations/0005-content.js';
import { Shares1763700000006 } from './migrations/0006-shares.js';
import { Reach1763700000007 } from './migrations/0007-reach.js';
import { Safety1763700000008 } from './migrations/0008-safety.js';
import { GuidelinesOfOnesOwn1763700000009 } from './migrations/0009-guidelines-of-ones-own.js';
import { ShadowFindings1763700000010 } from './migrations/0010-shadow-findings.js';
import { WordsOfOnesOwn1763700000011 } from './migrations/0011-words-of-ones-own.js';
import { InboundTexts1763700000012 } from './migrations/0012-inbound-texts.js';
import { KeptPacks1763700000013 } from './migrations/0013-kept-packs.js';
import { OwnOrganisation1763700000014 } from './migrations/0014-own-organisation.js';
import { SealedLedger1763700000015 } from './migrations/0015-sealed-ledger.js';
import { RememberedShares1763700000016 } from './migrations/0016-remembered-shares.js';
import { HowLateFollowersAre1763700000017 } from './migrations/0017-how-late-followers-are.js';
import { NothingUnsealable1763700000018 } from './migrations/0018-nothing-unsealable.js';
import { WaitingByFollower1763700000019 } from './migrations/0019-waiting-by-follower.js';
import { Notifications1763700000020 } from './migrations/0020-notifications.js';
import { Deliveries1763700000021 } from './migrations/0021-deliveries.js';
import { LinksOfOnesOwn1763700000022 } from './migrations/0022-links-of-ones-own.js';
import { Languages1763700000023 } from './migrations/0023-languages.js';
import { WhatTimeBrings1763700000024 } from './migrations/0024-what-time-brings.js';
import { PublicationsSayWhy1763700000026 } from './migrations/0026-publications-say-why.js';
import { TextReviews1763700000030 } from './migrations/0030-text-reviews.js';
import { Edits1763700000031 } from './migrations/0031-edits.js';
import { OwnClicks1763700000032 } from './migrations/0032-own-clicks.js';
import { DigestsOutsideQuietHours1763700000033 } from './migrations/0033-digests-outside-quiet-hours.js';
import { DisclosuresByLanguage1763700000034 } from './migrations/0034-disclosures-by-language.js';
import { Search1763700000038 } from './migrations/0038-search.js';
import { Attestations1763700000039 } from './migrations/0039-attestations.js';
import { Prospects1763700000040 } from './migrations/0040-prospects.js';
import { Industry1763700000041 } from './migrations/0041-industry.js';
import { PublishFrom1763700000042 } from './migrations/0042-publish-from.js';
import { SearchInEveryScript1763700000045 } from './migrations/0045-search-in-every-script.js';
import { SecondReader1763700000047 } from './migrations/0047-second-reader.js';
import { SearchInCaptions1763700000048 } from './migrations/0048-search-in-captions.js';
import { DraftingHelp1763700000049 } from './migrations/0049-drafting-help.js';
import { PicturesOfVersions1763700000052 } from './migrations/0052-pictures-of-versions.js';
import { IdempotencyLeases1763700000051 } from './migrations/0051-idempotency-leases.js';
import { SignInGuesses1763700000050 } from './migrations/0050-sign-in-guesses.js';
import { WhatHasRun1763700000056 } from './migrations/0056-what-has-run.js';
import { ApprovedStays1763700000057 } from './migrations/0057-approved-stays.js';
import { Freezes1763700000059 } from './migrations/0059-freezes.js';
import { ReasonsApart1763700000062 } from './migrations/0062-reasons-apart.js';
import { Certificates1763700000063 } from './migrations/0063-certificates.js';
import { Responsibilities1763700000065 } from './migrations/0065-responsibilities.js';
import { Comments1763700000069 } from './migrations/0069-comments.js';
import { Sources1763700000068 } from './migrations/0068-sources.js';
import { Suggestions1763700000070 } from './migrations/0070-suggestions.js';
import { PictureRights1763700000085 } from './migrations/0085-picture-rights.js';
import { SuggestionsTakenBack1763700000087 } from './migrations/0087-suggestions-taken-back.js';
import { AlteredContent1763700000072 } from './migrations/0072-altered-content.js';
import { WordsApart1763700000053 } from './migrations/0053-words-apart.js';
import { Rights1763700000054 } from './migrations/0054-rights.js';
import { PageSnapshots1763700000067 } from './migrations/0067-page-snapshots.js';
import { Recalls1763700000066 } from './migrations/0066-recalls.js';
import { ApprovalRoutes1763700000064 } from './migrations/0064-approval-routes.js';
import { UnmannedApprovals1763700000080 } from './migrations/0080-unmanned-approvals.js';
import { ToldInTime1763700000081 } from './migrations/0081-told-in-time.js';
import { NetworksThatTell1763700000089 } from './migrations/0089-networks-that-tell.js';
import { PostChecks1763700000092 } from './migrations/0092-post-checks.js';
import { PagesDecidedOn1763700000094 } from './migrations/0094-pages-decided-on.js';
import { Retention1763700000095 } from './migrations/0095-retention.js';
import { HoldsThatEnd1763700000097 } from './migrations/0097-holds-that-end.js';
import { Intents1763700000098 } from './migrations/0098-intents.js';
import { OpenedTextsKeep1763700000099 } from './migrations/0099-opened-texts-keep.js';
import { LooksBeside1763700000100 } from './migrations/0100-looks-beside.js';
import { WhyHoldsAreLifted1763700000101 } from './migrations/0101-why-holds-are-lifted.js';
import { SharingTimes1763700000102 } from './migrations/0102-sharing-times.js';
import { PartsOfPosts1763700000103 } from './migrations/0103-parts-of-posts.js';
import { UnansweredTexts1763700000104 } from './migrations/0104-unanswered-texts.js';
import { OtherSeals1763700000107 } from './migrations/0107-other-seals.js';
import { WhichCaption1763700000112 } from './migrations/0112-which-caption.js';
import { HowAllStands1763700000113 } from './migrations/0113-how-all-stands.js';
import { WordsOfColleagues1763700000114 } from './migrations/0114-words-of-colleagues.js';
import { WhatToLookAt1763700000115 } from './migrations/0115-what-to-look-at.js';
import { FloodHidesNobody1763700000116 } from './migrations/0116-flood-hides-nobody.js';
import { WhichPost1763700000108 } from './migrations/0108-which-post.js';
import { ReachSums1763700000117 } from './migrations/0117-reach-sums.js';

/** Every migration, oldest first. A landed migration never changes; a new need is a new file. */
export const migrations = [
  Foundations1763700000001,
  Ledger1763700000002,
  People1763700000003,
  Guidelines1763700000004,
  Content1763700000005,
  Shares1763700000006,
  Reach1763700000007,
  Safety1763700000008,
  GuidelinesOfOnesOwn1763700000009,
  ShadowFindings1763700000010,
  WordsOfOnesOwn1763700000011,
  InboundTexts1763700000012,
  KeptPacks1763700000013,
  OwnOrganisation1763700000014,
  SealedLedger1763700000015,
  RememberedShares1763700000016,
  HowLateFollowersAre1763700000017,
  NothingUnsealable1763700000018,
  WaitingByFollower1763700000019,
  Notifications1763700000020,
  Deliveries1763700000021,
  LinksOfOnesOwn1763700000022,
  Languages1763700000023,
  WhatTimeBrings1763700000024,
  PublicationsSayWhy1763700000026,
  TextReviews1763700000030,
  Edits1763700000031,
  OwnClicks1763700000032,
  DigestsOutsideQuietHours1763700000033,
  DisclosuresByLanguage1763700000034,
  Search1763700000038,
  Attestations1763700000039,
  Prospects1763700000040,
  Industry1763700000041,
  PublishFrom1763700000042,
  SearchInEveryScript1763700000045,
  SecondReader1763700000047,
  SearchInCaptions1763700000048,
  DraftingHelp1763700000049,
  SignInGuesses1763700000050,
  IdempotencyLeases1763700000051,
  PicturesOfVersions1763700000052,
  WordsApart1763700000053,
  Rights1763700000054,
  WhatHasRun1763700000056,
  ApprovedStays1763700000057,
  Freezes1763700000059,
  ReasonsApart1763700000062,
  Certificates1763700000063,
  ApprovalRoutes1763700000064,
  Responsibilities1763700000065,
  Recalls1763700000066,
  PageSnapshots1763700000067,
  Comments1763700000069,
  Sources1763700000068,
  UnmannedApprovals1763700000080,
  ToldInTime1763700000081,
  Suggestions1763700000070,
  AlteredContent1763700000072,
  PictureRights1763700000085,
  SuggestionsTakenBack1763700000087,
  NetworksThatTell1763700000089,
  PostChecks1763700000092,
  PagesDecidedOn1763700000094,
  Retention1763700000095,
  HoldsThatEnd1763700000097,
  Intents1763700000098,
  OpenedTextsKeep1763700000099,
  LooksBeside1763700000100,
  WhyHoldsAreLifted1763700000101,
  SharingTimes1763700000102,
  PartsOfPosts1763700000103,
  UnansweredTexts1763700000104,
  OtherSeals1763700000107,
  WhichPost1763700000108,
  WhichCaption1763700000112,
  HowAllStands1763700000113,
  WordsOfColleagues1763700000114,
  WhatToLookAt1763700000115,
  FloodHidesNobody1763700000116,
  ReachSums1763700000117,
];
