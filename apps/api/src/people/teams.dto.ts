import { ApiProperty } from '@nestjs/swagger';
import { NODES, type Node } from '#libs/kernel';
import { Edit, Edited } from '../edits/edited.dto.js';
import { IdField, TextField } from '../fields/fields.js';

export class NewTeam {
  @TextField({ least: 1, most: 120 })
  name: string;

  @TextField({ optional: true, nullable: true, most: 80 })
  region?: string | null;

  @TextField({ optional: true, nullable: true, most: 35 })
  language?: string | null;

  @IdField({
    optional: true,
    nullable: true,
    about: 'Who leads it: a seller or comms lead, who sees its sellers’ prospects.',
  })
  leadId?: string | null;
}

export class TeamChange extends Edit {
  @TextField({ optional: true, least: 1, most: 120 })
  name?: string;

  @TextField({ optional: true, nullable: true, most: 80 })
  region?: string | null;

  @TextField({ optional: true, nullable: true, most: 35 })
  language?: string | null;

  @IdField({
    optional: true,
    nullable: true,
    about: 'Who leads it: a seller or comms lead, who sees its sellers’ prospects.',
  })
  leadId?: string | null;
}

export class Team extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;

  region: string | null;

  language: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  leadId: string | null;

  @ApiProperty({
    enum: NODES,
    enumName: 'Node',
    nullable: true,
    description: 'The node all of its sharers belong to, if one.',
  })
  node: Node | null;

  @ApiProperty({ type: 'integer' })
  memberCount: number;
}

export class TeamList {
  items: Team[];
}
