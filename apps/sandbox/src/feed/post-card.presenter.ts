import { html, type Html } from './html.rules.js';
import { presentAvatar } from './avatar.presenter.js';
import type { PostView } from './feed.queries.js';
import { presentAttachment } from './attachment.presenter.js';
import { OFFERED_REACTIONS } from './reaction.rules.js';
import { presentText } from './text.presenter.js';
import { timeAgo } from './time.rules.js';

const AUDIENCES: Record<string, string> = {
  PUBLIC: 'Anyone',
  CONNECTIONS: 'Connections',
  LOGGED_IN: 'Members',
  CONTAINER: 'Group',
};

export interface CardPlace {
  now: number;
  /** The page to come back to after reacting: a path on this site. */
  back: string;
}

/** The short name of a post within a page. */
export const anchorOf = (urn: string): string => `post-${urn.split(':').at(-1)}`;

export const permalinkOf = (urn: string): string => `/feed/update/${encodeURIComponent(urn)}/`;

/** A post as it stands in the feed and on its own page. */
export function presentPostCard(view: PostView, { now, back }: CardPlace): Html {
  const anchor = anchorOf(view.post.urn);
  return html`<article class="card post" id="${anchor}" aria-labelledby="${anchor}-by">
    ${presentHead(view, now, html`<h2 id="${anchor}-by"><a href="/feed?author=${view.author.sub}">${view.author.name}</a></h2>`)}
    ${presentBody(view)}
    ${view.post.reshareOf !== null && html`<div class="below">${presentQuoted(view.parent, now)}</div>`}
    ${presentCounts(view)} ${presentActions(view, back)}
  </article>`;
}

function presentHead({ post, author }: PostView, now: number, name: Html): Html {
  const posted = new Date(post.createdAt);
  const when = html`<time datetime="${posted.toISOString()}" title="${posted.toUTCString()}"
    >${timeAgo(post.createdAt, now)}</time
  >`;
  return html`<header class="post-head">
    ${presentAvatar(author)}
    <div>
      ${name}
      <p class="meta">
        <a href="${permalinkOf(post.urn)}">${when}</a>${post.editedAt !== null && ' · Edited'} ·
        ${AUDIENCES[post.visibility] ?? post.visibility}
      </p>
    </div>
  </header>`;
}

function presentBody(view: PostView): Html {
  const attachment = presentAttachment(view);
  return html`${view.post.text !== '' && html`<p class="text">${presentText(view.post.commentary, view.subOf)}</p>`}
  ${attachment !== null && html`<div class="below">${attachment}</div>`}`;
}

function presentQuoted(parent: PostView | null, now: number): Html {
  if (parent === null) return html`<p class="quoted soft">This post is no longer there.</p>`;
  const name = html`<h3><a href="/feed?author=${parent.author.sub}">${parent.author.name}</a></h3>`;
  return html`<div class="quoted">${presentHead(parent, now, name)}${presentBody(parent)}</div>`;
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function presentCounts({ post, engagement, reactions, comments, reshares }: PostView): Html {
  const views = Object.values(engagement.figures.IMPRESSION ?? {}).reduce((sum, count) => sum + count, 0);
  return html`<p class="counts">
    ${reactions > 0 && html`<span>${counted(reactions, 'reaction', 'reactions')}</span>`}
    ${comments > 0 && html`<a href="${permalinkOf(post.urn)}#comments">${counted(comments, 'comment', 'comments')}</a>`}
    ${reshares > 0 && html`<span>${counted(reshares, 'reshare', 'reshares')}</span>`}
    <span class="views">${counted(views, 'view', 'views')}</span>
  </p>`;
}

function presentActions({ post, author, engagement }: PostView, back: string): Html {
  const buttons = OFFERED_REACTIONS.map(({ type, word, drawing }) => {
    const count = engagement.reactions[type] ?? 0;
    const label = `${word} the post by ${author.name}, ${counted(count, 'time', 'times')} so far`;
    return html`<button class="action${count > 0 && ' given'}" name="type" value="${type}" aria-label="${label}">
      ${icon(drawing)}<span>${word}</span>${count > 0 && html`<b>${count.toLocaleString('en')}</b>`}
    </button>`;
  });
  return html`<div class="actions">
    <form method="post" action="${permalinkOf(post.urn)}reactions">
      <input type="hidden" name="back" value="${back}" />${buttons}
    </form>
    <a class="action" href="${permalinkOf(post.urn)}#comments" aria-label="Comment on the post by ${author.name}"
      >${icon('M4.5 6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H11l-4.5 4v-4a2 2 0 0 1-2-2z')}<span
        >Comment</span
      ></a
    >
  </div>`;
}

const icon = (drawing: string): Html =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linejoin="round"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d="${drawing}" />
  </svg>`;
