import { ApiProperty } from '@nestjs/swagger';
import type { Advice } from '#libs/recent-texts';
import { IdField, ObjectField, TextField } from '../fields/fields.js';
import { ScheduleOrder } from '../shares/share-order.dto.js';

const ADVICE: Advice[] = ['another_caption', 'own_words', 'another_time'];

export class WordsToWeigh {
  @IdField({ about: 'The caption your text is made of; it says on which network.' })
  captionId: string;

  @TextField({ least: 1, most: 20_000, about: 'What you are about to share.' })
  text: string;

  @ObjectField(() => ScheduleOrder, { optional: true, about: 'When it is to go out; at once, without one.' })
  schedule?: ScheduleOrder;
}

export class OtherCaption {
  @ApiProperty({ type: String, format: 'uuid' })
  captionId: string;

  @ApiProperty({ type: String, description: 'As an editor begins with it.' })
  text: string;
}

export class WornWords {
  @ApiProperty({ type: 'integer', description: 'Colleagues who share as good as the same words.' })
  same: number;

  @ApiProperty({ type: 'integer', description: 'Colleagues who share nearly the same words, those included.' })
  nearly: number;

  @ApiProperty({ type: Boolean, description: 'Only the newest shares were read, and there are more.' })
  atLeast: boolean;

  message: string;

  @ApiProperty({
    enum: ADVICE,
    enumName: 'WornWordsAdvice',
    description: 'What helps: `instead`, words of your own, or, where the words are fixed, another time.',
  })
  advice: Advice;

  @ApiProperty({
    type: OtherCaption,
    nullable: true,
    description: 'The caption in the same language and network that fewest colleagues share.',
  })
  instead: OtherCaption | null;
}

export class WeighedWords {
  @ApiProperty({
    type: WornWords,
    nullable: true,
    description: 'That too many colleagues share these words; null while one more may. It keeps nobody from sharing.',
  })
  worn: WornWords | null;
}
