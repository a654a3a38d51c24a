export { ChangeDraftingHelp } from './change-drafting-help.js';
export {
  DROP_REASONS,
  HELP_KINDS,
  LONGEST_TEXT,
  type Dropped,
  type DropReason,
  type Help,
  type HelpKind,
} from './drafting-help.js';
export * from './drafting-help.module.js';
export * from './drafting.facts.js';
export { DraftingSettingsQueries, type DraftingView } from './drafting-settings.queries.js';
export { HelpAuthor, type AuthorAsks } from './help-author.js';
export { HelpMember, type MemberAsks } from './help-member.js';
export { SuggestedTexts } from './suggested-texts.js';
export { contained, ownWords, runsOf, TOO_LIKE } from './likeness.rules.js';
