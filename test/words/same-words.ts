/** What is the same in another language as in English: names, and words both have. */
export const SAME: Record<string, readonly string[]> = {
  de: [],
  fr: [
    'Base de données publique des médicaments',
    'CIS_bdpm.txt',
    'Note',
    'Organisation',
    'Patient',
    'Points',
    'Possible',
    'Posts',
    'Probable',
    'Social selling',
    'Version',
    'Version {{number}}',
    'Version {{version}}',
    'Versions',
    'Vouchsafe',
    'products.txt',
  ],
};
