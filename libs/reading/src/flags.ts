const first = 0x1f1e6;
const last = 0x1f1ff;

/** Every region that has a flag, each in two letters. */
const regions =
  'ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCPCQCRCUCVCWCXCYCZ' +
  'DEDGDJDKDMDODZEAECEEEGEHERESETEUFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUICIDIEILIMINIOIQIRISIT' +
  'JEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONP' +
  'NRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTFTGTHTJTKTLTMTNTOTR' +
  'TTTVTWTZUAUGUMUNUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW';
const flags = new Set(regions.match(/../g));

export function isFlagLetter(code: number): boolean {
  return code >= first && code <= last;
}

/** The letters of the flags from a place on, and whether they are flags of regions one after another. */
export function flagLetters(text: string, at: number): { letters: string; flags: boolean; end: number } {
  let letters = '';
  let end = at;
  for (let code = text.codePointAt(end); code !== undefined && isFlagLetter(code); code = text.codePointAt(end)) {
    letters += String.fromCharCode(65 + code - first);
    end += 2;
  }
  const pairs = letters.match(/..?/g) as string[];
  return { letters, flags: pairs.every((pair) => flags.has(pair)), end };
}
