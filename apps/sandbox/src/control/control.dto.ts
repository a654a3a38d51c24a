import { REACTION_TYPES } from '../feed/reaction.rules.js';
import { METRICS } from '../rest/analytics.rules.js';
import { OPERATIONS, type Operation } from '../rest/calls.guard.js';
import { REPLY_FAULTS, SIGN_IN_FAULTS, TOKEN_FAULTS, type FaultKind } from '../store/faults.repository.js';

/** Arms a fault; what it needs beyond its kind has a default. */
export interface FaultRequest {
  kind: FaultKind;
  times?: number;
  match?: { author?: string; operation?: Operation | 'any' };
  status?: number;
  delayMs?: number;
  seconds?: number;
}

/** What an audience did with a post. Numbers are added to those there are; a number of 0 makes the figure measured. */
export interface AudienceRequest {
  urn: string;
  /** The UTC day, `YYYY-MM-DD`; by default today. */
  on?: string;
  impressions?: number;
  /** A number means that many LIKEs. */
  reactions?: number | Partial<Record<string, number>>;
  comments?: number | { name: string; text: string }[];
  metrics?: Partial<Record<string, number>>;
}

/** A post as if `author`, a person by name, had made it then. */
export interface PastPost {
  author: string;
  /** In little text. */
  commentary: string;
  at: string;
  article: { source: string; title: string };
}

/** What the author makes of a post at the network itself; plain text, as people type it there. */
export interface AuthorsEdit {
  text: string;
}

export type PostsQuery = { Querystring: { author?: string; cursor?: string; limit: number } };

const short = { type: 'string', maxLength: 200 } as const;
const count = { type: 'integer', minimum: 0, maximum: 1_000_000_000 } as const;
const countsOf = (names: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(names.map((name) => [name, count])),
});

export const postsSchema = {
  querystring: {
    type: 'object',
    properties: { author: short, cursor: short, limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
  },
};

export const pastPostSchema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['author', 'commentary', 'at', 'article'],
    properties: {
      author: { type: 'string', minLength: 1, maxLength: 100 },
      commentary: { type: 'string', minLength: 1, maxLength: 6_000 },
      at: { type: 'string', format: 'date-time' },
      article: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'title'],
        properties: {
          source: { type: 'string', pattern: '^https?://', maxLength: 2_000 },
          title: { type: 'string', minLength: 1, maxLength: 400 },
        },
      },
    },
  },
};

export const authorsEditSchema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['text'],
    properties: { text: { type: 'string', minLength: 1, maxLength: 3_000 } },
  },
};

export const faultSchema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      kind: { enum: [...REPLY_FAULTS, ...SIGN_IN_FAULTS, ...TOKEN_FAULTS] },
      times: { type: 'integer', minimum: 1, maximum: 10_000 },
      match: {
        type: 'object',
        additionalProperties: false,
        properties: { author: short, operation: { enum: [...OPERATIONS, 'any'] } },
      },
      status: { enum: [500, 502, 503, 504] },
      delayMs: { type: 'integer', minimum: 0, maximum: 120_000 },
      seconds: { type: 'integer', minimum: 1, maximum: 3600 },
    },
  },
};

export const audienceSchema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['urn'],
    properties: {
      urn: short,
      on: { type: 'string', format: 'date' },
      impressions: count,
      reactions: { oneOf: [count, countsOf(REACTION_TYPES)] },
      comments: {
        oneOf: [
          count,
          {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'text'],
              properties: { name: { ...short, minLength: 1 }, text: { type: 'string', minLength: 1, maxLength: 1250 } },
            },
          },
        ],
      },
      metrics: countsOf([...METRICS.keys()]),
    },
  },
};
