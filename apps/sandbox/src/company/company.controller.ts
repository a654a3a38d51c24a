import type { FastifyInstance } from 'fastify';
import { COMPANY_PATH, coverArt, TOPICS, type TopicKey } from '#libs/sample-library';
import { sendPage } from '../feed/page.presenter.js';
import { companyPage } from './company-pages.js';
import { presentCompanyHome, presentCompanyPage, presentNoSuchPage } from './company.presenter.js';

const text = { type: 'string' } as const;
const schema = {
  querystring: { type: 'object', properties: { utm_source: text, utm_medium: text, utm_campaign: text } },
};
type Visit = {
  Params: { '*': string };
  Querystring: { utm_source?: string; utm_medium?: string; utm_campaign?: string };
};

/** The site of the demo's company: what the links of its posts lead to. */
export function companyController(app: FastifyInstance): void {
  app.get(COMPANY_PATH, (_request, reply) => sendPage(reply, presentCompanyHome()));

  app.get<{ Params: { topic: string } }>(`${COMPANY_PATH}/covers/:topic.svg`, (request, reply) => {
    const { topic } = request.params;
    if (!Object.hasOwn(TOPICS, topic)) return reply.code(404).send();
    return reply
      .type('image/svg+xml')
      .headers({ 'cache-control': 'public, max-age=86400', 'content-security-policy': "default-src 'none'" })
      .send(coverArt(topic as TopicKey, 7));
  });

  app.get<Visit>(`${COMPANY_PATH}/*`, { schema }, (request, reply) => {
    const page = companyPage(request.params['*']);
    if (!page) return sendPage(reply, presentNoSuchPage(), { status: 404 });
    const { utm_source: source, utm_medium: medium, utm_campaign: name } = request.query;
    return sendPage(reply, presentCompanyPage(page, { source, medium, name }));
  });
}
