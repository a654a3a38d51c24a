import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { LIMITS } from '#libs/content';
import { DROP_REASONS, HELP_KINDS, LONGEST_TEXT, type DropReason, type HelpKind } from '#libs/drafting-help';
import { NODES, say, type Node } from '#libs/kernel';
import { READING_PROBLEMS, type ReadingProblem } from '#libs/second-reader';
import { ChoiceField, FlagField, IdField, TextField } from '../fields/fields.js';
import { ScreeningResult } from '../guidelines/screening.dto.js';

const ORGANIC = NODES.slice(0, 2);
const LANGUAGE = {
  least: 2,
  most: 35,
  pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  patternMessage: say('must be a language such as en or de-AT'),
};
const INTO = { ...LANGUAGE, optional: true, about: 'Of a translation: one of the organisation’s languages.' };

export class CaptionHelpOfferQuery {
  @FlagField({ about: 'False when only healthcare professionals may be reached.' })
  public: boolean;

  @TextField({ optional: true, most: 4_000, about: 'Ids of topics, with commas between them.' })
  topics?: string;
}

export class HelpOffer {
  @ApiProperty({ enum: HELP_KINDS, enumName: 'HelpKind', isArray: true, description: 'Empty where help is off.' })
  kinds: HelpKind[];

  @ApiProperty({ type: [String], description: 'Languages that a text may be put into.' })
  languages: string[];

  @ApiProperty({ type: String, nullable: true })
  model: string | null;
}

export class HelpRequest {
  @IdField()
  versionId: string;

  @IdField()
  captionId: string;

  @TextField({ least: 1, most: LONGEST_TEXT, about: 'As it stands; `{{link}}` where the share link is to stand.' })
  text: string;

  @ChoiceField(HELP_KINDS, { enumName: 'HelpKind' })
  kind: HelpKind;

  @TextField(INTO)
  into?: string;

  @ChoiceField(ORGANIC, { optional: true, about: 'For members who are both advocate and seller.' })
  node?: Node;
}

export class CaptionHelpRequest {
  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;

  @TextField(LANGUAGE)
  language: string;

  @TextField({ least: 1, most: LONGEST_TEXT })
  text: string;

  @TextField({ optional: true, nullable: true, most: LIMITS.disclosure, about: 'The organisation’s when left out.' })
  disclosure?: string | null;

  @IdField({ list: { most: LIMITS.topics } })
  topics: string[];

  @FlagField({ about: 'False when only healthcare professionals may be reached.' })
  public: boolean;

  @FlagField({ optional: true, about: 'Whether it goes out with a picture.' })
  picture?: boolean;

  @ChoiceField(HELP_KINDS, { enumName: 'HelpKind' })
  kind: HelpKind;

  @TextField(INTO)
  into?: string;
}

export class DraftSuggestion {
  text: string;

  screening: ScreeningResult;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'From 0 to 1: the share of its runs of three words that the nearest colleague’s text has too.',
  })
  likeness: number | null;
}

export class DroppedSuggestion {
  @ApiProperty({ enum: DROP_REASONS, enumName: 'DropReason' })
  why: DropReason;

  @ApiProperty({ type: String, nullable: true, description: 'What the guideline that forbids it says.' })
  because: string | null;
}

/** What a model suggests; nobody has decided on any of it. */
export class DraftingHelp {
  model: string;

  @ApiProperty({
    enum: READING_PROBLEMS,
    enumName: 'ReadingProblem',
    nullable: true,
    description: 'Why it said nothing.',
  })
  problem: ReadingProblem | null;

  @ApiProperty({ type: [DraftSuggestion] })
  suggestions: DraftSuggestion[];

  @ApiProperty({ type: [DroppedSuggestion] })
  dropped: DroppedSuggestion[];

  @ApiProperty({ type: 'integer', description: 'Texts of colleagues that they were compared with.' })
  comparedWith: number;
}
