import { addressesIn } from './addresses-in.rules.js';
import { LINK } from './slot.rules.js';

export interface PostPiece {
  kind: 'words' | 'linked' | 'link-token';
  text: string;
}

const marked = /(\{\{link\}\}|[#@][\p{L}\p{N}_]+)/gu;

/** A post's text in words and in what networks show as links: addresses, hashtags, mentions, the share link's token. */
export function postPieces(text: string): PostPiece[] {
  const pieces: PostPiece[] = [];
  let from = 0;
  for (const { address, start, end } of addressesIn(text)) {
    pieces.push(...besideAddresses(text.slice(from, start)), { kind: 'linked', text: address });
    from = end;
  }
  return [...pieces, ...besideAddresses(text.slice(from))];
}

function besideAddresses(text: string): PostPiece[] {
  return text.split(marked).flatMap((piece, i): PostPiece[] => {
    if (piece === '') return [];
    if (i % 2 === 0) return [{ kind: 'words', text: piece }];
    return [{ kind: piece === LINK ? 'link-token' : 'linked', text: piece }];
  });
}
