import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unsubscribe } from '#libs/notifications';
import { Public } from '../access/access.js';
import { placeOf } from '../access/place.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { languageOf } from '../language/spoken-language.js';
import { UnsubscribeQuery } from './deliveries.dto.js';
import { presentUnsubscribe, UNSUBSCRIBE_POLICY } from './unsubscribe.presenter.js';

/**
 * Declining mail from the mail itself (RFC 8058). Scanners open every link in a mail, so looking changes nothing; only
 * the form, and the mail client's own button, post.
 */
@ApiTags('deliveries')
@ApiProduces('text/html')
@Controller('api/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly unsubscribe: Unsubscribe,
    private readonly limits: RateLimits,
  ) {}

  /** Asks. The same for every ticket. */
  @Get()
  @Public()
  @ApiOkResponse({ schema: { type: 'string' } })
  askToUnsubscribe(
    @Query() _query: UnsubscribeQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return page(request, reply, false);
  }

  /** Declines. The answer is the same whether there was anybody or not. */
  @Post()
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ schema: { type: 'string' } })
  async unsubscribeFromMail(
    @Query() { ticket }: UnsubscribeQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    this.limits.take(LIMITS.unsubscribe, placeOf(request));
    await this.unsubscribe.execute(ticket);
    return page(request, reply, true);
  }
}

function page(request: FastifyRequest, reply: FastifyReply, done: boolean): string {
  void reply
    .type('text/html; charset=utf-8')
    .headers({ 'content-security-policy': UNSUBSCRIBE_POLICY, 'referrer-policy': 'no-referrer' });
  return presentUnsubscribe(languageOf(request), done);
}
