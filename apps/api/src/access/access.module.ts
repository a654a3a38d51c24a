import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { SignInModule } from '#libs/sign-in';
import { AccessGuard } from './access.guard.js';
import { Admission } from './admission.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { RateLimits } from './rate-limits.js';
import { RequestLimit } from './request-limit.js';
import { Routes } from './routes.js';
import { SessionDoor } from './session-door.js';

/** Who may use what, and how often. Guards run in this order. */
@Global()
@Module({
  imports: [DiscoveryModule, SignInModule],
  providers: [
    Routes,
    RateLimits,
    RequestLimit,
    SessionDoor,
    Admission,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
  ],
  exports: [Routes, RateLimits, RequestLimit, SessionDoor, Admission],
})
export class AccessModule {}
