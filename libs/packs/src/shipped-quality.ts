import { readFileSync } from 'node:fs';

/** How the texts of one kind and language were judged. */
export interface QualityFigure {
  /** `posts` are posts of one's own, `reports` what others write about medicines. */
  texts: 'posts' | 'reports';
  kind: string;
  /** Whether these have to be stopped or reach drug safety. Of the others, each one stopped is a false alarm. */
  mustStop: boolean;
  language: string;
  cases: number;
  stopped: number;
  /** Counted apart: texts that no rule was written on. */
  heldBackCases: number;
  heldBackStopped: number;
}

/** What the screener finds in the texts that the project worded itself; written by `npm run eval:screener -- --write`. */
export interface ShippedQuality {
  measured: string;
  /** By every pack together. */
  figures: QualityFigure[];
  /** What each finds alone: the kinds in which it finds something, and the texts that have to pass. Empty where it was not measured. */
  packs: { id: string; version: string; figures: QualityFigure[] }[];
}

const file = new URL('../shipped-quality.json', import.meta.url);

let read: ShippedQuality | undefined;

/** As it was measured before this release. */
export function shippedQuality(): ShippedQuality {
  return (read ??= JSON.parse(readFileSync(file, 'utf8')) as ShippedQuality);
}
