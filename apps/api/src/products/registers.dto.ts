import { ApiProperty } from '@nestjs/swagger';
import { REGISTER_KINDS, type RegisterKind } from '#libs/products';
import { ChoiceField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class RegisterChoice {
  @ChoiceField(REGISTER_KINDS, { enumName: 'RegisterKind' })
  kind: RegisterKind;
}

/** A public register of medicines as it was imported. */
export class Register {
  @ApiProperty({ enum: REGISTER_KINDS, enumName: 'RegisterKind' })
  kind: RegisterKind;

  @ApiProperty({ type: String, example: 'FDA Orange Book' })
  title: string;

  @ApiProperty({ type: 'integer', description: 'Names the rules know from it.' })
  names: number;

  @ApiProperty({ type: 'integer', description: 'Lines of the file with content.' })
  lines: number;

  @ApiProperty({ type: 'integer', description: 'Lines that could not be read.' })
  refused: number;

  @ApiProperty({ type: String, format: 'date-time' })
  importedAt: string;

  importedBy: Person | null;
}

export class RegisterList {
  items: Register[];
}

export class RefusedRegisterLine {
  @ApiProperty({ type: 'integer' })
  line: number;

  reason: string;
}

export class RegisterImport extends Register {
  @ApiProperty({ type: RefusedRegisterLine, isArray: true, description: 'The first hundred.' })
  refusedLines: RefusedRegisterLine[];
}
