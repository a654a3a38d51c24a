import type { Node } from '#libs/kernel';
import { firstOf } from '#libs/kernel';

export interface Campaign {
  network: string;
  node: Node;
  /** What the link belongs to, in words; becomes `utm_campaign`. */
  name: string;
}

const LONGEST_NAME = 60;
/** Names of parameters that hold a signature over a whole address, and the least of one that is none by chance. */
const SIGNATURE = /^(x-[a-z]+-signature|x-[a-z]+-security-token|signature|sign?|hmac|hdn[et]a|hdnts|__token__)$/i;
const SHORTEST_SIGNATURE = 16;
/** `s` is a search word on many sites and a signature on image servers, where it is a hash. */
const HASH = /^[0-9a-f]{32,}$/i;
/** Until when a signed address is good, in seconds since 1970 or as a date; a name alone might be anything. */
const EXPIRES = /^(\d{10,13}|\d{4}-?\d\d-?\d\dT.+)$/;

/**
 * The target with the parameters web analytics knows where a visit came from by: `utm_source` (network), `utm_medium`
 * (node) and `utm_campaign` (the item). They are put in behind the query and before the fragment, and nothing else is
 * touched: what was approved stays byte for byte, parameters the author has set stay the only ones of their name. A
 * signed address (S3, CloudFront, Google, Azure, Akamai, imgix, and what else has a signature or an end) gets none:
 * its server would refuse it, and an address that leads on is worth more than knowing where from.
 */
export function campaignUrl(target: string, campaign: Campaign): string {
  const fragment = target.indexOf('#');
  const end = fragment === -1 ? target.length : fragment;
  const query = target.slice(0, end).indexOf('?');
  const parameters = new URLSearchParams(query === -1 ? '' : target.slice(query + 1, end));
  if (isSigned(parameters)) return target;
  const additions = [
    ['utm_source', campaign.network],
    ['utm_medium', campaign.node],
    ['utm_campaign', slug(campaign.name)],
  ] as const;
  const added = additions
    .filter(([name, value]) => value && !parameters.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  if (added === '') return target;
  return `${target.slice(0, end)}${jointAfter(target.slice(0, end))}${added}${target.slice(end)}`;
}

/** What stands between an address without its fragment and the parameters put in behind it. */
function jointAfter(before: string): '?' | '&' | '' {
  const query = before.indexOf('?');
  if (query === -1) return '?';
  return query === before.length - 1 || before.endsWith('&') ? '' : '&';
}

/** What `campaignUrl` puts in, whatever the campaign was called at the time. */
const ADDED = /^utm_(?:source|medium|campaign)=[^&#]*(?:&utm_(?:source|medium|campaign)=[^&#]*)*$/;

/** Whether an address is this target, but for the parameters that `campaignUrl` puts in. */
export function leadsTo(target: string, address: string): boolean {
  const fragment = target.indexOf('#');
  const end = fragment === -1 ? target.length : fragment;
  const [before, after] = [target.slice(0, end), target.slice(end)];
  if (address.length < target.length || !address.startsWith(before) || !address.endsWith(after)) return false;
  const added = address.slice(end, address.length - after.length);
  const joint = jointAfter(before);
  return added === '' || (added.startsWith(joint) && ADDED.test(added.slice(joint.length)));
}

function isSigned(parameters: URLSearchParams): boolean {
  return [...parameters].some(
    ([name, value]) =>
      (SIGNATURE.test(name) && value.length >= SHORTEST_SIGNATURE) ||
      (/^s$/i.test(name) && HASH.test(value)) ||
      (/^expires$/i.test(name) && EXPIRES.test(value)),
  );
}

/** Accents go from the letters of scripts that read without them; in others a mark is part of the letter. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return firstOf(words, LONGEST_NAME).replace(/^-+|-+$/g, '');
}
