import { mannerWeights } from '#libs/lexicon';
import { read } from '#libs/reading';
import { mannerKinds } from './manner-weights.js';
import { signsOf } from './manner-signs.js';
import { readManner } from './read-manner.js';

const odds = (text: string) => Math.max(...readManner(read(text)).map((manner) => manner.odds));

/** The words that a text is said to read so by. */
function told(text: string): { kind: string | null; words: string } | undefined {
  const reading = read(text);
  const [most] = readManner(reading).sort((a, b) => b.odds - a.odds);
  const hit = most?.hit();
  return most && hit ? { kind: most.kind, words: reading.clean.slice(hit.start, hit.end) } : undefined;
}

describe('the signs of a text', () => {
  it('are beginnings of words, how long numbers are, money and pictures, in their order', () => {
    const signs = signsOf(read('Injections for £139 🚀 at @acme https://acme.example/x')).map(({ sign }) => sign);
    expect(signs).toEqual(['inject', 'for', '£', '000', '🚀', 'at']);
  });
});

describe('how a text reads', () => {
  it('is told by its words together, with those that weigh most', () => {
    const { kind, words } =
      told("The weekly pen everyone's whispering about is back in stock. £139, no clinic visit.") ?? {};
    expect(kind).toBe('medicine-by-description');
    expect(words).toContain('weekly pen');
  });

  it.each([
    [
      'The weekly pen is back in stock, £139 a month.',
      'We make the springs of the pen in Swindon, a year without an accident.',
    ],
    [
      'Diese Aktie verdoppelt sich bis Weihnachten, kauft jetzt!',
      'Die Aktie fiel am Montag um zwei Prozent, meldet die Börse.',
    ],
    [
      'La piqûre qui coupe l’appétit est dispo chez nous, 199 € le mois.',
      'La piqûre de rappel se fait tous les vingt ans.',
    ],
  ])('tells apart what is said with the same words: %s', (stopped, passed) => {
    expect(odds(stopped)).toBeGreaterThan(odds(passed) + 1);
  });

  it('is told of the sentences that read so, wherever they stand in a long text', () => {
    const plain = 'Our site in Cork has opened its doors to the neighbours today. ';
    const long =
      plain.repeat(30) + 'The weekly pen is back in stock, £139 a month, no clinic visit. ' + plain.repeat(30);
    const manners = readManner(read(long)).sort((a, b) => b.odds - a.odds);
    expect(manners[0]?.odds).toBeGreaterThan(odds(plain.repeat(30)) + 2);
    expect(read(long).clean.slice(manners[0]?.hit()?.start)).toMatch(/^[^.]{0,40}weekly pen/);
  });

  it('is not made harmless by harmless sentences around it', () => {
    const claim = 'The weekly pen is back in stock, £139 a month, no clinic visit.';
    const before = 'We are looking for forty colleagues in Leeds and Lyon. Ask me anything about working here.';
    const after = 'Proud of the whole team today. See you at the open day on Saturday.';
    const price = 0.375;
    expect(odds(`${before} ${claim} ${after}`)).toBeGreaterThanOrEqual(odds(claim) - price);
    expect(told(`${before} ${claim} ${after}`)?.words).toContain('weekly pen');
  });

  it('is told of a post of a few sentences as a whole too', () => {
    const parts = ['The new pen is here.', '£139 a month.', 'No clinic visit.'];
    expect(odds(parts.join(' '))).toBeGreaterThan(Math.max(...parts.map(odds)));
  });

  it('is told of no kind where no word is known, and is then neither likely nor unlikely', () => {
    for (const unknown of ['zzzxq', 'Perdere peso senza fatica', '']) {
      const [manner] = readManner(read(unknown));
      expect(manner).toMatchObject({ odds: mannerWeights.bias });
      expect(manner?.kind).toBeNull();
      expect(manner?.hit()).toBeNull();
    }
  });

  it('is the same each time', () => {
    const text = read('Guaranteed 12 % a month with this coin.');
    const plain = () => readManner(text).map(({ kind, odds, hit }) => ({ kind, odds, hit: hit() }));
    expect(plain()).toEqual(plain());
    expect(mannerKinds).toContain(readManner(text)[0]?.kind);
  });
});
