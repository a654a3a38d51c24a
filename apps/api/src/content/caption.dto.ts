import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { ScreeningResult } from '../guidelines/screening.dto.js';

export class Slot {
  name: string;

  hint: string;

  @ApiProperty({ type: 'integer' })
  maxLength: number;
}

export class CaptionText {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  language: string;

  text: string;

  slots: Slot[];

  locked: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What every share of it says besides its text.' })
  disclosure: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the organisation’s wording; null where the author wrote the disclosure.',
  })
  disclosureLanguage: string | null;
}

export class Caption extends CaptionText {
  @ApiProperty({ type: ScreeningResult, nullable: true, description: 'Null before it was screened.' })
  screening: ScreeningResult | null;
}
