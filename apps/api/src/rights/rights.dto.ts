import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class NewHold {
  @TextField({
    least: 1,
    most: 500,
    about: 'Why everything is kept, such as the name of a dispute. Admins alone see it.',
  })
  reason: string;
}

export class ErasureOfMember {
  @TextField({ least: 1, most: 120, about: 'The name of whoever is meant, typed, so that nobody else is erased.' })
  name: string;
}

export class ErasureOfOneself {
  @TextField({ least: 1, most: 1_000, about: 'One’s own password once more.' })
  password: string;
}

export class ErasureAnswer {
  @ApiProperty({
    enum: ['erased', 'kept'],
    description: 'Kept by a legal hold, and erased when that is lifted; or erased for good.',
  })
  state: 'erased' | 'kept';
}

export class HoldLifted {
  @ApiProperty({ type: Boolean, description: 'Whether an erasure had waited for it and is done.' })
  erased: boolean;
}

export class LegalHold {
  reason: string;

  placedBy: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  since: string;
}

export class ErasureAsked {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: Boolean, description: 'Whether the member asked for it themself.' })
  oneself: boolean;
}

export class OwnRights {
  @ApiProperty({ type: ErasureAsked, nullable: true, description: 'Waits for a legal hold; null when nothing does.' })
  erasureAsked: ErasureAsked | null;

  @ApiProperty({
    type: 'integer',
    description: 'Posts that stand at networks, and stay there unless they are withdrawn.',
  })
  published: number;

  @ApiProperty({ type: 'integer', description: 'Shares that wait to go out, and would be called off.' })
  waiting: number;

  @ApiProperty({ type: Boolean, description: 'Whether nobody else could run the organisation; then they stay.' })
  lastAdmin: boolean;
}

export class Rights extends OwnRights {
  @ApiProperty({ type: LegalHold, nullable: true })
  hold: LegalHold | null;
}

export class HeldMember {
  member: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  since: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when an erasure waits for it.',
  })
  erasureAskedAt: string | null;
}

export class HeldMembers {
  items: HeldMember[];
}
