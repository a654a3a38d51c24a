import { createHash, randomUUID } from 'node:crypto';
import type { Answer, Asked } from '#testing/network-contract';

interface Status {
  id: string;
  content: string;
  url: string;
  account: string;
  at: number;
  mediaIds: string[];
}

interface App {
  clientSecret: string;
  redirectUri: string;
}

const HOUR_MS = 3_600_000;

/** A Mastodon server as its documentation describes it, in memory; each account is there once its token is. */
export class MastodonDouble {
  readonly statuses: Status[] = [];
  /** What images were said to show, by their ids. */
  readonly descriptions = new Map<string, string>();
  /** What the next calls answer instead, one each. */
  readonly instead: Answer[] = [];
  private readonly apps = new Map<string, App>();
  private readonly codes = new Map<string, { clientId: string; challenge: string; scope: string; account: string }>();
  private readonly tokens = new Map<string, string>();
  private readonly keys = new Map<string, { id: string; until: number }>();
  private readonly media = new Map<string, number>();
  private count = 1_000;

  constructor(
    private readonly url: () => string,
    private readonly now: () => number,
  ) {}

  letIn(token: string, account: string): void {
    this.tokens.set(token, account);
  }

  /** What the consent page does when the member agrees; answers the code it sends back. */
  agree(address: URL, account: string): string {
    const given = Object.fromEntries(address.searchParams);
    const app = this.apps.get(given.client_id ?? '');
    if (address.pathname !== '/oauth/authorize' || app?.redirectUri !== given.redirect_uri)
      throw new Error('No such app.');
    if (given.response_type !== 'code') throw new Error('Not as documented.');
    if (given.code_challenge && given.code_challenge_method !== 'S256') throw new Error('Not as documented.');
    const code = randomUUID();
    const { client_id: clientId = '', code_challenge: challenge = '', scope = '' } = given;
    this.codes.set(code, { clientId, challenge, scope, account });
    return code;
  }

  answer(asked: Asked): Answer {
    const path = `${asked.method} ${asked.url.pathname}`;
    const instead = this.instead.shift();
    if (instead) return instead;
    if (path === 'GET /oauth/authorize') return this.consent(asked);
    if (path === 'POST /api/v1/apps') return this.register(asked);
    if (path === 'POST /oauth/token') return this.grant(asked);
    if (path === 'POST /oauth/revoke') return this.revoke(asked);
    const account = this.tokens.get(asked.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (!account) return { status: 401, body: { error: 'The access token is invalid' } };
    return this.answerMember(path, asked, account);
  }

  /** A page on which its one member has agreed already. */
  private consent({ url }: Asked): Answer {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', this.agree(url, '7'));
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    return { status: 302, headers: { location: back.href } };
  }

  private answerMember(path: string, asked: Asked, account: string): Answer {
    const [, kind, id] = /^\w+ \/api\/v[12]\/(statuses|media|accounts)\/(\w+)/.exec(path) ?? [];
    if (path === 'GET /api/v1/accounts/verify_credentials') {
      return { status: 200, body: { id: account, username: 'jane', acct: 'jane', avatar: `${this.url()}/avatar.png` } };
    }
    if (path === 'POST /api/v2/media') return this.upload(asked);
    if (path === 'POST /api/v1/statuses') return this.post(asked, account);
    if (kind === 'media') return this.mediaState(id!);
    if (kind === 'accounts' && path.endsWith('/statuses')) {
      const own = this.statuses.filter((status) => status.account === id).reverse();
      return { status: 200, body: own.slice(0, Number(asked.url.searchParams.get('limit') ?? 20)).map(shown) };
    }
    const status = kind === 'statuses' && this.statuses.find((one) => one.id === id);
    if (!status) return { status: 404, body: { error: 'Record not found' } };
    if (asked.method === 'DELETE') this.statuses.splice(this.statuses.indexOf(status), 1);
    return { status: 200, body: shown(status) };
  }

  private register(asked: Asked): Answer {
    const { client_name: name, redirect_uris: redirectUri } = given(asked);
    if (!name || !redirectUri) return { status: 422, body: { error: 'Validation failed' } };
    const clientId = randomUUID();
    const clientSecret = randomUUID();
    this.apps.set(clientId, { clientSecret, redirectUri });
    return { status: 200, body: { id: '1', name, client_id: clientId, client_secret: clientSecret } };
  }

  private grant(asked: Asked): Answer {
    const said = given(asked);
    const code = this.codes.get(said.code ?? '');
    const app = this.apps.get(said.client_id ?? '');
    const proof = createHash('sha256')
      .update(said.code_verifier ?? '')
      .digest('base64url');
    const right =
      code?.clientId === said.client_id &&
      // Who brought no challenge needs no proof.
      (code?.challenge === '' || code?.challenge === proof) &&
      app?.clientSecret === said.client_secret &&
      app?.redirectUri === said.redirect_uri;
    if (!code || !right) {
      return {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'The authorization grant is invalid.' },
      };
    }
    this.codes.delete(said.code!);
    const token = randomUUID();
    this.tokens.set(token, code.account);
    return { status: 200, body: { access_token: token, token_type: 'Bearer', scope: code.scope, created_at: 1 } };
  }

