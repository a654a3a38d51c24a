import { say } from '#libs/kernel';
import { type Network, NETWORK_IDS, SLOT_LIMITS } from '#libs/captions';
import { LIMITS, PEOPLE_SHOWN, type PeopleShown } from '#libs/content';
import { editOf } from '../edits/edited.dto.js';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
} from '../fields/fields.js';

const LANGUAGE = {
  most: 35,
  pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  patternMessage: say('must be a language such as en or de-AT'),
};

export class SlotDraft {
  @TextField({ least: 1, most: SLOT_LIMITS.name, about: 'Written `{{name}}` in the text.' })
  name: string;

  @TextField({ most: SLOT_LIMITS.hint })
  hint: string;

  @IntegerField({ least: 1, most: SLOT_LIMITS.filling })
  maxLength: number;
}

export class CaptionDraft {
  @IdField({ optional: true, about: 'Of the caption it changes, while its version is a draft.' })
  id?: string;

  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;

  @TextField({ least: 2, ...LANGUAGE })
  language: string;

  @TextField({ most: 20_000, about: 'The network sets the true limit.' })
  text: string;

  @ObjectField(() => SlotDraft, { optional: true, list: { most: SLOT_LIMITS.count } })
  slots?: SlotDraft[];

  @FlagField({ optional: true, about: 'Members may fill slots and change nothing else.' })
  locked?: boolean;

  @TextField({
    optional: true,
    nullable: true,
    most: LIMITS.disclosure,
    about: 'How its posts say who employs their author; the organisation’s wording when left out.',
  })
  disclosure?: string | null;
}

export class AudienceDraft {
  @IdField({ optional: true, list: { most: 200 } })
  teams?: string[];

  @TextField({ optional: true, least: 1, most: 80, list: { most: 200 } })
  regions?: string[];

  @TextField({ optional: true, least: 2, ...LANGUAGE, list: { most: 50 } })
  languages?: string[];

  @FlagField({ optional: true, about: 'False when only healthcare professionals may be reached.' })
  public?: boolean;
}

export class DraftPurpose {
  @FlagField({
    optional: true,
    about: 'It is sent to review next: where it cannot be kept, what a review asks for is named as well.',
  })
  toReview: boolean = false;
}

export class ItemDraft {
  // That it is not empty is a rule of drafts, told together with what else is wrong.
  @TextField({ most: LIMITS.title })
  title: string;

  @TextField({ optional: true, nullable: true, most: LIMITS.summary })
  summary?: string | null;

  @TextField({ optional: true, nullable: true, most: LIMITS.url })
  linkUrl?: string | null;

  @TextField({ optional: true, nullable: true, most: LIMITS.linkTitle })
  linkTitle?: string | null;

  @IdField({ optional: true, nullable: true })
  imageId?: string | null;

  @TextField({
    optional: true,
    nullable: true,
    most: LIMITS.imageAlt,
    about: 'What the picture shows, for whoever cannot see it.',
  })
  imageAlt?: string | null;

  @TextField({
    optional: true,
    nullable: true,
    most: LIMITS.imageRights,
    about: 'Who owns the picture, and under what licence or consent it is shown. Asked for by a review.',
  })
  imageRights?: string | null;

  @InstantField({
    optional: true,
    nullable: true,
    about: 'When the right to the picture ends; from then on nothing of the item is shared.',
  })
  imageRightsUntil?: string | null;

  @ChoiceField(PEOPLE_SHOWN, {
    enumName: 'PeopleShown',
    optional: true,
    nullable: true,
    about: 'Whether people can be recognised in it, and whether they agreed. Asked for by a review.',
  })
  imagePeople?: PeopleShown | null;

  @IdField({ optional: true, list: { most: LIMITS.topics } })
  topics?: string[];

  @ObjectField(() => AudienceDraft, { optional: true, about: 'Empty lists mean everybody.' })
  audience?: AudienceDraft;

  @FlagField({ optional: true })
  featured?: boolean;

  @InstantField({
    optional: true,
    nullable: true,
    about: 'Nobody sees or shares it before; null for as soon as it is approved.',
  })
  publishFrom?: string | null;

  @InstantField({ optional: true, nullable: true })
  expiresAt?: string | null;

  @ObjectField(() => CaptionDraft, { list: { most: LIMITS.captions } })
  captions: CaptionDraft[];
}

export class ItemEdit extends editOf(ItemDraft) {}

/** What somebody saw of an item, and sends to review. */
export class ItemSeen {
  @IdField()
  versionId: string;

  @IntegerField({ least: 0, most: 2_000_000_000, optional: true, about: 'The revision that was seen.' })
  revision?: number;
}
