import { analyticsEntity, readSocialActions, readTotal } from './linkedin-figures.rules.js';

describe("a network's figures", () => {
  it('reads the metric as a text and, of older versions, as an object', () => {
    expect(readTotal('{"elements":[{"count":5000,"metricType":"IMPRESSION"}]}', 'IMPRESSION')).toBe(5000);
    const old = {
      elements: [
        {
          count: 7,
          metricType: { 'com.linkedin.adsexternalapi.memberanalytics.v1.CreatorPostAnalyticsMetricTypeV1': 'REACTION' },
        },
      ],
    };
    expect(readTotal(JSON.stringify(old), 'REACTION')).toBe(7);
  });

  it('keeps no data apart from zero', () => {
    expect(readTotal('{"elements":[{"count":0,"metricType":"COMMENT"}]}', 'COMMENT')).toBe(0);
    for (const body of ['{"elements":[]}', '{}', '', 'null', '{"elements":[{"count":"5","metricType":"COMMENT"}]}']) {
      expect(readTotal(body, 'COMMENT')).toBeNull();
    }
    expect(readTotal('{"elements":[{"count":5,"metricType":"RESHARE"}]}', 'COMMENT')).toBeNull();
  });

  it('names the post as the finder wants it', () => {
    expect(analyticsEntity('urn:li:share:123')).toBe('(share:urn%3Ali%3Ashare%3A123)');
    expect(analyticsEntity('urn:li:ugcPost:123')).toBe('(ugc:urn%3Ali%3AugcPost%3A123)');
  });

  it('takes from a summary only what is there', () => {
    expect(readSocialActions('{"likesSummary":{"totalLikes":3},"commentsSummary":{}}')).toEqual({ reactions: 3 });
    expect(readSocialActions('<html>')).toEqual({});
  });
});
