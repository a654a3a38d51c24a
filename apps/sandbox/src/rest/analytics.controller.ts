import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Sandbox } from '../sandbox.module.js';
import type { Figures, Token } from '../store/network.entity.js';
import * as rules from './analytics.rules.js';
import { requireScope } from './calls.guard.js';
import * as errors from './linkedin.errors.js';
import { personUrn } from './urn.rules.js';

type Query = { Querystring: { q?: string; queryType?: string; aggregation?: string; dateRange?: string } };

/** `/rest/memberCreatorPostAnalytics`: one metric a call, of one post (`q=entity`) or of all the member's posts (`q=me`). */
export function analyticsController(app: FastifyInstance, sandbox: Sandbox): void {
  app.get<Query>('/rest/memberCreatorPostAnalytics', { config: { operation: 'analytics' } }, async (request) => {
    const member = requireScope(request, ['r_member_postAnalytics'], 'memberCreatorPostAnalytics.FINDER');
    const version = String(request.headers['linkedin-version']);
    const metric = readMetric(request.query.queryType, version);
    const aggregation = readAggregation(request.query.aggregation, metric);
    const range = readRange(request.query.dateRange);
    const { figures, targetEntity } = subjectOf(sandbox, request, member);
    const elements = rules.measure(figures, metric, aggregation, range).map((measured) => ({
      count: measured.count,
      metricType: rules.metricType(metric, version),
      ...targetEntity,
      ...(measured.range === null ? {} : { dateRange: rules.presentRange(measured.range) }),
    }));
    return { elements, paging: { start: 0, count: 10, links: [] } };
  });
}

function readMetric(queryType: string | undefined, version: string): string {
  const metric = rules.METRICS.get(queryType ?? '');
  if (queryType === undefined || metric === undefined) {
    throw errors.invalidValue('queryType', `one of ${[...rules.METRICS.keys()].join(', ')} is expected`);
  }
  if (version < metric.since)
    throw errors.invalidValue('queryType', `${queryType} exists since version ${metric.since}`);
  return queryType;
}

function readAggregation(aggregation: string | undefined, metric: string): 'TOTAL' | 'DAILY' {
  if (aggregation === undefined || aggregation === 'TOTAL') return 'TOTAL';
  if (aggregation !== 'DAILY') throw errors.invalidValue('aggregation', 'TOTAL or DAILY is expected');
  if (rules.METRICS.get(metric)?.daily !== true)
    throw errors.invalidValue('aggregation', `DAILY is not supported for ${metric}`);
  return 'DAILY';
}

function readRange(dateRange: string | undefined): rules.DayRange | null {
  if (dateRange === undefined) return null;
  const range = rules.readDayRange(dateRange);
  if (range === null)
    throw errors.invalidValue(
      'dateRange',
      '(start:(day:4,month:5,year:2026),end:(day:6,month:5,year:2026)) is expected',
    );
  return range;
}

function subjectOf(
  sandbox: Sandbox,
  request: FastifyRequest<Query>,
  member: Token,
): { figures: Figures; targetEntity: object } {
  const author = personUrn(member.sub);
  if (request.query.q === 'me') {
    const posts = [...sandbox.posts.records()].filter((post) => post.authorUrn === author);
    return {
      figures: rules.sumFigures(posts.map((post) => sandbox.engagement.of(post.urn).figures)),
      targetEntity: {},
    };
  }
  if (request.query.q !== 'entity') throw errors.invalidValue('q', 'me or entity is expected');
  const entity = rules.readEntity(request.raw.url ?? '');
  if (entity === null)
    throw errors.invalidValue('entity', '(share:urn%3Ali%3Ashare%3A1) or (ugc:urn%3Ali%3AugcPost%3A1) is expected');
  const post = sandbox.posts.get(entity.urn);
  if (post === undefined || post.deletedAt !== null) throw errors.notFound(entity.urn);
  if (post.authorUrn !== author) throw errors.accessDenied(`${entity.urn}, which is another member's`);
  return {
    figures: sandbox.engagement.of(post.urn).figures,
    targetEntity: { targetEntity: { [entity.family]: entity.urn } },
  };
}
