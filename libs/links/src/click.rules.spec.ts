import fc from 'fast-check';
import { agentFamily } from './click-agent.rules.js';
import {
  BURST_LINKS,
  FIRST_SECONDS,
  judgeRequest,
  judgeVisit,
  type ClickHeaders,
  type ClickReason,
} from './click.rules.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const CUBOT =
  'Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Mobile Safari/537.36';
const LINKEDIN_APP =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.29';
const FACEBOOK_APP =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/440.0]';
const FACEBOOK_ALONE =
  '[FBAN/FB4A;FBAV/512.0.0.1.70;FBBV/900;FBDM/{density=2.6,width=1080,height=2340};FBLC/en_GB;FBRV/0;FBCR/O2;FBMF/samsung;FBBD/samsung;FBPN/com.facebook.katana;FBDV/SM-A546B;FBSV/15;FBOP/1;FBCA/arm64-v8a:;]';
const FACEBOOK_ANDROID = `Mozilla/5.0 (Linux; Android 15; SM-A546B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/512.0.0.1.70;]`;
const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 350.0.0.20.90 (iPhone15,2; iOS 18_0; en_GB; en; scale=3.00; 1179x2556; 600000000)';
const LINKEDIN_ANDROID = `${CUBOT} [LinkedInApp]/4.1.1015`;
const IMESSAGE =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0';
const TEAMS =
  'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36 SkypeUriPreview Preview/0.5';

const asBrowser = { method: 'GET', acceptLanguage: 'en-GB,en;q=0.9', secFetchMode: 'navigate', purpose: '' };
const bare = { method: 'GET', acceptLanguage: '', secFetchMode: '', purpose: '' };

