import type { Node } from '#libs/kernel';
import type { Organisation } from './organisation.js';
import type { Audience, Direction, ScreeningContext } from './screening-context.js';

/** When a rule applies at all. A missing field means always; lists mean any of. */
export interface When {
  jurisdictions?: string[];
  audience?: Audience;
  networks?: string[];
  directions?: Direction[];
  nodes?: Node[];
  roles?: string[];
  /** First and last day on which the rule is in force, both included. */
  from?: string;
  until?: string;
  /** Inside a blackout period of the organisation. */
  blackout?: boolean;
  /** At least so many pictures, films or files. */
  attachments?: number;
  /** The organisation has told us its own products. */
  ownProducts?: boolean;
}

/** The context as the rules see it: places completed, the public assumed where nothing proves otherwise. */
export interface Situation {
  /** Empty when the context names no place at all: then the rules of every place apply. */
  places: Set<string>;
  audience: Audience;
  network: string | undefined;
  direction: Direction;
  node: Node | undefined;
  role: string | undefined;
  employer: string | undefined;
  today: string | undefined;
  attachments: number;
  products: string[];
  thread: string | undefined;
  approvedLinks: string[];
  blackout: { from: string; to: string; reason: string } | undefined;
  hasOwnProducts: boolean;
}

const openNetworks = new Set([
  'linkedin',
  'x',
  'twitter',
  'facebook',
  'instagram',
  'threads',
  'bluesky',
  'mastodon',
  'tiktok',
  'youtube',
]);
const synonyms: Record<string, string> = { GB: 'UK', ENG: 'UK', SCT: 'UK', WLS: 'UK', NIR: 'UK', USA: 'US' };
const union = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/** Place codes in one spelling, with the union a country belongs to. */
export function placesOf(codes: Iterable<string>): Set<string> {
  const places = new Set<string>();
  for (const code of codes) {
    const upper = code.trim().toUpperCase();
    const place = synonyms[upper] ?? synonyms[upper.slice(0, 2)] ?? upper;
    if (place === '' || place === 'ANY') continue;
    places.add(place);
    const country = place.split('-')[0] as string;
    places.add(country);
    if (union.has(country)) places.add('EU');
  }
  return places;
}

/** What a context says of a text of this organisation. */
export function situationOf(
  context: ScreeningContext,
  organisation: Pick<Organisation, 'products' | 'employer' | 'approvedLinks' | 'blackouts'>,
): Situation {
  const network = context.network?.toLowerCase();
  const today = context.today;
  return {
    places: placesOf([...(context.jurisdictions ?? []), ...(context.author?.country ? [context.author.country] : [])]),
    audience: context.audience === 'hcp' && !(network && openNetworks.has(network)) ? 'hcp' : 'public',
    network,
    direction: context.direction ?? 'outbound',
    node: context.node,
    role: context.author?.role?.toLowerCase(),
    employer: context.author?.employer ?? organisation.employer,
    today,
    attachments: context.attachments ?? 0,
    products: context.products ?? [],
    thread: context.thread,
    approvedLinks: [...(organisation.approvedLinks ?? []), ...(context.approvedLinks ?? [])],
    blackout: today ? organisation.blackouts?.find((period) => period.from <= today && today <= period.to) : undefined,
    hasOwnProducts: (organisation.products ?? []).some((product) => product.own !== false),
  };
}

/** Whether a rule speaks about this situation. */
export function applies(when: When | undefined, situation: Situation): boolean {
  if (!when) return true;
  if (
    when.jurisdictions &&
    situation.places.size > 0 &&
    !when.jurisdictions.some((place) => place === 'any' || situation.places.has(place))
  )
    return false;
  if (when.audience && when.audience !== situation.audience) return false;
  if (when.networks && !(situation.network && when.networks.includes(situation.network))) return false;
  if (when.directions && !when.directions.includes(situation.direction)) return false;
  if (when.nodes && !(situation.node && when.nodes.includes(situation.node))) return false;
  if (when.roles && !(situation.role && when.roles.includes(situation.role))) return false;
  if (when.from && !(situation.today && situation.today >= when.from)) return false;
  if (when.until && !(situation.today && situation.today <= when.until)) return false;
  if (when.blackout !== undefined && when.blackout !== (situation.blackout !== undefined)) return false;
  if (when.attachments !== undefined && situation.attachments < when.attachments) return false;
  if (when.ownProducts !== undefined && when.ownProducts !== situation.hasOwnProducts) return false;
  return true;
}
