import {
  departure,
  unplainSlot,
  excessLength,
  fixedSpans,
  looksSame,
  partsFrom,
  placeholderSpans,
  withDisclosure,
  type Network,
  type SlottedText,
} from '#libs/captions';
import { namesIn } from '#libs/people-named';
import { masked, type TakenOut } from '#libs/second-reader';
import type { DropReason, HelpKind } from './drafting-help.js';

/** A text to be helped with, and what may be made of it. */
export interface TextToHelp {
  text: string;
  network: Network;
  /** What of it is fixed, where the slots are, and what discloses its author's employer. */
  caption: SlottedText;
  /** The approved text that it was made of, where it is another. */
  approved: string | null;
  /** In another language: what discloses the employer there, where something does. */
  disclosureThere?: string | null;
  /** People it may name. */
  names: readonly string[];
}

/** A text as a model sees it, and what is read out of its answer. */
export interface PreparedText {
  sent: { text: string; approved: string | null; fixed: string[] };
  /** The words that are nobody's own: fixed parts and disclosure. */
  fixed: string[];
  /** A suggestion in the text's own words, or why it is none. */
  read: (said: string, kind: HelpKind) => { text: string } | { why: DropReason };
}

/** What stands in the text as often as before, in each suggestion. */
const KEPT = /^\[(?:disclosure|slot|link|url) \d+\]$/;
/** A place as it is written for what was taken out. */
const PLACE = /\[\p{L}+ \d+\]/gu;
const DATED = /^\[(?:date|age) \d+\]$/;
const MARKUP = /<\/?[a-z!][^>]*>|\]\(|```|\*\*|^#{1,6}\s|^\s*\|.*\|\s*$/imu;

/** Takes out of a text what tells who wrote it and whom it names, and what has to stay as it is. */
export function prepared({
  text,
  network,
  caption,
  approved,
  names,
  disclosureThere = null,
}: TextToHelp): PreparedText {
  const out = (piece: string) => [...keptIn(piece, caption), ...namesIn(piece, names)];
  const own = masked(text, out(text));
  const beside = approved === null ? null : masked(approved, out(approved), { text, places: own.places });
  const places = beside?.places ?? own.places;
  const restore = beside?.restore ?? own.restore;
  const fixedParts = fixedIn(caption, text);
  const fixedSent = fixedParts.map((part) => masked(part, out(part), { text, places }).text);
  const known = figuresIn(`${text} ${approved ?? ''} ${disclosureThere ?? ''}`);
  const wanted = [...places.keys()].filter((place) => KEPT.test(place));
  return {
    sent: { text: own.text, approved: beside?.text ?? null, fixed: fixedSent },
    fixed: [...fixedParts, ...(caption.disclosure ? [caption.disclosure] : [])],
    read: (said, kind) => {
      if (MARKUP.test(said) && !MARKUP.test(text)) return { why: 'markup' };
      if (wanted.some((place) => occurrences(said, place) !== occurrences(own.text, place))) {
        return { why: 'fixed_parts' };
      }
      // What a text has of its own was taken out of it, so whatever is found here the model has made up.
      const strange = [...masked(said).places.keys()];
      if (strange.length > 0) return { why: strange.every((place) => DATED.test(place)) ? 'new_figure' : 'new_link' };
      if (
        said.includes('{{') ||
        (said.match(PLACE) ?? []).some((place) => !places.has(place) && !text.includes(place))
      ) {
        return { why: 'fixed_parts' };
      }
      const restored = inItsLanguage(restore(said), caption.disclosure, disclosureThere);
      if (departure(caption, restored) !== null || unplainSlot(caption, restored) !== null)
        return { why: 'fixed_parts' };
      if ([...figuresIn(restored)].some((figure) => !known.has(figure))) return { why: 'new_figure' };
      if (excessLength(withDisclosure(restored, caption.disclosure, caption.otherDisclosures), network) > 0)
        return { why: 'too_long' };
      if (looksSame(restored, text)) return { why: 'unchanged' };
      if (kind === 'shorter' && restored.length >= text.length) return { why: 'not_shorter' };
      return { text: restored };
    },
  };
}

/** With the disclosure of the language it is in now, in the place of the one it had or at its end. */
function inItsLanguage(text: string, disclosure: string | null | undefined, there: string | null): string {
  if (!disclosure || !there) return text;
  return withDisclosure(
    text.replace(disclosure, () => there),
    there,
  );
}

/** The disclosure, slots, the link's place, and slots that nobody has filled yet. */
function keptIn(text: string, caption: SlottedText): TakenOut[] {
  const written = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(({ 0: token, 1: name, index }) => ({
    kind: name === 'link' ? 'link' : 'slot',
    start: index,
    end: index + token.length,
  }));
  const open = placeholderSpans(caption, text).map((span) => ({ kind: 'slot', ...span }));
  const at = caption.disclosure ? text.indexOf(caption.disclosure) : -1;
  const said = at < 0 ? [] : [{ kind: 'disclosure', start: at, end: at + (caption.disclosure as string).length }];
  return [...said, ...written, ...open];
}

/** The words of a locked caption that members may not change, without its disclosure. */
function fixedIn(caption: SlottedText, text: string): string[] {
  const parts = caption.locked ? partsFrom(caption, text) : null;
  return parts === null
    ? []
    : fixedSpans(parts)
        .map(({ start, end }) => withoutDisclosure(text.slice(start, end), caption.disclosure).trim())
        .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const withoutDisclosure = (part: string, disclosure: string | null | undefined) =>
  disclosure ? part.replace(disclosure, () => '') : part;

const occurrences = (text: string, place: string): number => text.split(place).length - 1;

/** The figures of a text, in whatever digits and however their thousands and decimals are written. */
function figuresIn(text: string): Set<string> {
  const figures = text.match(/\p{N}(?:[.,'’\u00a0\u202f]?\p{N})*/gu) ?? [];
  return new Set(figures.map((figure) => figure.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')));
}
