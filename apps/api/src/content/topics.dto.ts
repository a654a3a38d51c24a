import { ApiProperty } from '@nestjs/swagger';
import { TOPIC_COLOURS } from '#libs/content';
import { ChoiceField, TextField } from '../fields/fields.js';

export class NewTopic {
  @TextField({ least: 1, most: 60 })
  name: string;

  @ChoiceField(TOPIC_COLOURS, { optional: true, enumName: 'TopicColour' })
  colour?: string;
}

export class Topic {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String })
  slug: string;

  @ApiProperty({ type: String })
  colour: string;
}

export class TopicList {
  @ApiProperty({ type: Topic, isArray: true })
  items: Topic[];
}
