import { Injectable, Optional, type OnModuleDestroy } from '@nestjs/common';
import { DomainError, say, type Sentence } from '#libs/kernel';
import { addressFault, Configuration, GuardedFetch, type AddressFault } from '#libs/platform';
import type { ReadingProblem } from './second-reader.js';

export interface Message {
  role: 'system' | 'user';
  content: string;
}

/** What a model answered, and what it counted. */
export type ModelAnswer =
  { problem: null; content: string; tokensIn: number | null; tokensOut: number | null } | { problem: ReadingProblem };

/** Longest that somebody who shares waits for it. */
const TIME_LIMIT_MS = 8_000;
const NO_ADDRESS = say('This is not the address of a model; it should look like https://models.example.org/v1.');
const FAULTS: Record<AddressFault, Sentence> = {
  no_address: NO_ADDRESS,
  protocol: NO_ADDRESS,
  credentials: say('The address must not carry a name or password; the key has a field of its own.'),
  port: say('A model is asked at the usual port only: take the port out of the address.'),
  private: say(
    'The address leads into a private network. Name a public one, or ask whoever runs Vouchsafe to allow models on your own machines.',
  ),
};
const PROBLEM_OF_CODE: Record<string, ReadingProblem> = {
  address_refused: 'refused_address',
  answer_too_large: 'too_large',
};

/** Asks a model through the OpenAI chat API, at public addresses only unless the operator lets it be. */
@Injectable()
export class ModelEndpoint implements OnModuleDestroy {
  private readonly fetch: GuardedFetch;
  private readonly allowPrivate: boolean;

  constructor(
    configuration: Configuration,
    @Optional() private readonly limitMs = TIME_LIMIT_MS,
  ) {
    this.allowPrivate = configuration.values.secondReaderPrivate;
    this.fetch = new GuardedFetch(this.allowPrivate);
  }

  /** @throws DomainError naming `baseUrl` when no request may go there. */
  require(baseUrl: string): void {
    const fault = addressFault(baseUrl, this.allowPrivate);
    if (fault) throw DomainError.invalid('baseUrl', FAULTS[fault], 'address_refused');
    const { protocol, search, hash } = new URL(baseUrl);
    if (!this.allowPrivate && protocol !== 'https:') {
      throw DomainError.invalid('baseUrl', say('The address must begin with https://.'), 'address_refused');
    }
    if (search || hash) throw DomainError.invalid('baseUrl', say('The address must end with its path.'));
  }

  /** Answers in eight seconds, or within another limit, or not at all; never throws. */
  async ask(
    { baseUrl, model, key }: { baseUrl: string; model: string; key: string | null },
    messages: Message[],
    limitMs = this.limitMs,
  ): Promise<ModelAnswer> {
    const signal = AbortSignal.timeout(limitMs);
    try {
      this.require(baseUrl);
      const answer = await this.fetch.post(`${baseUrl.replace(/\/+$/, '')}/chat/completions`, 'baseUrl', {
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
        body: { model, messages, response_format: { type: 'json_object' } },
        signal,
      });
      return answerOf(answer);
    } catch (error) {
      if (signal.aborted) return { problem: 'too_slow' };
      return { problem: (error instanceof DomainError && PROBLEM_OF_CODE[error.code]) || 'unreachable' };
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.fetch.close();
  }
}

function answerOf({ status, text }: { status: number; text: string }): ModelAnswer {
  if (status >= 300 && status < 400) return { problem: 'redirected' };
  if (status === 401 || status === 403) return { problem: 'key_refused' };
  if (status === 429) return { problem: 'limit_reached' };
  if (status !== 200) return { problem: 'error_status' };
  try {
    const { choices, usage } = JSON.parse(text) as {
      choices?: { message?: { content?: unknown } }[];
      usage?: { prompt_tokens?: unknown; completion_tokens?: unknown };
    };
    const content = choices?.[0]?.message?.content;
    if (typeof content !== 'string' || content.trim() === '') return { problem: 'no_answer' };
    return {
      problem: null,
      content,
      tokensIn: count(usage?.prompt_tokens),
      tokensOut: count(usage?.completion_tokens),
    };
  } catch {
    return { problem: 'no_answer' };
  }
}

function count(tokens: unknown): number | null {
  return Number.isInteger(tokens) && (tokens as number) >= 0 && (tokens as number) < 1e9 ? (tokens as number) : null;
}
