import { ApiProperty } from '@nestjs/swagger';
import { Edit, Edited } from '../edits/edited.dto.js';
import { ObjectField } from '../fields/fields.js';
import { SecondReaderReach } from '../second-reader/second-reader.dto.js';

export class DraftingSettingsChange extends Edit {
  @ObjectField(() => SecondReaderReach, { about: 'Texts that everybody may see.' })
  public: SecondReaderReach;

  @ObjectField(() => SecondReaderReach, { about: 'Texts for healthcare professionals only.' })
  professionals: SecondReaderReach;
}

/** Of the last 30 days. */
export class DraftingUse {
  @ApiProperty({ type: 'integer', description: 'How often help was asked.' })
  asked: number;

  @ApiProperty({ type: 'integer', description: 'How often nothing came of it.' })
  failures: number;

  @ApiProperty({ type: 'integer' })
  suggestions: number;

  @ApiProperty({ type: 'integer', description: 'Suggestions that were not shown.' })
  dropped: number;

  @ApiProperty({ type: 'integer', description: 'As the endpoint counted them, in and out.' })
  tokens: number;
}

export class DraftingPrompt {
  @ApiProperty({ type: 'integer' })
  version: number;

  text: string;
}

export class DraftingSettings extends Edited {
  public: SecondReaderReach;

  professionals: SecondReaderReach;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The model of the second reader; null while none is named.',
  })
  model: string | null;

  use: DraftingUse;

  prompt: DraftingPrompt;
}
