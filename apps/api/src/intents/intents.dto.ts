import { ApiProperty } from '@nestjs/swagger';
import { INTENT_KINDS, type IntentKind } from '#libs/intent-places';
import { INTENT_ANSWERS, type IntentAnswer } from '#libs/intents';
import { NODES, type Node } from '#libs/kernel';
import { Edit, Edited } from '../edits/edited.dto.js';
import { ChoiceField, FlagField, IdField, IntegerField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { ShareClicks, ShareLink, ShareMember } from '../shares/shares.dto.js';

const ORGANIC = NODES.slice(0, 2);

export class IntentSettings extends Edited {
  @ApiProperty({
    enum: INTENT_KINDS,
    enumName: 'IntentKind',
    isArray: true,
    description: 'None, until some are switched on.',
  })
  places: IntentKind[];
}

export class IntentSettingsChange extends Edit {
  @ChoiceField(INTENT_KINDS, {
    enumName: 'IntentKind',
    list: { most: INTENT_KINDS.length },
    about: 'Those that members may open.',
  })
  places: IntentKind[];
}

export class IntentOrder {
  @IdField()
  versionId: string;

  @IdField()
  captionId: string;

  @ChoiceField(INTENT_KINDS, { enumName: 'IntentKind' })
  place: IntentKind;

  @TextField({ least: 1, most: 20_000, about: 'What readers will see; `{{link}}` where the link is to stand.' })
  text: string;

  @ChoiceField(ORGANIC, { optional: true, about: 'For members who are both advocate and seller.' })
  node?: Node;
}

export class OpenedIntent {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What to open; null where there is only a text to take along.',
  })
  address: string | null;

  @ApiProperty({ type: Boolean, description: 'Whether the text stands there already; else it is to be pasted.' })
  prefilled: boolean;

  @ApiProperty({ type: String, description: 'As it was cleared, with its own link.' })
  text: string;

  @ApiProperty({ type: String, nullable: true })
  linkUrl: string | null;
}

export class IntentQuery extends PageQuery {
  @FlagField({ optional: true, about: 'Your own; others’ are for who leads the programme.' })
  mine: boolean = true;

  @IdField({ optional: true })
  itemId?: string;

  @FlagField({ optional: true, about: 'Of recalled content alone, what its members have not answered.' })
  toAnswer?: boolean;
}

export class IntentItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;
}

export class IntentRecall {
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ enum: INTENT_ANSWERS, enumName: 'IntentAnswer', nullable: true })
  answer: IntentAnswer | null;
}

export class Intent {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  item: IntentItem;

  @ApiProperty({ enum: INTENT_KINDS, enumName: 'IntentKind' })
  place: IntentKind;

  @ApiProperty({ enum: NODES, enumName: 'Node' })
  node: Node;

  text: string;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: string;

  link: ShareLink | null;

  clicks: ShareClicks;

  @ApiProperty({ type: IntentRecall, nullable: true, description: 'Null while its content is not recalled.' })
  recall: IntentRecall | null;

  member: ShareMember;
}

export class IntentPage extends pageOf(Intent) {}

export class IntentAnswerOrder {
  @ChoiceField(INTENT_ANSWERS, { enumName: 'IntentAnswer' })
  answer: IntentAnswer;
}

export class IntentTotalsQuery {
  @IntegerField({ optional: true, least: 1, most: 366, about: 'Of the last days.' })
  days: number = 30;

  @IdField({ optional: true, about: 'Of one item alone.' })
  itemId?: string;
}

export class IntentTotal {
  @ApiProperty({ enum: INTENT_KINDS, enumName: 'IntentKind' })
  place: IntentKind;

  @ApiProperty({ type: 'integer' })
  opened: number;

  @ApiProperty({ type: 'integer', description: 'Who opened it.' })
  members: number;

  @ApiProperty({ type: 'integer', description: 'By people, on the links of what was opened.' })
  clicks: number;
}

export class IntentTotalList {
  @ApiProperty({ type: [IntentTotal] })
  items: IntentTotal[];
}
