import { asSeen } from '#libs/captions';
import { say } from '#libs/kernel';
import {
  fieldsOf,
  notTheirs,
  type LookUpOutcome,
  type Metric,
  type Post,
  type ReadOutcome,
  type ReadParts,
  type SentPost,
} from '#libs/network-contract';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** By how much a server's clock may be behind ours. */
const CLOCKS_APART_MS = 5 * 60_000;
/** How many are asked for. */
export const LISTED = 40;
/** A list of fewer is whole: no server gives less at once when asked for more. */
const WHOLE_BELOW = 20;

/** The body of `POST /api/v1/statuses`. A link stands in the text already, and the server makes its own card of it. */
export function statusBody(post: Post, mediaId: string | null): Record<string, unknown> {
  return {
    status: post.text,
    visibility: 'public',
    language: post.language.split('-')[0]?.toLowerCase(),
    ...(mediaId ? { media_ids: [mediaId] } : {}),
  };
}

/**
 * Looks for a status among the newest of its author. It counts as absent only when the list reaches back to before it
 * was sent.
 */
export function findStatus(body: string, sent: SentPost): LookUpOutcome {
  const listed = statusesIn(body);
  if (!listed) return { kind: 'untold' };
  const since = sent.since.getTime() - CLOCKS_APART_MS;
  const wanted = comparable(sent.text);
  const recent = listed.filter(({ created_at }) => !(Date.parse(String(created_at)) < since));
  const found = recent.find(({ content }) => comparable(textOfHtml(String(content))) === wanted);
  if (found) {
    return { kind: 'there', externalId: String(found.id), permalink: typeof found.url === 'string' ? found.url : null };
  }
  const reachesBack = recent.length < listed.length || listed.length < WHOLE_BELOW;
  return reachesBack ? { kind: 'absent' } : { kind: 'untold' };
}

/**
 * What `GET /api/v1/statuses/:id` says of a status of that account, as readers see it. Its card is the server's own, made some time later of
 * a link in the text: it tells nothing that the text does not.
 */
export function readOwnStatus(body: string, accountNumber: string): ReadOutcome {
  const { account, content, edited_at: edited, media_attachments: attached } = fieldsOf(body);
  if (typeof content !== 'string') {
    const message = say('{network} gave no text of the post.', { network: 'Mastodon' });
    return { kind: 'refused', code: 'NO_TEXT', message, permanent: false };
  }
  const { id: author } = Object(account) as { id?: unknown };
  if (typeof author === 'string' && author !== accountNumber) return notTheirs('Mastodon');
  return { kind: 'read', text: textOfHtml(content), edited: typeof edited === 'string', parts: partsOf(attached) };
}

function partsOf(attached: unknown): ReadParts {
  if (!Array.isArray(attached)) return {};
  const described = attached.map((one) => (Object(one) as { description?: unknown }).description);
  return { pictures: described.map((alt) => ({ alt: typeof alt === 'string' ? alt : '' })) };
}

function statusesIn(body: string): Record<string, unknown>[] | null {
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) ? (value as Record<string, unknown>[]) : null;
  } catch {
    return null;
  }
}

/** A status as plain text; servers give it as HTML. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/p>\s*<p[^>]*>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

/** Readers see of a mention only the name. */
function comparable(text: string): string {
  return asSeen(text.replace(/@([\w.-]+)@[\w.-]+\w/g, '@$1'));
}

/** The figures of `GET /api/v1/statuses/:id`. */
export function readFigures(body: string): Partial<Record<Metric, number>> {
  const fields = fieldsOf(body);
  const named = { reactions: 'favourites_count', comments: 'replies_count', reshares: 'reblogs_count' } as const;
  return Object.fromEntries(
    Object.entries(named).flatMap(([metric, name]) => {
      const count = fields[name];
      return Number.isInteger(count) ? [[metric, count as number]] : [];
    }),
  );
}

/** `https://<server>/@<name>/<number>`; a name of another server means a number that is not its own. */
export function readStatusAddress(address: string): { externalId: string; permalink: string } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname } = new URL(address);
  const [, name, externalId] = /^\/@(\w+)\/(\d+)\/?$/.exec(pathname) ?? [];
  if (!/^https?:$/.test(protocol) || !name || !externalId) return null;
  return { externalId, permalink: `${origin}/@${name}/${externalId}` };
}
