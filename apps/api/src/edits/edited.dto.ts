import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IntegerField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

const SeenRevision = () => IntegerField({ least: 0, most: 2_000_000_000, about: 'The revision that was seen.' });

/** Who changed something last, and when. */
export class LastChange {
  @ApiProperty({ type: Person, nullable: true })
  by: Person | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

/** Something that people edit as a whole, as it is answered: an edit sends back the revision it began from. */
export abstract class Edited {
  @ApiProperty({
    type: 'integer',
    description: 'Sent back with a change, so that nobody undoes what they never saw.',
  })
  revision: number;

  @ApiProperty({ type: LastChange, nullable: true, description: 'Null when nobody changed it since it was made.' })
  lastChange: LastChange | null;
}

export type EditedFields = Pick<Edited, 'revision' | 'lastChange'>;

/** A change of it, which is refused with 409 changed_meanwhile, and `theirs`, when another revision is the newest. */
export abstract class Edit {
  @SeenRevision()
  revision: number;
}

/** The same of a class that is answered elsewhere without it. */
export function edited<Shown extends object>(shown: Type<Shown>): Type<Shown & EditedFields> {
  abstract class EditedToo extends (shown as Type<object>) implements EditedFields {
    @ApiProperty({
      type: 'integer',
      description: 'Sent back with a change, so that nobody undoes what they never saw.',
    })
    revision: number;

    @ApiProperty({ type: LastChange, nullable: true, description: 'Null when nobody changed it since it was made.' })
    lastChange: LastChange | null;
  }
  return EditedToo as unknown as Type<Shown & EditedFields>;
}

/** A change of the same fields as another class has. */
export function editOf<Change extends object>(change: Type<Change>): Type<Change & { revision: number }> {
  abstract class EditToo extends (change as Type<object>) {
    @SeenRevision()
    revision: number;
  }
  return EditToo as unknown as Type<Change & { revision: number }>;
}
