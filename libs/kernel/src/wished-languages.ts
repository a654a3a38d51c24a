/** The languages a request wishes for, the most wished first; those it refuses (`q=0`) are left out. RFC 9110 §12.5.4. */
export function wishedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [language = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((one) => /^q=/i.test(one))?.slice(2);
      return { language, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
}
