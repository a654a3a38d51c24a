import { judgeRequest, type ClickHeaders } from './click.rules.js';

/** What comes beside the user agent: of a browser over HTTPS, of one over plain HTTP, of a program, and so on. */
const SENT: Record<string, Omit<ClickHeaders, 'userAgent'>> = {
  browser: { method: 'GET', acceptLanguage: 'de-DE,de;q=0.9,en;q=0.7', secFetchMode: 'navigate', purpose: '' },
  plain: { method: 'GET', acceptLanguage: 'en-GB,en;q=0.9', secFetchMode: '', purpose: '' },
  program: { method: 'GET', acceptLanguage: '', secFetchMode: '', purpose: '' },
  head: { method: 'HEAD', acceptLanguage: '', secFetchMode: '', purpose: '' },
  prefetch: { method: 'GET', acceptLanguage: 'en', secFetchMode: 'navigate', purpose: 'prefetch' },
  prerender: { method: 'GET', acceptLanguage: 'en', secFetchMode: 'navigate', purpose: 'prefetch;prerender' },
  fetch: { method: 'GET', acceptLanguage: 'en', secFetchMode: 'cors', purpose: '' },
  image: { method: 'GET', acceptLanguage: 'en', secFetchMode: 'no-cors', purpose: '' },
};

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const WINDOWS = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT}`;
const ANDROID = `Mozilla/5.0 (Linux; Android 15; SM-S921B Build/AP3A.240905.015; wv) ${WEBKIT} Version/4.0 Chrome/140.0.7339.51 Mobile Safari/537.36`;

/** Requests as they come: what they are, and why; how they were sent; the user agent. */
const CORPUS: Record<string, [sent: string, userAgent: string][]> = {
  'human browser': [
    ['browser', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`],
    ['browser', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`],
    ['browser', `${WINDOWS} Chrome/139.0.0.0 Safari/537.36 OPR/123.0.0.0`],
    ['browser', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0'],
    ['browser', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/141.0.0.0 Safari/537.36`],
    ['browser', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0'],
    [
      'browser',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
    ],
    ['browser', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`],
    ['browser', 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'],
    ['browser', `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/141.0.0.0 Mobile Safari/537.36`],
    [
      'browser',
      `Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A546B) ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    ],
    ['browser', 'Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0'],
    ['browser', `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/140.0.0.0 Mobile Safari/537.36 EdgA/140.0.0.0`],
    ['browser', `Mozilla/5.0 (Linux; Android 9; CUBOT_X19) ${WEBKIT} Chrome/96.0.4664.45 Mobile Safari/537.36`],
    ['browser', `Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50) ${WEBKIT} Chrome/126.0.0.0 Mobile Safari/537.36`],
    ['plain', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`],
    ['browser', `${IPHONE} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1`],
    ['browser', `${IPHONE} FxiOS/143.0 Mobile/15E148 Safari/605.1.15`],
    ['browser', `${IPHONE} EdgiOS/141.0.3537.71 Version/18.0 Mobile/15E148 Safari/604.1`],
    ['browser', `${IPHONE} GSA/385.0.816242226 Mobile/15E148 Safari/604.1`],
    [
      'browser',
      'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    ],
    ['plain', `${IPHONE} Mobile/15E148 [LinkedInApp]/9.31.1482`],
    ['browser', `${ANDROID} [LinkedInApp]/4.1.1129`],
    ['plain', `${ANDROID} [LinkedInApp]/4.1.1129`],
    ['plain', `Mozilla/5.0 (Linux; Android 7.0; SM-G930F) ${WEBKIT} Chrome/74.0.3729.157 Mobile Safari/537.36`],
    [
      'plain',
      `${IPHONE} Mobile/22G86 [FBAN/FBIOS;FBAV/531.0.0.41.98;FBBV/790000000;FBDV/iPhone15,3;FBLC/de_DE;FBOP/5]`,
    ],
    ['browser', `${ANDROID} [FB_IAB/FB4A;FBAV/531.0.0.47.109;]`],
    [
      'plain',
      `${IPHONE} Mobile/22G86 Instagram 399.0.0.28.74 (iPhone15,3; iOS 18_6; de_DE; de; scale=3.00; 1290x2796)`,
    ],
    ['browser', `${ANDROID} Instagram 399.0.0.45.94 Android (35/15; 480dpi; 1080x2340; samsung; SM-S921B; e1s; en_GB)`],
    ['plain', `${IPHONE} Mobile/22G86 Twitter for iPhone/11.26`],
    ['browser', `${ANDROID} TwitterAndroid`],
    ['browser', `${ANDROID} Barcelona 399.0.0.45.94 Android (35/15; 480dpi; 1080x2340)`],
    ['browser', `${WINDOWS} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 Teams/25255.706.3983.5614`],
    ['browser', `${WINDOWS} Slack/4.46.96 Chrome/138.0.0.0 Electron/37.4.0 Safari/537.36`],
    // Tor and others that say little.
    ['browser', 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0'],
  ],
  'preview preview_agent': [
    ['program', 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)'],
    ['program', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['program', 'Slackbot 1.0 (+https://api.slack.com/robots)'],
    ['program', 'Slack-ImgProxy 1.19 (+https://api.slack.com/robots)'],
    ['program', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    ['program', 'facebookcatalog/1.0'],
    ['program', 'meta-externalfetcher/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)'],
    ['program', 'Twitterbot/1.0'],
    ['head', 'Twitterbot/1.0'],
    ['program', 'WhatsApp/2.23.20.0'],
    ['plain', 'WhatsApp/2.2537.3 W'],
    ['program', 'TelegramBot (like TwitterBot)'],
    ['program', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
    ['program', 'Mastodon/4.4.5 (http.rb/5.3.1; +https://mastodon.social/)'],
    ['program', 'http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/)'],
    ['program', 'Pleroma 2.9.1; https://social.example <admin@social.example>'],
    ['program', 'Misskey/2025.9.0 (https://misskey.example)'],
    ['program', 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)'],
    ['program', `Mozilla/5.0 (Windows NT 6.1; WOW64) ${WEBKIT} Chrome/86.0 Safari/537.36 SkypeUriPreview Preview/0.5`],
    [
      'program',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    ],
    ['program', `${WINDOWS} Chrome/103.0.5060.134 Safari/537.36 BingPreview/1.0b`],
    ['program', 'Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)'],
    ['program', 'Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)'],
    ['program', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/80.0 Safari/537.36 Snap URL Preview Service`],
    ['program', 'Synapse (bot; +https://github.com/matrix-org/synapse)'],
    ['program', 'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)'],
    ['program', 'XING-contenttabreceiver/2.0'],
    ['program', 'Mozilla/5.0 (compatible; Embedly/0.2; +http://support.embed.ly/)'],
    [
      'program',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    ],
  ],
  'preview prefetch': [
    ['prefetch', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`],
    ['prerender', `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/141.0.0.0 Mobile Safari/537.36`],
  ],
  'bot bot_agent': [
    ['program', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['program', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'],
    ['program', 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)'],
    ['program', 'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)'],
    ['program', 'Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)'],
    ['program', `Mozilla/5.0 ${WEBKIT}; compatible; GPTBot/1.2; +https://openai.com/gptbot)`],
    ['program', `Mozilla/5.0 ${WEBKIT}; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)`],
    ['program', 'CCBot/2.0 (https://commoncrawl.org/faq/)'],
    [
      'program',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
    ],
    ['program', 'curl/8.5.0'],
    ['program', 'Wget/1.21.4'],
    ['program', 'python-requests/2.32.3'],
    ['program', 'Python/3.12 aiohttp/3.10.5'],
    ['program', 'Go-http-client/2.0'],
    ['program', 'Java/17.0.10'],
    ['program', 'okhttp/4.12.0'],
    ['program', 'axios/1.7.7'],
    ['program', 'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)'],
    ['program', 'Apache-HttpClient/4.5.14 (Java/17.0.10)'],
    ['browser', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/141.0.0.0 Safari/537.36`],
    ['head', 'Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)'],
    ['program', 'Barracuda Sentinel (EE)'],
  ],
  'bot no_user_agent': [
    ['program', ''],
    ['head', ''],
  ],
  'bot head': [
    // What the card fetcher of X sends after it has named itself once, and checkers of links.
    ['head', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`],
    ['head', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`],
  ],
  'suspect no_browser_headers': [
    // Scanners of mails and proxies, in a browser's clothes.
    ['program', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`],
    ['program', `${WINDOWS} Chrome/79.0.3945.130 Safari/537.36 Edg/79.0.309.71`],
    ['program', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
    ['program', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:109.0) Gecko/20100101 Firefox/115.0'],
  ],
  'suspect no_fetch_headers': [
    // Scanners that have learned to name a language.
    ['plain', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`],
    ['plain', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`],
    ['plain', `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/141.0.0.0 Mobile Safari/537.36`],
  ],
  'suspect not_navigation': [
    ['fetch', `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`],
    ['image', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0'],
  ],
};

const labelled = Object.entries(CORPUS).flatMap(([verdict, requests]) =>
  requests.map(([sent, userAgent]) => [verdict, sent, userAgent] as const),
);

describe('requests as they come', () => {
  it.each(labelled)('are %s: %s, %s', (verdict, sent, userAgent) => {
    const { judgement, reason } = judgeRequest({ ...SENT[sent]!, userAgent }, true);
    expect(`${judgement} ${reason}`).toBe(verdict);
  });

  it('over plain HTTP are of people, though a browser says nothing of how it fetches there', () => {
    const request = { ...SENT.plain!, userAgent: `${WINDOWS} Chrome/141.0.0.0 Safari/537.36` };
    expect(judgeRequest(request, false)).toEqual({ judgement: 'human', reason: 'browser' });
  });

  it('are enough to say so', () => {
    expect(labelled.length).toBeGreaterThan(80);
  });
});
