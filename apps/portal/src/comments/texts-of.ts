import { nthAlike } from '#libs/captions';
import type { Item } from '../api/content.js';
import type { CommentThread } from './comments-api.js';

type Where = Pick<CommentThread, 'field' | 'network' | 'language' | 'nth'>;

/** A text of a version that can be commented on; the whole has no words of its own. */
export interface Commentable extends Where {
  key: string;
  text: string;
}

export const keyOf = ({ field, network, language, nth }: Where): string =>
  [field, network, language, field === 'caption' ? nth : null].filter((part) => part !== null).join('.');

/** The whole, then what a version says, in the order it is shown. */
export function textsOf(item: Pick<Item, 'title' | 'summary' | 'imageAlt' | 'linkTitle' | 'captions'>): Commentable[] {
  const none = { network: null, language: null, nth: 1 };
  const all: (Where & { text: string | null })[] = [
    { field: 'whole', ...none, text: '' },
    { field: 'title', ...none, text: item.title },
    { field: 'summary', ...none, text: item.summary },
    { field: 'image_alt', ...none, text: item.imageAlt },
    ...item.captions.map((caption) => ({
      field: 'caption' as const,
      network: caption.network,
      language: caption.language,
      nth: nthAlike(item.captions, caption),
      text: caption.text,
    })),
    { field: 'link_title', ...none, text: item.linkTitle },
  ];
  return all.flatMap((one) =>
    one.text === null || (one.field !== 'whole' && one.text === '')
      ? []
      : [{ ...one, text: one.text, key: keyOf(one) }],
  );
}

/** A stretch of a text, with the threads that stand at it. */
export interface Stretch {
  text: string;
  thread: CommentThread | null;
}

/** A text cut where open comments stand in it; of those that overlap, the first is marked. */
export function stretchesOf(text: string, threads: readonly CommentThread[]): Stretch[] {
  const stretches: Stretch[] = [];
  let until = 0;
  const placed = threads.filter(({ from, quote, resolved }) => from !== null && quote && !resolved);
  for (const thread of placed.toSorted((one, other) => one.from! - other.from!)) {
    if (thread.from! < until) continue;
    if (thread.from! > until) stretches.push({ text: text.slice(until, thread.from!), thread: null });
    until = thread.from! + thread.quote!.length;
    stretches.push({ text: text.slice(thread.from!, until), thread });
  }
  if (until < text.length) stretches.push({ text: text.slice(until), thread: null });
  return stretches;
}
