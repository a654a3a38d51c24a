import { oneOf, whereFound, type Look, type RuleKind, type RuleSetGround } from '#libs/conditions';
import { hitOfWords, wordsOfTerm, type Hit, type Reading, type Word } from '#libs/reading';

const named = ['employer', 'competitor', 'customer'] as const;
type Named = (typeof named)[number];

/** The name of the employer, a competitor or a customer. */
export const nameKind: RuleKind<{ name: Named }> = {
  field: 'name',
  check: (written) => written.needs('name', oneOf(named)),
  build: ({ name }, ground) => whereFound(ground.once(namesOf)[name]),
};

function namesOf(ground: RuleSetGround): Record<Named, Look<readonly Hit[]>> {
  const { employer, competitors = [], customers = [] } = ground.organisation;
  const employers = ground.addSet(employer ? [employer] : [], {});
  const others = (names: string[]): Look<readonly Hit[]> => {
    const set = ground.addSet(names, { disguised: true });
    return (of) => of.terms(set);
  };
  return {
    employer(of) {
      const hits = of.terms(employers);
      const { reading, situation } = of;
      return situation.employer && situation.employer !== employer
        ? [...hits, ...namedInText(reading, situation.employer)]
        : hits;
    },
    competitor: others(competitors),
    customer: others(customers),
  };
}

/** The employer of the context where it is not the organisation's own name. */
function namedInText(reading: Reading, employer: string): Hit[] {
  const wanted = wordsOfTerm(employer);
  if (wanted.length === 0) return [];
  const hits: Hit[] = [];
  for (let i = 0; i + wanted.length <= reading.words.length; i++) {
    if (wanted.every((word, k) => (reading.words[i + k] as Word).form === word))
      hits.push(hitOfWords(reading, i, i + wanted.length - 1));
  }
  return hits;
}
