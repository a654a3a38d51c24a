import type { FastifyInstance } from 'fastify';

const LARGEST_FORM_BYTES = 32 * 1024;

/** Within this part of the application bodies are HTML forms and nothing else; of a repeated field the last one counts. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}
