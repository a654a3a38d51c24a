/** Endings the WHO gives to substances of one kind, kept to those that ordinary words do not have; words of 7 letters or more. */
export const stems = (
  'mab tinib ciclib gliptin gliflozin glutide sartan prazole setron triptan vastatin floxacin parib zomib xaban gatran coxib lisib degib rafenib cillin azepam azolam ' +
  'conazole glitazone grastim lukast navir nidazole oprost relix vaptan asvir buvir previr tegravir platin rubicin fosfamide parin dronate poetin ' +
  'kinra mycin cycline copan fermin siran gepant orexant sidenib drostat caftor vudine citabine trexed mustine tecan leucel ' +
  'avir ovir ivir elvir estrant rasib ciguat netant dustat sentan citentan menib sertib parvovec cabtagene ixibat tercept camten imod ' +
  'prazol vastatine vastatina gliptine gliptina gliflozine gliflozina cilline cilina mycine floxacine floxacino'
).split(' ');

/** Ordinary words and other substances with such an ending. */
const notNames = new Set(
  'humidifier guadalquivir bicycline motorcycline april intercept precept concept lululemab imab'.split(' '),
);
const notNameEnding = /(?:nucleotide|peptide|saccharide|glyceride|lipase)s?$/;
const minimumStemmed = 7;

/** Whether a word that ends so is named like a substance. */
export function isStemmed(form: string): boolean {
  return form.length >= minimumStemmed && !notNames.has(form) && !notNameEnding.test(form);
}
