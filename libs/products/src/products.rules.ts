import { say, type FieldProblem, hiddenSignProblem } from '#libs/kernel';
import type { Product as ScreenedProduct } from '#libs/screener';

export const PRODUCT_STATUSES = ['prescription', 'otc', 'unlicensed'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

/** A product as an organisation lists it: its own, or one of others it has to speak about with care. */
export interface ProductDraft {
  brand: string;
  /** The international name of its substance; several are joined by `/` or `+`. */
  inn: string | null;
  /** Development codes, such as `ACM-1042`. */
  codes: string[];
  /** Acronyms of its studies. */
  acronyms: string[];
  /** What it may be used for, by country code; `UK` for the United Kingdom, `EU` for the Union. */
  indications: { country: string; text: string }[];
  /** Null where the organisation does not say. */
  status: ProductStatus | null;
  own: boolean;
}

/** How many products fit into one list. */
export const MOST_PRODUCTS = 2_000;
/** How many codes, acronyms or indications one product may have. */
export const MOST_OF_ONE_PRODUCT = 50;
/** Longest name of a product, substance, code or study, in characters. */
export const LONGEST_NAME = 100;
/** Longest text of one indication, in characters. */
export const LONGEST_INDICATION = 500;

/** The draft with blanks taken off, empty entries left out, and countries in the letters the rules use. */
export function tidiedProduct(draft: ProductDraft): ProductDraft {
  return {
    brand: tidied(draft.brand),
    inn: (draft.inn && tidied(draft.inn)) || null,
    codes: tidiedList(draft.codes),
    acronyms: tidiedList(draft.acronyms),
    indications: draft.indications.map(({ country, text }) => ({ country: place(country), text: tidied(text) })),
    status: draft.status,
    own: draft.own,
  };
}

/** What is wrong with a tidied draft; fields as JSON paths. */
export function productProblems(draft: ProductDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const name = (field: string, value: string) => {
    if (value.length < 2) problems.push({ field, message: say('must have at least 2 characters') });
    else if (value.length > LONGEST_NAME)
      problems.push({
        field,
        message: say('must have at most {most, plural, one {# character} other {# characters}}', {
          most: LONGEST_NAME,
        }),
      });
    else if (!/\p{L}/u.test(value)) problems.push({ field, message: say('must have at least one letter') });
    const hidden = hiddenSignProblem(value);
    if (hidden) problems.push({ field, message: hidden });
  };
  name('brand', draft.brand);
  if (draft.inn !== null) name('inn', draft.inn);
  for (const field of ['codes', 'acronyms'] as const) {
    draft[field].forEach((value, at) => name(`${field}[${at}]`, value));
  }
  for (const field of ['codes', 'acronyms', 'indications'] as const) {
    if (draft[field].length > MOST_OF_ONE_PRODUCT)
      problems.push({ field, message: say('must hold at most {most, number}', { most: MOST_OF_ONE_PRODUCT }) });
  }
  draft.indications.forEach(({ country, text }, at) => {
    if (!/^[A-Z]{2}$/.test(country))
      problems.push({
        field: `indications[${at}].country`,
        message: say('must be a country of two letters, such as UK'),
      });
    if (text === '') problems.push({ field: `indications[${at}].text`, message: say('must not be empty') });
    else if (text.length > LONGEST_INDICATION)
      problems.push({
        field: `indications[${at}].text`,
        message: say('must have at most {most, plural, one {# character} other {# characters}}', {
          most: LONGEST_INDICATION,
        }),
      });
  });
  return problems;
}

/** Two drafts that say the same. */
export function sameProduct(one: ProductDraft, other: ProductDraft): boolean {
  return JSON.stringify(tidiedProduct(one)) === JSON.stringify(tidiedProduct(other));
}

/** The product in the form the engine reads. */
export function screenedProduct({ brand, inn, codes, acronyms, indications, status, own }: ProductDraft) {
  return {
    brand,
    ...(inn ? { inn } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    ...(acronyms.length > 0 ? { acronyms } : {}),
    ...(indications.length > 0 ? { indications } : {}),
    ...(status ? { status } : {}),
    own,
  } satisfies ScreenedProduct;
}

function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function tidiedList(texts: string[]): string[] {
  return [...new Set(texts.map(tidied).filter((text) => text !== ''))];
}

function place(country: string): string {
  const code = country.trim().toUpperCase();
  return code === 'GB' ? 'UK' : code;
}
