import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/kernel';
import { ChangeProfile } from '#libs/people';
import { ChangePassword, Sessions } from '#libs/sign-in';
import { Configuration } from '#libs/platform';
import { AnyMember, CurrentActor, CurrentSessionId, Public } from '../access/access.js';
import { clearSessionCookie, sessionToken } from '../access/session-cookie.js';
import { SessionDoor } from '../access/session-door.js';
import { IdParam } from '../fields/id.param.js';
import { Me, PasswordChange, ProfileChange, SessionList, SignInRequest } from './sign-in.dto.js';
import { MePresenter } from './me.presenter.js';
import { SignInDoor } from './sign-in-door.js';

@ApiTags('auth')
@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly door: SignInDoor,
    private readonly sessionDoor: SessionDoor,
    private readonly sessions: Sessions,
    private readonly changeProfile: ChangeProfile,
    private readonly changePasswordVerb: ChangePassword,
    private readonly presenter: MePresenter,
    private readonly configuration: Configuration,
  ) {}

  /** Opens a session and sets its cookie. 409 organisation_needed carries `organisations` to choose from. */
  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: Me })
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const actor = await this.door.identify(request, body);
    const token = await this.door.letIn(request, reply, actor, body.email);
    return this.presenter.present(actor, token);
  }

  /** Ends the session, if there is one; signing out twice is no error. */
  @Post('sign-out')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = await this.sessionDoor.open(request);
    if (session) await this.sessions.end(session.actor, session.sessionId);
    clearSessionCookie(reply, this.configuration);
  }

  @Get('me')
  @AnyMember()
  @ApiOkResponse({ type: Me })
  async getMe(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Me> {
    return this.presenter.present(actor, sessionToken(request));
  }

  /** Changes what members decide about themselves; an absent field stays as it is. */
  @Patch('me')
  @AnyMember()
  @ApiOkResponse({ type: Me })
  async changeMe(
    @CurrentActor() actor: Actor,
    @Body() body: ProfileChange,
    @Req() request: FastifyRequest,
  ): Promise<Me> {
    await this.changeProfile.execute(actor, body);
    return this.presenter.present(actor, sessionToken(request));
  }

  /** Changes one's own password and ends every other session. */
  @Post('password')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSessionId() sessionId: string,
    @Body() body: PasswordChange,
  ): Promise<void> {
    await this.door.confirm(actor, () => this.changePasswordVerb.execute(actor, sessionId, body));
  }

  /** One's own open sessions, the last used first. */
  @Get('sessions')
  @AnyMember()
  @ApiOkResponse({ type: SessionList })
  async listSessions(@CurrentActor() actor: Actor, @CurrentSessionId() sessionId: string): Promise<SessionList> {
    const sessions = await this.sessions.list(actor);
    return {
      items: sessions.map((session) => ({
        id: session.id,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        browser: session.browser || null,
        system: session.system || null,
        current: session.id === sessionId,
      })),
    };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async endSession(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
