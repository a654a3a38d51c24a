import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '#libs/kernel';
import { WeighWords } from '#libs/recent-texts';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { WeighedWords, WordsToWeigh } from './worn-words.dto.js';

@ApiTags('feed')
@Controller('api/feed/:itemId/worn-words')
export class WornWordsController {
  constructor(private readonly weigh: WeighWords) {}

  /**
   * Whether too many colleagues whose readers may be yours share these words in the week before your post goes out and
   * the week after, and what to share instead. It warns only, before a share is created or scheduled, and says how many
   * they are, never who. 404 of what is not in your feed.
   */
  @Post()
  @HttpCode(200)
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: WeighedWords })
  async weighWords(
    @CurrentActor() actor: Actor,
    @Param('itemId', IdParam) itemId: string,
    @Body() body: WordsToWeigh,
    @SpokenLanguage() language: Language,
  ): Promise<WeighedWords> {
    const worn = await this.weigh.execute(actor, { itemId, ...body });
    return { worn: worn && { ...worn, message: speakTo(language, worn.message) } };
  }
}
