/**
 * Programs that fetch a link to show a card of it, each with the name it is stored under. One compiled alternation:
 * a list of separate expressions costs ten times as much a request.
 */
const PREVIEWS: readonly [pattern: string, name: string][] = [
  ['LinkedInBot', 'LinkedIn'],
  ['Slackbot|Slack-ImgProxy', 'Slack'],
  ['SkypeUriPreview', 'Teams or Skype'],
  ['Microsoft-?Preview|MicrosoftPreview|BingPreview', 'Microsoft'],
  ['WhatsApp/\\d', 'WhatsApp'],
  ['facebookexternalhit|facebookcatalog|Facebot|meta-externalfetcher', 'Facebook'],
  ['Twitterbot', 'X'],
  ['TelegramBot', 'Telegram'],
  ['Discordbot', 'Discord'],
  ['Mastodon/|Pleroma|Akkoma|Misskey|Friendica|Lemmy/', 'Fediverse'],
  ['Bluesky Cardyb', 'Bluesky'],
  ['redditbot', 'Reddit'],
  ['Pinterestbot|Pinterest/0', 'Pinterest'],
  ['Snap URL Preview', 'Snapchat'],
  ['Viber/\\d+(?:\\.\\d+)*$', 'Viber'],
  ['line-poker', 'Line'],
  ['kakaotalk-scrap', 'KakaoTalk'],
  ['vkShare', 'VK'],
  ['XING-contenttabreceiver', 'XING'],
  ['Synapse \\(bot', 'Matrix'],
  ['ZoomBot|ZoomWebKit-Preview', 'Zoom'],
  ['Embedly|Iframely|Google-PageRenderer|OutlookPreview|Notion(?:Embedder|Bot)', 'Card service'],
];
const PREVIEW = new RegExp(PREVIEWS.map(([pattern]) => `(${pattern})`).join('|'), 'i');

/** Which card fetcher a user agent is; null when it is none. */
export function previewFetcher(userAgent: string): string | null {
  const found = PREVIEW.exec(userAgent);
  if (!found) return null;
  return PREVIEWS[found.slice(1).findIndex((group) => group !== undefined)]![1];
}

/** The browsers within apps, by the marks these put into their name: a person reads there, whatever else it looks like. */
const IN_APP = /\bFB(?:AN|AV|_IAB)\/|\bInstagram [\d.]+|\bLinkedInApp\b|^LinkedIn\/[\d.]+/i;

export function isAppBrowser(userAgent: string): boolean {
  return IN_APP.test(userAgent);
}

const FAMILIES: readonly [RegExp, string][] = [
  [/LinkedInApp|^LinkedIn\/|com\.linkedin\./i, 'LinkedIn app'],
  [/\bInstagram\b/i, 'Instagram app'],
  [/\bFB(?:AN|AV|_IAB)\b/i, 'Facebook app'],
  [/EdgA?\/|EdgiOS\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** A coarse name of the program, all that is kept of a user agent. */
export function agentFamily(userAgent: string): string | null {
  if (userAgent === '') return null;
  return previewFetcher(userAgent) ?? FAMILIES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Other';
}
