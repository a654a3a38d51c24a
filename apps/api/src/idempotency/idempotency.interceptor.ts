import {
  HttpStatus,
  Injectable,
  Logger,
  RequestMethod,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError, say, type Actor } from '#libs/kernel';
import type { SignedInRequest } from '../access/access.js';
import { IdempotencyRepository } from './idempotency.repository.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Makes a creating call (a POST that answers 201) safe to repeat: with the same `Idempotency-Key` and the same body it
 * creates once, and every repetition gets the first answer. Uploads are not repeated this way.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');

  constructor(private readonly keys: IdempotencyRepository) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !request.actor || !creates(context.getHandler()) || request.isMultipart()) {
      return next.handle();
    }
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw DomainError.invalid('Idempotency-Key', say('must be 1 to 200 visible ASCII characters'));
    }
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request.actor, key, request, reply, () => lastValueFrom(next.handle())));
  }

  private async once(
    actor: Actor,
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const claim = await this.keys.claim(actor, { key, route: `${request.method} ${request.url}`, body: request.body });
    if (claim.state === 'done') {
      void reply.code(claim.status).header('idempotency-replayed', 'true');
      return claim.answer;
    }
    if (claim.state === 'at_work') {
      const detail = say('The first attempt with this key has not ended; look in a moment whether it took effect.');
      throw DomainError.conflict('idempotency_in_flight', detail, { retryAfterSeconds: claim.seconds });
    }
    if (claim.state === 'answer_lost') {
      const detail = say(
        'The first attempt with this key took effect, but its answer was lost. Look for what it made; to make another, use a new key.',
      );
      throw DomainError.conflict('idempotency_answer_lost', detail);
    }
    if (claim.state === 'used_otherwise') {
      const detail = say('This key was used for a different request; a new request needs a new key.');
      throw new DomainError('rule_violation', 'idempotency_key_reused', detail);
    }
    const held = { actor, key, lease: claim.lease };
    const answer = await this.keys.working(held, work).catch(async (error: unknown) => {
      await (isRefusal(error) ? this.keys.release(held) : this.keys.giveUp(held)).catch(() => undefined);
      throw error;
    });
    // The work is done whatever becomes of its answer here; who asks again is told that it took effect.
    await this.keys.keep(held, HttpStatus.CREATED, answer).catch((error: Error) => {
      this.logger.error(`An answer could not be kept for its key: ${error.message}`);
    });
    return answer;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && error.kind !== 'unavailable';
}

function creates(handler: object): boolean {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  const status = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  return method === RequestMethod.POST && (status ?? HttpStatus.CREATED) === HttpStatus.CREATED;
}
