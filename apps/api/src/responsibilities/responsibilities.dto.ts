import { ApiProperty } from '@nestjs/swagger';
import { RESPONSIBILITY_KINDS, type ResponsibilityKind } from '#libs/responsibilities';
import { Edited, editOf } from '../edits/edited.dto.js';
import { ChoiceField, IdField, IntegerField, PersonIdField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class NewResponsibility {
  @ChoiceField(RESPONSIBILITY_KINDS, {
    enumName: 'ResponsibilityKind',
    about: 'Approves what goes out, answers what readers ask, or decides when it matters.',
  })
  kind: ResponsibilityKind;

  @PersonIdField({ optional: true, nullable: true, about: 'Who answers for it; or a team.' })
  memberId?: string | null;

  @IdField({ optional: true, nullable: true, about: 'Whose members answer for it.' })
  teamId?: string | null;

  @IdField({ list: { most: 100 }, about: 'None: whatever it is about.' })
  topicIds: string[];

  @TextField({ list: { most: 100 }, least: 1, most: 80, about: 'None: everywhere.' })
  regions: string[];

  @IntegerField({ list: { most: 7 }, least: 1, most: 7, about: '1 is Monday; none: every day.' })
  weekdays: number[];

  @IntegerField({ optional: true, nullable: true, least: 0, most: 1439, about: 'Minutes since midnight.' })
  fromMinute?: number | null;

  @IntegerField({
    optional: true,
    nullable: true,
    least: 0,
    most: 1439,
    about: 'Minutes since midnight; on the next day when it is not after the beginning.',
  })
  untilMinute?: number | null;

  @TextField({ least: 1, most: 80, about: 'IANA zone of the days and hours.' })
  timeZone: string;
}

export class ResponsibilityChange extends editOf(NewResponsibility) {}

export class Responsibility extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: RESPONSIBILITY_KINDS, enumName: 'ResponsibilityKind' })
  kind: ResponsibilityKind;

  @ApiProperty({ type: Person, nullable: true })
  member: Person | null;

  @ApiProperty({ type: Person, nullable: true })
  team: Person | null;

  @ApiProperty({ type: [Person], description: 'Topics, by name; none: whatever it is about.' })
  topics: Person[];

  regions: string[];

  @ApiProperty({ type: 'integer', isArray: true })
  weekdays: number[];

  @ApiProperty({ type: 'integer', nullable: true })
  fromMinute: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  untilMinute: number | null;

  timeZone: string;

  @ApiProperty({ description: 'False when nobody in it is active and may do it.' })
  manned: boolean;
}

export class ResponsibilityList {
  items: Responsibility[];
}

export class GapStretch {
  @ApiProperty({ type: 'integer', isArray: true })
  weekdays: number[];

  @ApiProperty({ type: 'integer' })
  fromMinute: number;

  @ApiProperty({ type: 'integer', description: '1440 is the end of the day.' })
  untilMinute: number;
}

/** Topics, regions and hours of the organisation's week that nobody answers for. */
export class ResponsibilityGap {
  @ApiProperty({ enum: RESPONSIBILITY_KINDS, enumName: 'ResponsibilityKind' })
  kind: ResponsibilityKind;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid', nullable: true },
    description: 'Null among them: what is about none of the topics.',
  })
  topicIds: (string | null)[];

  everyTopic: boolean;

  regions: string[];

  everyRegion: boolean;

  @ApiProperty({ description: 'Whether at no hour of the week.' })
  always: boolean;

  stretches: GapStretch[];
}

export class ResponsibilityGaps {
  items: ResponsibilityGap[];
}
