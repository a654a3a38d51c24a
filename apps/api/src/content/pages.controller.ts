import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { PreviewPage } from '#libs/link-pages';
import { Allow, CurrentActor } from '../access/access.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { presentMedia } from '../media/media.presenter.js';
import { PageAddress, PagePreview } from './pages.dto.js';

@ApiTags('content')
@Controller('api/content/pages')
export class PagesController {
  constructor(
    private readonly preview: PreviewPage,
    private readonly limits: RateLimits,
  ) {}

  /** What a public web page says of itself, to begin an item with that links to it; its picture is kept. */
  @Post()
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: PagePreview })
  async previewPage(@CurrentActor() actor: Actor, @Body() { url }: PageAddress): Promise<PagePreview> {
    this.limits.take(LIMITS.page, actor.memberId);
    const { image, ...page } = await this.preview.execute(actor, url);
    return { ...page, image: image && presentMedia(image) };
  }
}
