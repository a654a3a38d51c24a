import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation } from '#libs/invitations';
import { Sessions } from '#libs/sign-in';
import { Configuration } from '#libs/platform';
import { Public } from '../access/access.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { setSessionCookie } from '../access/session-cookie.js';
import { InvitationAcceptance, InvitationPreview, Me } from './sign-in.dto.js';
import { MePresenter } from './me.presenter.js';

@ApiTags('auth')
@Controller('api/auth/invitations')
export class InvitationsController {
  constructor(
    private readonly invitation: AcceptInvitation,
    private readonly sessions: Sessions,
    private readonly presenter: MePresenter,
    private readonly limits: RateLimits,
    private readonly configuration: Configuration,
  ) {}

  /** Whom the invitation is for; 404 or 409 with a code when it cannot be accepted (any more). */
  @Get(':token')
  @Public()
  @ApiOkResponse({ type: InvitationPreview })
  async getInvitation(@Param('token') token: string, @Req() request: FastifyRequest): Promise<InvitationPreview> {
    this.limits.take(LIMITS.invitation, request.ip);
    return this.invitation.preview(token);
  }

  /** Joins, and signs in. */
  @Post(':token')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: Me })
  async acceptInvitation(
    @Param('token') token: string,
    @Body() body: InvitationAcceptance,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    this.limits.take(LIMITS.invitation, request.ip);
    const actor = await this.invitation.execute(token, body);
    const session = await this.sessions.start(actor, request.headers['user-agent'] ?? null);
    setSessionCookie(reply, session.token, this.configuration);
    return this.presenter.present(actor, session.token);
  }
}
