import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation } from '#libs/invitations';
import { Public } from '../access/access.js';
import { placeOf } from '../access/place.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { InvitationAcceptance, InvitationPreview, Me } from './sign-in.dto.js';
import { MePresenter } from './me.presenter.js';
import { SignInDoor } from './sign-in-door.js';

@ApiTags('auth')
@Controller('api/auth/invitations')
export class InvitationsController {
  constructor(
    private readonly invitation: AcceptInvitation,
    private readonly door: SignInDoor,
    private readonly presenter: MePresenter,
    private readonly limits: RateLimits,
  ) {}

  /** Whom the invitation is for; 404 or 409 with a code when it cannot be accepted (any more). */
  @Get(':token')
  @Public()
  @ApiOkResponse({ type: InvitationPreview })
  async getInvitation(@Param('token') token: string, @Req() request: FastifyRequest): Promise<InvitationPreview> {
    this.limits.take(LIMITS.invitation, placeOf(request));
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
    this.limits.take(LIMITS.invitation, placeOf(request));
    const actor = await this.invitation.execute(token, body);
    const { email } = await this.presenter.present(actor, null);
    const session = await this.door.letIn(request, reply, actor, email);
    return this.presenter.present(actor, session);
  }
}
