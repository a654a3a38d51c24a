import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestPasswordReset, ResetPassword, typedAddress } from '#libs/sign-in';
import { Configuration } from '#libs/platform';
import { Public } from '../access/access.js';
import { placeOf } from '../access/place.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { NewPassword, PasswordResetAsked, PasswordResetRequest, PasswordResetState } from './sign-in.dto.js';
import { SignInDoor } from './sign-in-door.js';

@ApiTags('auth')
@Controller('api/auth/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly requests: RequestPasswordReset,
    private readonly resets: ResetPassword,
    private readonly door: SignInDoor,
    private readonly limits: RateLimits,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Sends a link for a new password to whoever has the address. The answer is the same whether anybody does. Where no mail
   * is sent, none is made: it would only end one that an admin handed over.
   */
  @Post()
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ type: PasswordResetAsked })
  async requestPasswordReset(
    @Body() body: PasswordResetRequest,
    @Req() request: FastifyRequest,
  ): Promise<PasswordResetAsked> {
    const { account } = typedAddress(body.email);
    // What is refused by its place uses up nothing of the address: nobody keeps somebody else from their link that way.
    const allowed =
      this.limits.quietly(LIMITS.resetByPlace, placeOf(request)) && this.limits.quietly(LIMITS.resetByAddress, account);
    const mailed = this.configuration.values.mailUrl !== null;
    await this.requests.execute(body.email, mailed && allowed);
    return { mailed };
  }

  /** Whether a link still opens something; nothing about whom it is for. */
  @Get(':token')
  @Public()
  @ApiOkResponse({ type: PasswordResetState })
  async getPasswordReset(@Param('token') token: string, @Req() request: FastifyRequest): Promise<PasswordResetState> {
    this.limits.take(LIMITS.resetLink, placeOf(request));
    return { valid: await this.resets.isOpen(token) };
  }

  /** Sets the new password and ends every session; signing in with it is a step of its own. */
  @Post(':token')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async resetPassword(
    @Param('token') token: string,
    @Body() body: NewPassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.limits.take(LIMITS.resetLink, placeOf(request));
    // Whoever has the link is not kept waiting for what others guessed.
    this.door.know(request, reply, await this.resets.execute(token, body.password));
  }
}
