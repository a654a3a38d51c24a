import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import {
  Guesses,
  KnownDevices,
  Sessions,
  SignIn,
  TellOfGuesses,
  typedAddress,
  type Attempt,
  type Credentials,
} from '#libs/sign-in';
import { Configuration } from '#libs/platform';
import { placeOf } from '../access/place.js';
import { tooMany } from '../access/rate-limits.js';
import { setSessionCookie } from '../access/session-cookie.js';
import { deviceWritten, setDeviceCookie } from './device-cookie.js';
import { UnderLook } from './under-look.js';

/** Where passwords are tried: looks at each guess in its turn, and has the browser remember who came in. */
@Injectable()
export class SignInDoor {
  private readonly underLook = new UnderLook();

  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly guesses: Guesses,
    private readonly devices: KnownDevices,
    private readonly tell: TellOfGuesses,
    private readonly configuration: Configuration,
  ) {}

  /** @throws DomainError rate_limited, or what signing in is refused for. */
  async identify(request: FastifyRequest, credentials: Credentials): Promise<Actor> {
    const { account } = typedAddress(credentials.email);
    const device = this.devices.recognise(deviceWritten(request), account);
    const attempt = { account, place: placeOf(request), device };
    const refusals = {
      account: say('Too many failed sign-ins for this address'),
      place: say('Too many failed sign-ins from here'),
    };
    return this.guess(attempt, 'sign_in_refused', refusals, () => this.signIn.execute(credentials));
  }

  /** Lets a signed-in member's own password be tried. @throws DomainError rate_limited, or what `look` throws. */
  async confirm<T>(actor: Actor, look: () => Promise<T>): Promise<T> {
    const refusal = say('Too many wrong passwords');
    const attempt = { account: actor.memberId, place: null, device: null };
    return this.guess(attempt, 'wrong_password', { account: refusal, place: refusal }, look);
  }

  /** What fails for another reason than a wrong guess was none. */
  private async guess<T>(
    attempt: Attempt,
    wrong: string,
    refusals: Record<'account' | 'place', Sentence>,
    look: () => Promise<T>,
  ): Promise<T> {
    const keys = { account: JSON.stringify([attempt.account, attempt.device]), place: JSON.stringify([attempt.place]) };
    const received = await this.underLook.afterOthers(
      () => this.guesses.take(attempt),
      ({ wait }) => wait && keys[wait.because],
    );
    if (received.wait) throw tooMany(refusals[received.wait.because], received.wait.seconds);
    return this.underLook.hold([keys.account, keys.place], async () => {
      try {
        const found = await look();
        await received.right();
        return found;
      } catch (error) {
        const guessed = error instanceof DomainError && error.code === wrong;
        if (!guessed) await received.right();
        else if (received.tell) this.tell.execute(attempt.account);
        throw error;
      }
    });
  }

  /** Opens a session and leaves it, and that this device is known, with the browser. @returns its token. */
  async letIn(request: FastifyRequest, reply: FastifyReply, actor: Actor, email: string): Promise<string> {
    const { token } = await this.sessions.start(actor, request.headers['user-agent'] ?? null);
    setSessionCookie(reply, token, this.configuration);
    this.know(request, reply, email);
    return token;
  }

  /** Has the browser keep that this is a device of whoever's address it is. */
  know(request: FastifyRequest, reply: FastifyReply, email: string): void {
    const written = this.devices.remember(deviceWritten(request), typedAddress(email).account);
    setDeviceCookie(reply, written, this.configuration);
  }
}
