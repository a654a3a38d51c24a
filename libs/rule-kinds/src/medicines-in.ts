import { callsMedicine, MedicineFinder, type MedicineHit } from '#libs/detectors';
import { onceEachText, type Look, type RuleSetGround } from '#libs/conditions';
import { ambiguousNames, knownMedicines, lexicon } from '#libs/lexicon';
import { read, TermAutomaton, type Reading } from '#libs/reading';

/** Of a thread so much is looked at for the medicine it speaks of. */
const longestThread = 20_000;

interface Medicines {
  /** Those a text names, or its context. */
  named: Look<MedicineHit[]>;
  /** A medicine is understood from the context or the thread. */
  understood: Look<boolean>;
}

/** Made once a rule set. */
export function medicinesOf({ organisation, medicineNames }: RuleSetGround): Medicines {
  const finder = new MedicineFinder({
    products: organisation.products ?? [],
    names: [...knownMedicines.substances, ...knownMedicines.brands, ...medicineNames],
    ambiguous: ordinaryWords(),
  });
  const inherited = new InheritedNames();
  const speaksOf = (thread: Reading) => finder.find(thread).length > 0 || callsMedicine(thread);
  return {
    named: onceEachText(({ reading, situation }) => finder.find(reading, inherited.of(situation.products))),
    understood: onceEachText(
      ({ situation: { products, thread } }) =>
        products.length > 0 || (thread !== undefined && speaksOf(read(thread.slice(0, longestThread)))),
    ),
  };
}

/** What a register may call a medicine but readers take for a word of every day, diseases included. */
function ordinaryWords(): Set<string> {
  return new Set([
    ...ambiguousNames,
    ...(lexicon['condition'] ?? []),
    ...(lexicon['symptom'] ?? []),
    ...(lexicon['claim'] ?? []),
    ...(lexicon['praise'] ?? []),
  ]);
}

/** Automata for the products that contexts name, the last of them kept. */
class InheritedNames {
  private readonly known = new Map<string, TermAutomaton>();

  of(products: string[]): TermAutomaton | undefined {
    if (products.length === 0) return undefined;
    const key = products.join('\n');
    let automaton = this.known.get(key);
    if (!automaton) {
      automaton = new TermAutomaton();
      automaton.addSet(products, { disguised: true });
      if (this.known.size >= 200) this.known.clear();
      this.known.set(key, automaton);
    }
    return automaton;
  }
}
