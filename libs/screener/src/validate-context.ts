import { listOf, say } from '#libs/sentences';
import { audiences, directions, nodes, type ScreeningContext } from '#libs/conditions';
import { ContextError } from './screener.errors.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

type Check = (value: unknown, field: string) => void;

const text: Check = (value, field) => {
  if (typeof value !== 'string') throw new ContextError(field, say('must be a text.'));
};

const texts: Check = (value, field) => {
  if (!Array.isArray(value)) throw new ContextError(field, say('must be a list of texts.'));
  value.forEach((item, index) => text(item, `${field}[${index}]`));
};

const oneOf =
  (...allowed: string[]): Check =>
  (value, field) => {
    if (!allowed.includes(value as string))
      throw new ContextError(field, say('must be one of {choices}.', { choices: listOf(allowed) }));
  };

const record =
  (checks: Record<string, Check>): Check =>
  (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ContextError(field, say('must be an object.'));
    }
    for (const [key, item] of Object.entries(value)) {
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      const name = field === 'context' ? key : `${field}.${key}`;
      if (!check)
        throw new ContextError(
          name,
          say('is not a field of a context; known are {fields}.', { fields: listOf(Object.keys(checks)) }),
        );
      if (item !== undefined && item !== null) check(item, name);
    }
  };

const context = record({
  jurisdictions: texts,
  audience: oneOf(...audiences),
  network: text,
  direction: oneOf(...directions),
  author: record({ role: text, country: text, employer: text }),
  node: oneOf(...nodes),
  products: texts,
  thread: text,
  today: (value, field) => {
    if (typeof value !== 'string' || !day.test(value))
      throw new ContextError(field, say('must be a day such as 2026-11-21.'));
  },
  approvedLinks: texts,
  attachments: (value, field) => {
    if (!Number.isInteger(value) || (value as number) < 0)
      throw new ContextError(field, say('must be a number from 0 up.'));
  },
});

/** The value as a context, without its empty fields. Throws a `ContextError` naming the field that is unknown or wrong. */
export function validateContext(value: unknown): ScreeningContext {
  if (value === undefined || value === null) return {};
  context(value, 'context');
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && item !== undefined));
}
