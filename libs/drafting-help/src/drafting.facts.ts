import { IsInt, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class DraftingChangedDetail {
  /** For which topics of texts for everybody it may help: `none`, `all` or `chosen`. */
  @IsString()
  public: string;

  @IsInt()
  publicTopics: number;

  @IsString()
  professionals: string;

  @IsInt()
  professionalTopics: number;
}

class DraftingAskedDetail {
  /** `share` or `caption`. */
  @IsString()
  purpose: string;

  @IsString()
  kind: string;

  @IsString()
  model: string;

  @IsInt()
  promptVersion: number;

  /** Of the text that help was asked for. */
  @IsString()
  textHash: string;
}

class SuggestionSharedDetail {
  @IsString()
  model: string;

  @IsInt()
  promptVersion: number;

  /** Of the text that went out. */
  @IsString()
  textHash: string;
}

/** Which texts a model may help with is another from here on. */
export const draftingChanged = defineFact({
  kind: 'drafting.changed',
  subject: 'organisation',
  detail: DraftingChangedDetail,
});

/** Somebody asked a model for help with a text, which left with what identifies people taken out. */
export const draftingAsked = defineFact({
  kind: 'drafting.asked',
  subject: 'drafting_request',
  detail: DraftingAskedDetail,
});

/** What a member shares is a suggestion as a model made it: none of its words are the member's own. */
export const suggestionShared = defineFact({
  kind: 'suggestion.shared',
  subject: 'share',
  detail: SuggestionSharedDetail,
});
