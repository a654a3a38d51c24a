import { ApiProperty } from '@nestjs/swagger';
import { STAGES, type Stage } from '#libs/stages';
import { ChoiceField } from '../fields/fields.js';

export class ItemStageChange {
  @ChoiceField(STAGES, { nullable: true, enumName: 'Stage', about: 'Null for none.' })
  stage: Stage | null;
}

export class ItemStage {
  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true })
  stage: Stage | null;
}
