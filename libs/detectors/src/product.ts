export interface Product {
  brand: string;
  inn?: string;
  /** Development codes, such as `TAK-620`. */
  codes?: string[];
  /** Study acronyms. */
  acronyms?: string[];
  /** What it may be used for, by country code. */
  indications?: { country: string; text: string }[];
  status?: 'prescription' | 'otc' | 'unlicensed';
  /** Whether it is the organisation's own; true when left out. */
  own?: boolean;
}
