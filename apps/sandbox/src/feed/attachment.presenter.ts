import type { Article, Media, MediaUse, Poll } from '../store/network.entity.js';
import type { PostView } from './feed.queries.js';
import { html, type Html } from './html.rules.js';

const POLL_LENGTHS: Record<string, string> = {
  ONE_DAY: 'one day',
  THREE_DAYS: 'three days',
  SEVEN_DAYS: 'a week',
  FOURTEEN_DAYS: 'two weeks',
};

/** What comes below the text of a post: pictures, a file, an article, a poll, or nothing. */
export function presentAttachment({ post, media }: PostView): Html | null {
  if (post.article !== null) return presentArticle(post.article);
  if (post.poll !== null) return presentPoll(post.poll);
  const [first] = post.media;
  if (first === undefined) return null;
  return first.urn.startsWith('urn:li:image:') ? presentPictures(post.media) : presentFile(first, media.get(first.urn));
}

const addressOf = (urn: string) => `/media/${encodeURIComponent(urn)}`;

function presentArticle({ source, title, description, thumbnailUrn }: Article): Html {
  return html`<a class="article" href="${source}" target="_blank" rel="noopener nofollow ugc">
    ${thumbnailUrn !== null && html`<img src="${addressOf(thumbnailUrn)}" alt="" loading="lazy" />`}
    <span class="article-words"
      ><span class="article-site">${new URL(source).host}</span> <span class="article-title">${title}</span>${
        description !== '' && html` <span class="article-about">${description}</span>`
      }</span
    ></a
  >`;
}

function presentPictures(uses: MediaUse[]): Html {
  const pictures = uses.map(
    ({ urn, altText }) => html`<img src="${addressOf(urn)}" alt="${altText}" loading="lazy" />`,
  );
  return html`<div class="pictures${uses.length > 1 && ' several'}">${pictures}</div>`;
}

function presentFile({ title }: MediaUse, media: Media | undefined): Html {
  const kind = media?.kind === 'video' ? 'Video' : 'Document';
  const drawing = kind === 'Video' ? 'M5 5h14v14H5zM10.5 9.2v5.6l4.6-2.8z' : 'M6.5 3.5h7l4 4v13h-11zM13 3.5V8h4.5';
  return html`<p class="file">
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="${drawing}" />
    </svg>
    <span><strong>${title === '' ? kind : title}</strong><br /><span class="soft small">${kind}</span></span>
  </p>`;
}

function presentPoll({ question, options, duration }: Poll): Html {
  return html`<div class="poll">
    <strong>${question}</strong>
    <ul>
      ${options.map((option) => html`<li>${option}</li>`)}
    </ul>
    <p class="soft small">Open for ${POLL_LENGTHS[duration] ?? duration}</p>
  </div>`;
}
