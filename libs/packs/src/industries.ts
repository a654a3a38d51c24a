import type { Industry } from '#libs/kernel';

/** Speaking of medicines and patients is bound for whoever makes, sells or uses them. */
const HEALTH: readonly Industry[] = ['pharma', 'medical_devices', 'healthcare'];

/**
 * For which industries each shipped pack is meant; null for all. It stands here rather than in the packs, for it judges
 * no text: a pack whose industries change is still the same pack, with the same digest.
 */
export const PACK_INDUSTRIES: Readonly<Record<string, readonly Industry[] | null>> = {
  'au-medicines': HEALTH,
  'ca-medicines': HEALTH,
  'ch-medicines': HEALTH,
  'clinical-trials': HEALTH,
  'code-of-conduct': null,
  'de-medicines': HEALTH,
  'employee-disclosure': null,
  'es-medicines': HEALTH,
  'eu-medicines': HEALTH,
  finance: ['finance'],
  // Whoever invites the public to invest is bound, whatever else they do.
  'financial-promotions': null,
  'fr-medicines': HEALTH,
  // Food, cosmetics and methods of all kinds promise health, too.
  'health-claims': [...HEALTH, 'other'],
  'health-privacy': null,
  'ie-medicines': HEALTH,
  'it-medicines': HEALTH,
  'market-abuse': null,
  'medicine-by-description': [...HEALTH, 'other'],
  'nl-medicines': HEALTH,
  pharmacovigilance: HEALTH,
  'protected-speech': null,
  'readable-text': null,
  'se-medicines': HEALTH,
  'uk-medicines': HEALTH,
  'us-medicines': HEALTH,
};

/** The industries a pack is meant for; null for all, as with a pack of another release that nothing is known of. */
export function industriesOf(packId: string): readonly Industry[] | null {
  return PACK_INDUSTRIES[packId] ?? null;
}

/** Whether a pack is meant for an industry. While the industry is not known, every pack is. */
export function suits(packId: string, industry: Industry | null): boolean {
  return industry === null || (industriesOf(packId)?.includes(industry) ?? true);
}
