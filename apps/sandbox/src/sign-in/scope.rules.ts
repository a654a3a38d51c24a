/** What the network's products grant: sign-in, sharing, and the vetted community management product. */
export const GRANTABLE_SCOPES: readonly string[] = [
  'openid',
  'profile',
  'email',
  'w_member_social',
  'w_member_social_feed',
  'r_basicprofile',
  'r_member_postAnalytics',
  'r_member_profileAnalytics',
];

/** What each scope lets an application do, in the words of the consent page. */
const MEANINGS: Record<string, string> = {
  openid: 'Know who you are here',
  profile: 'See your name and picture',
  email: 'See your e-mail address',
  r_basicprofile: 'See your basic profile',
  r_member_profileAnalytics: 'See how your profile is doing',
  r_member_postAnalytics: 'See how your posts are doing',
  r_member_social: 'Read the posts you made',
  w_member_social: 'Post, edit and delete in your name',
  w_member_social_feed: 'Comment and react in your name',
};

/** Scopes in the order LinkedIn gives them back, each once. */
export const splitScopes = (scope: string): string[] =>
  [...new Set(scope.split(/\s+/).filter((one) => one !== ''))].sort();

/** One sentence for each scope, from the harmless to the weighty. */
export function scopeMeanings(scopes: string[]): string[] {
  const known = Object.keys(MEANINGS).filter((scope) => scopes.includes(scope));
  return [...known.map((scope) => MEANINGS[scope] ?? scope), ...scopes.filter((scope) => !known.includes(scope))];
}
