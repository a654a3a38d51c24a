import type { Product } from '#libs/detectors';

/** What an organisation adds to the packs: the words only it can know. */
export interface Organisation {
  products?: Product[];
  employer?: string;
  competitors?: string[];
  customers?: string[];
  approvedLinks?: string[];
  blackouts?: { from: string; to: string; reason: string }[];
  /** Names of medicines from public registers. */
  medicineNames?: string[];
}
