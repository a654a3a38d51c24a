import type { Segment } from '../rest/little-text.rules.js';
import { readLittleText } from '../rest/little-text.rules.js';
import { html, type Html } from './html.rules.js';

const ADDRESS = /https?:\/\/[^\s<>"]+/gu;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?'’”)\]]+$/u;

/** A post's text as readers see it: addresses, hashtags and people can be clicked. `subOf` says whom a mention means, if anybody here. */
export function presentText(
  commentary: string,
  subOf: (segment: Segment & { kind: 'mention' }) => string | null,
): Html {
  return html`${readLittleText(commentary).segments.map((segment) => {
    if (segment.kind === 'hashtag') {
      return html`<a href="/feed?hashtag=${encodeURIComponent(segment.tag)}">${segment.text}</a>`;
    }
    if (segment.kind === 'text') return presentPlain(segment.text);
    const sub = subOf(segment);
    return sub === null ? html`${segment.text}` : html`<a href="/feed?author=${sub}">${segment.text}</a>`;
  })}`;
}

function presentPlain(text: string): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    parts.push(
      html`${text.slice(at, match.index)}<a
          class="outside"
          href="${address}"
          target="_blank"
          rel="noopener nofollow ugc"
          >${address}</a
        >`,
    );
    at = match.index + address.length;
  }
  return html`${parts}${text.slice(at)}`;
}
