import { IsBoolean, IsInt, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class SecondReaderChangedDetail {
  /** The host it answers at. */
  @IsString()
  host: string;

  @IsString()
  model: string;

  @IsBoolean()
  keySet: boolean;

  /** For which topics of texts for everybody it reads along: `none`, `all` or `chosen`. */
  @IsString()
  public: string;

  @IsInt()
  publicTopics: number;

  @IsString()
  professionals: string;

  @IsInt()
  professionalTopics: number;
}

/** What a model reads beside the rules, and which model, is another from here on. */
export const secondReaderChanged = defineFact({
  kind: 'second_reader.changed',
  subject: 'organisation',
  detail: SecondReaderChangedDetail,
});
