import { Injectable } from '@nestjs/common';
import { SecretBox, type SealedColumn, type Transaction } from '#libs/platform';
import type { Confidence, Finding } from '#libs/screener';
import { RoutedTextEntity } from './routed-text.entity.js';

/** Where the words of others come from. */
export interface TextOrigin {
  /** How they reached us, such as `comment` or `call`. */
  source: string;
  network: string | null;
  url: string | null;
  /** ISO 8601. */
  receivedAt: string;
}

/** What drug safety needs of a text that was routed: its exact words and what was found in them. */
export interface RoutedText {
  text: string;
  confidence: Confidence;
  /** Of each finding that routes: the facts a case needs, as found. */
  details: Record<string, string | boolean>[];
  /** Only of what others wrote to us. */
  origin?: TextOrigin;
}

interface TextToKeep {
  text: string;
  findings: Finding[];
  /** Somebody is certain, whatever was found. */
  certain?: boolean;
  origin?: TextOrigin;
}

const contextOf = (screeningId: string) => `routed ${screeningId}`;

/** Where the words of routed texts are kept. */
export const SEALED_ROUTED_TEXTS: SealedColumn = {
  name: 'texts for drug safety',
  table: 'routed_texts',
  key: 'screening_id::text',
  column: 'sealed',
  context: contextOf,
};

/** Keeps the words of routed texts, sealed: they may tell of somebody's health. They outlive the draft they came from. */
@Injectable()
export class RoutedTexts {
  constructor(private readonly secrets: SecretBox) {}

  async keep(tx: Transaction, screeningId: string, { text, findings, certain, origin }: TextToKeep): Promise<void> {
    const routing = findings.filter((finding) => finding.severity === 'route');
    const routed: RoutedText = {
      text,
      confidence: certain || routing.some((finding) => finding.confidence === 'probable') ? 'probable' : 'possible',
      details: routing.map((finding) => finding.details ?? {}),
      ...(origin ? { origin } : {}),
    };
    const sealed = this.secrets.seal(JSON.stringify(routed), contextOf(screeningId));
    await tx.getRepository(RoutedTextEntity).insert({ screeningId, sealed });
  }

  async find(tx: Transaction, screeningId: string): Promise<RoutedText | null> {
    const row = await tx.getRepository(RoutedTextEntity).findOneBy({ screeningId });
    return row ? (JSON.parse(this.secrets.open(row.sealed, contextOf(screeningId))) as RoutedText) : null;
  }
}
