import { IsOptional, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class SuggestionDetail {
  @IsUUID()
  memberId: string;
}

class SuggestionMadeDetail extends SuggestionDetail {
  @IsUUID()
  screeningId: string;

  @IsUUID()
  @IsOptional()
  topicId: string | null;
}

class SuggestionTakenDetail extends SuggestionDetail {
  @IsUUID()
  itemId: string;
}

const subject = 'content_suggestion';

/** A member suggested something to share; what it says stands under their key in its row. */
export const suggestionMade = defineFact({ kind: 'content_suggestion.made', subject, detail: SuggestionMadeDetail });

/** It became a draft of whoever took it. */
export const suggestionTaken = defineFact({ kind: 'content_suggestion.taken', subject, detail: SuggestionTakenDetail });

export const suggestionDeclined = defineFact({
  kind: 'content_suggestion.declined',
  subject,
  detail: SuggestionDetail,
});

/** Its member took it back before anybody decided; what it said is gone. */
export const suggestionTakenBack = defineFact({
  kind: 'content_suggestion.taken_back',
  subject,
  detail: SuggestionDetail,
});
