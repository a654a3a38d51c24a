import { IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { INTENT_KINDS, type IntentKind } from '#libs/intent-places';
import { NODES, type Node } from '#libs/kernel';
import { defineFact } from '#libs/ledger';
import { INTENT_ANSWERS, type IntentAnswer, type IntentRecord } from './intent.js';

/** What every fact about a text that was opened elsewhere says. */
class IntentDetail {
  @IsUUID()
  memberId: string;

  @IsUUID()
  itemId: string;

  @IsIn(INTENT_KINDS)
  place: IntentKind;
}

class IntentOpenedDetail extends IntentDetail {
  @IsIn(NODES)
  node: Node;

  @IsUUID()
  versionId: string;

  @IsUUID()
  captionId: string;

  /** SHA-256 of what was approved. */
  @IsString()
  certificate: string;

  /** Of exactly the text that was handed out. */
  @IsString()
  textHash: string;

  @IsUUID()
  @IsOptional()
  linkId: string | null;
}

class IntentRecalledDetail extends IntentDetail {
  @IsUUID()
  recallId: string;
}

class IntentAnsweredDetail extends IntentRecalledDetail {
  @IsIn(INTENT_ANSWERS)
  answer: IntentAnswer;

  /** Whether they have answered all that the recall meant of theirs. */
  @IsBoolean()
  @IsOptional()
  last?: boolean;
}

class IntentsChangedDetail {
  /** Those that members may open from here on. */
  @IsIn(INTENT_KINDS, { each: true })
  places: IntentKind[];
}

/** A cleared text was handed out to be opened elsewhere. Nothing follows from it about a post. */
export const intentOpened = defineFact({ kind: 'intent.opened', subject: 'intent', detail: IntentOpenedDetail });
/** Its item was recalled, and its member told that they may have posted it. */
export const intentRecalled = defineFact({ kind: 'intent.recalled', subject: 'intent', detail: IntentRecalledDetail });
/** Its member says what they made of it. */
export const intentAnswered = defineFact({ kind: 'intent.answered', subject: 'intent', detail: IntentAnsweredDetail });
/** Other places than before may be opened. */
export const intentsChanged = defineFact({
  kind: 'intents.changed',
  subject: 'organisation',
  detail: IntentsChangedDetail,
});

export function detailOf({
  memberId,
  itemId,
  place,
}: Pick<IntentRecord, 'memberId' | 'itemId' | 'place'>): IntentDetail {
  return { memberId, itemId, place };
}
