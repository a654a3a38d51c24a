import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#libs/kernel';
import { Edit, Edited } from '../edits/edited.dto.js';
import { DateField, PersonIdField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

const FirstOn = () => DateField({ about: 'A day on the calendar of whoever is away.' });
const LastOn = () => DateField({ about: 'The last day on which they are stood in for.' });

export class NewDeputy {
  @PersonIdField({ about: 'Who is away: oneself, or anybody for an admin.' })
  memberId: string;

  @PersonIdField({ about: 'Who stands in for them.' })
  deputyId: string;

  @FirstOn()
  firstOn: string;

  @LastOn()
  lastOn: string;
}

export class DeputyChange extends Edit {
  @PersonIdField({ about: 'Who stands in for them; the same once it has begun.' })
  deputyId: string;

  @FirstOn()
  firstOn: string;

  @LastOn()
  lastOn: string;
}

export class Deputy extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Who is away.' })
  member: Person;

  deputy: Person;

  @ApiProperty({ type: String, format: 'date' })
  firstOn: string;

  @ApiProperty({ type: String, format: 'date' })
  lastOn: string;

  @ApiProperty({ description: 'Whether it has begun.' })
  now: boolean;

  namedBy: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  namedAt: string;
}

export class DeputyList {
  items: Deputy[];
}

/** Somebody who decides here, and may be stood in for by another who holds one of these roles. */
export class Decider extends Person {
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];

  @ApiProperty({ description: 'IANA zone whose days they name.' })
  timeZone: string;
}

export class DeciderList {
  items: Decider[];
}
