import { ApiProperty } from '@nestjs/swagger';
import { IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';

export class LedgerQuery extends PageQuery {
  @TextField({ optional: true, most: 80, about: 'A kind such as `share.created`.' })
  kind?: string;

  @IdField({ optional: true, about: 'Id of what the entries are about.' })
  subject?: string;

  @IdField({ optional: true, about: 'Id of the member who acted.' })
  actor?: string;
}

export class LedgerActor {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class LedgerSubject {
  @ApiProperty({ type: String, example: 'share' })
  kind: string;

  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
}

export class LedgerEntry {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, example: 'share.created' })
  kind: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: LedgerActor, nullable: true, description: 'Null when the product itself acted.' })
  actor: LedgerActor | null;

  subject: LedgerSubject;

  @ApiProperty({ type: Object, additionalProperties: true, description: 'Ids, counts and codes.' })
  detail: Record<string, unknown>;
}

export class LedgerEntryPage extends pageOf(LedgerEntry) {}

export class LedgerKind {
  @ApiProperty({ type: String, example: 'share.created' })
  kind: string;

  @ApiProperty({ type: String, example: 'share', description: 'What kind of thing its subject is.' })
  subject: string;
}

export class LedgerKindList {
  items: LedgerKind[];
}
