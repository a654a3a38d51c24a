import { ApiProperty } from '@nestjs/swagger';

const TEXTS = ['posts', 'reports'] as const;

export class QualityFigure {
  @ApiProperty({
    enum: TEXTS,
    enumName: 'QualityTexts',
    description: '`posts` are posts of one’s own, `reports` what others write about medicines.',
  })
  texts: (typeof TEXTS)[number];

  @ApiProperty({ type: String, example: 'disclosure' })
  kind: string;

  @ApiProperty({
    type: Boolean,
    description:
      'Whether these have to be stopped or reach drug safety. Of the others, each one stopped is a false alarm.',
  })
  mustStop: boolean;

  @ApiProperty({ type: String, example: 'en' })
  language: string;

  cases: number;

  stopped: number;

  @ApiProperty({ type: Number, description: 'Counted apart: texts that no rule was written on.' })
  heldBackCases: number;

  heldBackStopped: number;
}

export class PackQuality {
  id: string;

  @ApiProperty({ type: String, description: 'The one that was measured.' })
  version: string;

  @ApiProperty({
    type: QualityFigure,
    isArray: true,
    description:
      'What the pack finds alone, in the kinds in which it finds something. Empty where it was not measured.',
  })
  figures: QualityFigure[];
}

export class Quality {
  @ApiProperty({ type: String, format: 'date' })
  measured: string;

  @ApiProperty({ type: QualityFigure, isArray: true, description: 'What all packs find together.' })
  figures: QualityFigure[];

  packs: PackQuality[];
}
