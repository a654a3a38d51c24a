import type { Comment, Person } from '../store/network.entity.js';
import { presentAvatar } from './avatar.presenter.js';
import type { PostView } from './feed.queries.js';
import { html, type Html } from './html.rules.js';
import { MARK, type Page } from './page.presenter.js';
import { permalinkOf, presentPostCard } from './post-card.presenter.js';
import { timeAgo } from './time.rules.js';
import { TOP } from './top.presenter.js';

export interface FeedView {
  posts: PostView[];
  /** Where the older posts are, null at the end. */
  older: string | null;
  /** The name or hashtag the feed is narrowed to. */
  only: string | null;
  people: Person[];
  now: number;
  back: string;
}

export interface PermalinkView {
  view: PostView;
  comments: Comment[];
  now: number;
}

export function presentFeed({ posts, older, only, people, now, back }: FeedView): Page {
  const body = html`${TOP}
    <div class="columns">
      <main class="feed" id="content">
        ${only === null ? html`<h1 class="unseen">Feed</h1>` : html`<h1 class="feed-title">${only} <a href="/feed">Show everybody</a></h1>`}
        ${posts.length === 0 && presentNothing(only)} ${posts.map((view) => presentPostCard(view, { now, back }))}
        ${older !== null && html`<a class="button more" href="${older}">Older posts</a>`}
      </main>
      ${presentAside(people)}
    </div>`;
  return { title: only === null ? 'Sandbox network' : `${only} – Sandbox network`, body };
}

export function presentPermalink({ view, comments, now }: PermalinkView): Page {
  const back = permalinkOf(view.post.urn);
  const body = html`${TOP}
    <div class="columns single">
      <main class="feed" id="content">
        <h1 class="unseen">Post by ${view.author.name}</h1>
        <a class="back" href="/feed">← All posts</a>
        ${presentPostCard(view, { now, back })} ${presentComments(view, comments, now)}
      </main>
    </div>`;
  return { title: `${view.author.name} on the Sandbox network`, body };
}

export function presentGone(): Page {
  const body = html`${TOP}
    <div class="columns single">
      <main class="feed" id="content">
        <div class="card empty">
          ${MARK}
          <h1 class="feed-title">This post is not there</h1>
          <p>It was deleted by its author, or it never was.</p>
          <a class="button below" href="/feed">Go to the feed</a>
        </div>
      </main>
    </div>`;
  return { title: 'Not there – Sandbox network', body };
}

function presentNothing(only: string | null): Html {
  return html`<div class="card empty">
    ${MARK}
    <h2>${only === null ? 'Nothing posted yet' : 'Nothing to show'}</h2>
    <p>Connect this network in Vouchsafe and share something. It appears here just as its readers will see it.</p>
  </div>`;
}

function presentAside(people: Person[]): Html {
  const list = people.map(
    (person) =>
      html`<li>
        <a href="/feed?author=${person.sub}">${presentAvatar(person)}<span>${person.name}</span></a>
      </li>`,
  );
  return html`<aside class="aside" aria-label="About this network">
    <section class="card">
      <h2>A place to practise</h2>
      <p class="soft small">
        Posts behave here as they do on the real network, and go nowhere else. Each look at a post counts as a view.
      </p>
    </section>
    ${
      people.length > 0 &&
      html`<section class="card people">
        <h2>People here</h2>
        <ul>
          ${list}
        </ul>
      </section>`
    }
  </aside>`;
}

function presentComments({ post }: PostView, comments: Comment[], now: number): Html {
  const list = comments.map(
    ({ name, text, at }) =>
      html`<li>
        <p><span class="comment-name">${name}</span> <span class="meta">${timeAgo(at, now)}</span></p>
        <p class="text">${text}</p>
      </li>`,
  );
  return html`<section class="card comments" id="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">Comments</h2>
    ${
      comments.length === 0
        ? html`<p class="soft">Nobody has said anything yet.</p>`
        : html`<ul>
            ${list}
          </ul>`
    }
    <form class="comment-form" method="post" action="${permalinkOf(post.urn)}comments">
      <div>
        <label for="name">Your name</label
        ><input class="field" id="name" name="name" required maxlength="100" autocomplete="off" />
      </div>
      <div>
        <label for="text">Your comment</label
        ><textarea class="field" id="text" name="text" required maxlength="1250"></textarea>
      </div>
      <div class="buttons"><button class="button primary">Comment</button></div>
    </form>
  </section>`;
}