/** Requests as they were seen or are documented, each with what it is. */
const LABELLED: [what: string, judgement: string, reason: ClickReason, request: ClickHeaders][] = [
  ['Chrome', 'human', 'browser', { ...asBrowser, userAgent: CHROME }],
  ['an iPhone on plain http', 'human', 'browser', { ...asBrowser, secFetchMode: '', userAgent: IPHONE }],
  ['a CUBOT phone', 'human', 'browser', { ...asBrowser, userAgent: CUBOT }],
  ["LinkedIn's own app", 'human', 'browser', { ...asBrowser, secFetchMode: '', userAgent: LINKEDIN_APP }],
  ["LinkedIn's own app on Android", 'human', 'browser', { ...asBrowser, userAgent: LINKEDIN_ANDROID }],
  ["Facebook's own app that says nothing else", 'human', 'browser', { ...asBrowser, userAgent: FACEBOOK_ALONE }],
  ["Facebook's own app on Android", 'human', 'browser', { ...asBrowser, userAgent: FACEBOOK_ANDROID }],
  ["Instagram's own app", 'human', 'browser', { ...asBrowser, secFetchMode: '', userAgent: INSTAGRAM }],
  [
    'a card fetcher with an app in its name',
    'preview',
    'preview_agent',
    { ...bare, userAgent: `${FACEBOOK_ALONE} facebookexternalhit/1.1` },
  ],
  ["Facebook's own app", 'human', 'browser', { ...asBrowser, secFetchMode: '', userAgent: FACEBOOK_APP }],
  ['a browser that hides its languages', 'human', 'browser', { ...asBrowser, acceptLanguage: '', userAgent: CHROME }],
  ...(
    [
      ['LinkedIn', 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)'],
      ['Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
      ['X', 'Twitterbot/1.0'],
      ['Facebook', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
      ['WhatsApp', 'WhatsApp/2.23.20.0'],
      ['Telegram', 'TelegramBot (like TwitterBot)'],
      ['Discord', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
      ['Mastodon', 'http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/)'],
      ['Teams', TEAMS],
      ['Bluesky', 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)'],
      ['iMessage', IMESSAGE],
    ] as const
  ).map(([who, userAgent]): (typeof LABELLED)[number] => [
    `the card fetcher of ${who}`,
    'preview',
    'preview_agent',
    { ...bare, userAgent },
  ]),
  ['HEAD by a card fetcher', 'preview', 'preview_agent', { ...bare, method: 'HEAD', userAgent: 'Twitterbot/1.0' }],
  ['a browser that prefetches', 'preview', 'prefetch', { ...asBrowser, purpose: 'prefetch', userAgent: CHROME }],
  [
    'a browser that prerenders',
    'preview',
    'prefetch',
    { ...asBrowser, purpose: 'prefetch;prerender', userAgent: CHROME },
  ],
  ["Safari's top-sites preview", 'preview', 'prefetch', { ...asBrowser, purpose: 'preview', userAgent: IPHONE }],
  ['an empty user agent', 'bot', 'no_user_agent', { ...asBrowser, userAgent: '' }],
  ['HEAD with an empty user agent', 'bot', 'no_user_agent', { ...bare, method: 'HEAD', userAgent: '' }],
  ["HEAD with an iPhone's user agent", 'bot', 'head', { ...asBrowser, method: 'HEAD', userAgent: IPHONE }],
  ['curl', 'bot', 'bot_agent', { ...bare, userAgent: 'curl/8.5.0' }],
  ['a Python script', 'bot', 'bot_agent', { ...bare, userAgent: 'python-requests/2.31.0' }],
  [
    'Googlebot',
    'bot',
    'bot_agent',
    { ...bare, userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  ],
  ['headless Chrome', 'bot', 'bot_agent', { ...asBrowser, userAgent: CHROME.replace('Chrome/', 'HeadlessChrome/') }],
  ["a mail scanner in a browser's clothes", 'suspect', 'no_browser_headers', { ...bare, userAgent: CHROME }],
  ['a script inside a page', 'suspect', 'not_navigation', { ...asBrowser, secFetchMode: 'cors', userAgent: CHROME }],
];

describe('judging a request for a link', () => {
  it.each(LABELLED)('takes %s for %s (%s)', (_what, judgement, reason, request) => {
    expect(judgeRequest(request, false)).toEqual({ judgement, reason });
  });

  it('judges whatever comes', () => {
    const text = fc.string({ maxLength: 300 });
    fc.assert(
      fc.property(
        fc.record({ method: text, userAgent: text, acceptLanguage: text, secFetchMode: text, purpose: text }),
        (request) => {
          expect(['human', 'preview', 'bot', 'suspect']).toContain(judgeRequest(request, true).judgement);
        },
      ),
    );
  });

  it('keeps of a user agent only a coarse name', () => {
    const agents = [CHROME, IPHONE, LINKEDIN_APP, FACEBOOK_ALONE, INSTAGRAM, TEAMS, 'something/1.0', ''];
    expect(agents.map(agentFamily)).toEqual([
      'Chrome',
      'Safari',
      'LinkedIn app',
      'Facebook app',
      'Instagram app',
      'Teams or Skype',
      'Other',
      null,
    ]);
  });
});

describe('judging a visit by what came before it', () => {
  const fine = { secondsLive: 60, otherLinks: 0, counted: false, own: false };

  it.each([
    ['a first visit', fine, 'human', 'browser'],
    ['a visit to a post that is not out', { ...fine, secondsLive: null }, 'suspect', 'before_publication'],
    ['a visit before the post was out', { ...fine, secondsLive: -1 }, 'suspect', 'before_publication'],
    ['a visit in the first seconds', { ...fine, secondsLive: FIRST_SECONDS - 0.1 }, 'suspect', 'first_seconds'],
    ['a visit right after them', { ...fine, secondsLive: FIRST_SECONDS }, 'human', 'browser'],
    ['a visitor to many links at once', { ...fine, otherLinks: BURST_LINKS }, 'suspect', 'burst'],
    ['a visitor to several links', { ...fine, otherLinks: BURST_LINKS - 1 }, 'human', 'browser'],
    ['the member whose link it is', { ...fine, own: true }, 'own', 'own_link'],
    ['the same, before the post is out', { ...fine, own: true, secondsLive: null }, 'own', 'own_link'],
    ['a second visit within the hour', { ...fine, counted: true }, 'suspect', 'repeated'],
  ] as const)('takes %s for what it is', (_what, history, judgement, reason) => {
    expect(judgeVisit(history)).toEqual({ judgement, reason });
  });
});
