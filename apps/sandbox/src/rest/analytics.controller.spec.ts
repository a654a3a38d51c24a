import type { FastifyInstance } from 'fastify';
import { aSandbox, callHeaders, connect, publish, urnOf, type Connected } from '../../testing/index.js';

const SCOPE = 'openid w_member_social r_member_postAnalytics';

const entity = (urn: string) => `(share:${encodeURIComponent(urn)})`;

function ask(app: FastifyInstance, member: Connected, query: string, version = '202609') {
  const headers = callHeaders(member.token, { 'linkedin-version': version });
  return app.inject({ url: `/rest/memberCreatorPostAnalytics?${query}`, headers });
}

function audience(app: FastifyInstance, urn: string, what: Record<string, unknown>) {
  return app.inject({ method: 'POST', url: '/sandbox/reactions', payload: { urn, ...what } });
}

async function aPost() {
  const { app, clock } = aSandbox();
  const ada = await connect(app, { scope: SCOPE });
  const urn = urnOf(await publish(app, ada));
  return { app, clock, ada, urn };
}

describe('the figures of a post', () => {
  it('are no elements at all while nothing was measured', async () => {
    const { app, ada, urn } = await aPost();
    const answer = await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION&aggregation=TOTAL`);
    expect(answer.json()).toEqual({ elements: [], paging: { start: 0, count: 10, links: [] } });
  });

  it('are one metric a call, a measured 0 being a figure', async () => {
    const { app, ada, urn } = await aPost();
    await audience(app, urn, {
      impressions: 120,
      reactions: { LIKE: 3, PRAISE: 1 },
      comments: 2,
      metrics: { POST_SAVE: 0 },
    });
    const figure = async (metric: string) => {
      const answer = await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=${metric}`);
      return answer.json<{ elements: unknown[] }>().elements;
    };
    expect(await figure('IMPRESSION')).toEqual([
      { count: 120, metricType: 'IMPRESSION', targetEntity: { share: urn } },
    ]);
    expect(await figure('REACTION')).toMatchObject([{ count: 4 }]);
    expect(await figure('COMMENT')).toMatchObject([{ count: 2 }]);
    expect(await figure('POST_SAVE')).toMatchObject([{ count: 0 }]);
    expect(await figure('LINK_CLICKS')).toEqual([]);
  });

  it('count one impression for each look at a page that shows the post', async () => {
    const { app, ada, urn } = await aPost();
    await app.inject({ url: '/feed' });
    await app.inject({ url: `/feed/update/${encodeURIComponent(urn)}/` });
    await app.inject({ method: 'HEAD', url: '/feed' });
    const answer = await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION`);
    expect(answer.json()).toMatchObject({ elements: [{ count: 2 }] });
  });

  it('name the metric as an object before 202605', async () => {
    const { app, ada, urn } = await aPost();
    await audience(app, urn, { impressions: 1 });
    const answer = await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION`, '202604');
    const metricType = {
      'com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1': 'IMPRESSION',
    };
    expect(answer.json()).toMatchObject({ elements: [{ count: 1, metricType }] });
  });

  it('can be had by day, of days whose end does not count', async () => {
    const { app, ada, urn } = await aPost();
    for (const [on, impressions] of [
      ['2026-11-18', 5],
      ['2026-11-19', 7],
      ['2026-11-20', 11],
    ])
      await audience(app, urn, { on, impressions });
    const range = 'dateRange=(start:(day:18,month:11,year:2026),end:(day:20,month:11,year:2026))';
    const daily = await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION&aggregation=DAILY&${range}`);
    expect(daily.json()).toMatchObject({
      elements: [
        { count: 5, dateRange: { start: { day: 18, month: 11, year: 2026 }, end: { day: 19, month: 11, year: 2026 } } },
        { count: 7, dateRange: { start: { day: 19, month: 11, year: 2026 }, end: { day: 20, month: 11, year: 2026 } } },
      ],
    });
    const total = await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION&aggregation=TOTAL&${range}`);
    expect(total.json()).toMatchObject({ elements: [{ count: 12 }] });
  });

  it.each(['MEMBERS_REACHED', 'LINK_CLICKS', 'FOLLOWER_GAINED_FROM_CONTENT', 'PROFILE_VIEW_FROM_CONTENT'])(
    'cannot be had by day for %s',
    async (metric) => {
      const { app, ada, urn } = await aPost();
      expect(
        (await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=${metric}&aggregation=DAILY`)).statusCode,
      ).toBe(400);
      expect(
        (await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=${metric}&aggregation=TOTAL`)).statusCode,
      ).toBe(200);
    },
  );

  it.each([
    ['an unknown metric', 'queryType=constructor'],
    ['no metric', ''],
    ['an unknown aggregation', 'queryType=IMPRESSION&aggregation=WEEKLY'],
    [
      'a range the wrong way round',
      'queryType=IMPRESSION&dateRange=(start:(day:4,month:5,year:2026),end:(day:4,month:5,year:2026))',
    ],
    ['a range that is none', 'queryType=IMPRESSION&dateRange=last-week'],
  ])('are refused for %s', async (_what, query) => {
    const { app, ada, urn } = await aPost();
    expect((await ask(app, ada, `q=entity&entity=${entity(urn)}&${query}`)).statusCode).toBe(400);
  });

  it('want the URN encoded and the parentheses raw', async () => {
    const { app, ada, urn } = await aPost();
    for (const wrong of [
      `(share:${urn})`,
      encodeURIComponent(`(share:${urn})`),
      `(ugc:${encodeURIComponent(urn)})`,
      urn,
    ]) {
      expect((await ask(app, ada, `q=entity&entity=${wrong}&queryType=IMPRESSION`)).statusCode).toBe(400);
    }
  });

  it('do not have a metric that is younger than the version', async () => {
    const { app, ada, urn } = await aPost();
    expect((await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=POST_SAVE`, '202603')).statusCode).toBe(400);
    expect((await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION`, '202603')).statusCode).toBe(200);
  });

  it('are for the author with the scope only', async () => {
    const { app, urn } = await aPost();
    const query = `q=entity&entity=${entity(urn)}&queryType=IMPRESSION`;
    const without = await connect(app, { name: 'Bo Diaz' });
    expect((await ask(app, without, query)).json()).toMatchObject({ status: 403, serviceErrorCode: 100 });
    const other = await connect(app, { name: 'Cy Eze', scope: SCOPE });
    expect((await ask(app, other, query)).statusCode).toBe(403);
  });

  it('are gone with the post', async () => {
    const { app, ada, urn } = await aPost();
    await app.inject({
      method: 'DELETE',
      url: `/rest/posts/${encodeURIComponent(urn)}`,
      headers: callHeaders(ada.token),
      payload: {},
    });
    expect((await ask(app, ada, `q=entity&entity=${entity(urn)}&queryType=IMPRESSION`)).statusCode).toBe(404);
  });

  it('can be had for all posts of the member together', async () => {
    const { app, ada, urn } = await aPost();
    const second = urnOf(await publish(app, ada, { commentary: 'Another' }));
    await audience(app, urn, { impressions: 2 });
    await audience(app, second, { impressions: 3 });
    const answer = await ask(app, ada, 'q=me&queryType=IMPRESSION');
    expect(answer.json()).toMatchObject({ elements: [{ count: 5, metricType: 'IMPRESSION' }] });
  });
});
