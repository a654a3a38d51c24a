import { firstOf } from '#libs/kernel';

/** The four minimum criteria of a valid case: ICH E2D and EMA GVP module VI.B.2. */
export const CRITERIA = ['reporter', 'patient', 'product', 'reaction'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What is known of each; null is a question to follow up, never a reason to drop a case. */
export type Criteria = Record<Criterion, string | null>;

const LONGEST = 500;

/** What the screening found, as far as it is words; the reporter is the member whose text it is. */
export function criteriaFound(details: Record<string, unknown>[], reporter: string | null): Criteria {
  const found = (criterion: Criterion): string | null => {
    for (const detail of details) {
      const value = detail[criterion];
      if (typeof value === 'string' && value.trim() !== '') return firstOf(value.trim(), LONGEST);
    }
    return null;
  };
  return {
    reporter: found('reporter') ?? reporter,
    patient: found('patient'),
    product: found('product'),
    reaction: found('reaction'),
  };
}

/** What a later text adds; what was known stays, above all what a person has filled in. */
export function mergeCriteria(known: Criteria, found: Criteria): Criteria {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, known[criterion] ?? found[criterion]])) as Criteria;
}

/** What a person says over what was known; what they do not speak of stays, and null says that it is not known after all. */
export function fillIn(known: Criteria, said: Partial<Criteria>): Criteria {
  return Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, said[criterion] === undefined ? known[criterion] : said[criterion]]),
  ) as Criteria;
}

export function missingCriteria(criteria: Criteria): Criterion[] {
  return CRITERIA.filter((criterion) => !criteria[criterion]);
}
