import { ApiProperty } from '@nestjs/swagger';
import { FOUND_KINDS, type FoundKind } from '#libs/search';
import { TextField } from '../fields/fields.js';

export class SearchQuery {
  @TextField({ least: 1, most: 200, about: 'Words to look for, whatever their case and accents.' })
  q: string;
}

export class SearchHit {
  @ApiProperty({ enum: FOUND_KINDS, enumName: 'FoundKind' })
  kind: FoundKind;

  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'What it is called; the number of a case.' })
  title: string;

  about: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where it stands, in the words of its kind.' })
  state: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;
}

export class SearchAnswer {
  @ApiProperty({ type: SearchHit, isArray: true })
  items: SearchHit[];
}
