import { ApiProperty } from '@nestjs/swagger';
import { LINK_CHANNELS, PROSPECT_KINDS, type LinkChannel, type ProspectKind } from '#libs/prospects';
import { ChoiceField, IdField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class ProspectDraft {
  @TextField({ least: 1, most: 120, about: 'Only you and the lead of your team read it.' })
  name: string;

  @ChoiceField(PROSPECT_KINDS, { enumName: 'ProspectKind' })
  kind: ProspectKind;
}

export class ProspectLinkRequest {
  @IdField({ about: 'An item of your feed that links somewhere.' })
  itemId: string;
}

export class ProspectLinkHandedOut {
  @ApiProperty({ type: String, description: 'Tells nobody whom it is for.' })
  url: string;
}

export class LinkedItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null of an item that was erased.' })
  title: string | null;
}

export class ProspectLink {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  url: string;

  item: LinkedItem;

  @ApiProperty({ enum: LINK_CHANNELS, enumName: 'LinkChannel' })
  channel: LinkChannel;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'integer', description: 'Readers’ clicks.' })
  clicks: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastClickOn: string | null;
}

export class Prospect {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: PROSPECT_KINDS, enumName: 'ProspectKind' })
  kind: ProspectKind;

  name: string;

  seller: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  links: ProspectLink[];

  @ApiProperty({ type: 'integer', description: 'Readers’ clicks on all of their links.' })
  clicks: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastClickOn: string | null;
}

export class ProspectList {
  items: Prospect[];

  @ApiProperty({ type: Boolean, description: 'Whether you lead a team.' })
  leads: boolean;
}