  private revoke(asked: Asked): Answer {
    const { client_id: clientId, token } = given(asked);
    if (!clientId || !token) return { status: 403, body: { error: 'unauthorized_client' } };
    this.tokens.delete(token);
    return { status: 200, body: {} };
  }

  private upload({ headers, body }: Asked): Answer {
    const text = body.toString('latin1');
    if (
      !/^multipart\/form-data; boundary=/.test(headers['content-type'] ?? '') ||
      !/name="file"; filename=/.test(text)
    ) {
      return { status: 422, body: { error: "Validation failed: File can't be blank" } };
    }
    const id = this.nextId();
    this.descriptions.set(id, /name="description"\r\n\r\n(.*)\r\n/.exec(body.toString())?.[1] ?? '');
    this.media.set(id, 2);
    return { status: 202, body: { id, type: 'image', url: null } };
  }

  /** Images are ready when they are asked about for the second time. */
  private mediaState(id: string): Answer {
    const left = (this.media.get(id) ?? 0) - 1;
    this.media.set(id, left);
    return left > 0
      ? { status: 206, body: { id, type: 'image', url: null } }
      : { status: 200, body: { id, type: 'image', url: `${this.url()}/${id}.png` } };
  }

  private post({ headers, body }: Asked, account: string): Answer {
    const said = JSON.parse(body.toString()) as { status?: string; media_ids?: string[] };
    const key = headers['idempotency-key'] ? `${account}/${String(headers['idempotency-key'])}` : null;
    const earlier = key && this.keys.get(key);
    const known = earlier && earlier.until > this.now() && this.statuses.find(({ id }) => id === earlier.id);
    if (known) return { status: 200, body: shown(known) };
    if (!said.status) return { status: 422, body: { error: "Validation failed: Text can't be blank" } };
    if (said.status.length > 500) {
      return { status: 422, body: { error: 'Validation failed: Text character limit of 500 exceeded' } };
    }
    if (said.media_ids?.some((id) => (this.media.get(id) ?? 1) > 0)) {
      const error = 'Cannot attach files that have not finished processing. Try again in a moment!';
      return { status: 422, body: { error } };
    }
    const id = this.nextId();
    const content = toHtml(said.status);
    const status = {
      id,
      content,
      url: `${this.url()}/@jane/${id}`,
      account,
      at: this.now(),
      mediaIds: said.media_ids ?? [],
    };
    this.statuses.push(status);
    if (key) this.keys.set(key, { id, until: this.now() + HOUR_MS });
    return { status: 200, body: shown(status) };
  }

  private nextId(): string {
    return String((this.count += 1));
  }
}

function shown({ id, content, url, at, mediaIds }: Status) {
  return {
    id,
    content,
    url,
    uri: url,
    created_at: new Date(at).toISOString(),
    visibility: 'public',
    media_attachments: mediaIds.map((mediaId) => ({ id: mediaId, type: 'image' })),
    favourites_count: 5,
    reblogs_count: 2,
    replies_count: 1,
  };
}

/** As Mastodon renders what was written: paragraphs, breaks, escaped signs, addresses in pieces. */
function toHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const linked = escaped.replace(
    /(https?:\/\/)(\S{0,20})(\S*)/g,
    '<a href="$&" rel="nofollow"><span class="invisible">$1</span><span class="ellipsis">$2</span><span class="invisible">$3</span></a>',
  );
  return linked
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}

/** What was sent as a form or as JSON, whichever the client likes. */
function given({ headers, body }: Asked): Record<string, string> {
  const text = body.toString();
  return /json/.test(headers['content-type'] ?? '')
    ? (JSON.parse(text) as Record<string, string>)
    : Object.fromEntries(new URLSearchParams(text));
}
