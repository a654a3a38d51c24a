import { LINK } from './slot.rules.js';

export interface PostPiece {
  kind: 'words' | 'linked' | 'link-token';
  text: string;
}

const linked = /(\{\{link\}\}|https?:\/\/[^\s]+|[#@][\p{L}\p{N}_]+)/gu;

/** A post's text in words and in what networks show as links: addresses, hashtags, mentions, the share link's token. */
export function postPieces(text: string): PostPiece[] {
  return text.split(linked).flatMap((piece, i): PostPiece[] => {
    if (piece === '') return [];
    if (i % 2 === 0) return [{ kind: 'words', text: piece }];
    return [{ kind: piece === LINK ? 'link-token' : 'linked', text: piece }];
  });
}
