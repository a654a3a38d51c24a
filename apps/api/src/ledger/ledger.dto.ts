import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { OPENED_KINDS } from '#libs/search';
import { FlagField, IdField, InstantField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';

export class LedgerFilterQuery {
  @TextField({ optional: true, most: 80, about: 'A kind such as `share.created`.' })
  kind?: string;

  @IdField({ optional: true, about: 'Id of what the entries are about.' })
  subject?: string;

  @IdField({ optional: true, about: 'Id of the member who acted.' })
  actor?: string;

  @IdField({ optional: true, about: 'Id of a member who acted or whom the entries are about.' })
  person?: string;

  @InstantField({ optional: true, about: 'From this moment on.' })
  from?: string;

  @InstantField({ optional: true, about: 'Until before this moment.' })
  until?: string;

  @FlagField({ optional: true, about: 'False leaves out sign-ins and sign-outs, unless `kind` asks for them.' })
  signIns?: boolean;

  @TextField({
    ...{ optional: true, most: 200 },
    about: 'Words, each of which the kind, who acted or the title of what it is about has to hold.',
  })
  text?: string;

  @TextField({
    ...{ optional: true, most: 8_000 },
    about: 'Kinds that the text names in the reader’s language, with commas between them.',
  })
  textKinds?: string;
}

export class LedgerQuery extends IntersectionType(LedgerFilterQuery, PageQuery) {}

export class LedgerActor {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class LedgerSubjectPage {
  @ApiProperty({ enum: OPENED_KINDS })
  kind: (typeof OPENED_KINDS)[number];

  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
}

export class LedgerSubject {
  @ApiProperty({ type: String, example: 'share' })
  kind: string;

  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it is called, where you may see it.' })
  title: string | null;

  @ApiProperty({ type: Boolean, description: 'It was erased or deleted since.' })
  gone: boolean;

  @ApiProperty({ type: LedgerSubjectPage, nullable: true, description: 'The page you may open for it.' })
  opens: LedgerSubjectPage | null;
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
