import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getMetadataStorage } from 'class-validator';
import { definedFacts } from '#libs/ledger';

type Words = string | { [key: string]: Words };

const file = readFileSync('apps/portal/src/locales/en/ledger.json', 'utf8');
const {
  kind: words,
  subject: subjects,
  detail: details,
} = JSON.parse(file) as {
  kind: Record<string, Words>;
  subject: Record<string, string>;
  detail: Record<string, string>;
};

/** The kinds that have words, as the ledger spells them. */
function kindsIn(part: Words, path: string[] = []): string[] {
  if (typeof part === 'string') return [path.join('.')];
  return Object.entries(part).flatMap(([key, inner]) => kindsIn(inner, [...path, key]));
}

describe('the words for facts', () => {
  let kinds: string[];
  let told: Set<string>;
  let fields: Set<string>;

  beforeAll(async () => {
    const architecture = pathToFileURL(join(process.cwd(), 'architecture.js')).href;
    const { house } = (await import(architecture)) as { house: { rooms: Record<string, string[]> } };
    const telling = Object.keys(house.rooms).filter((room) => house.rooms[room]!.includes('ledger'));
    await Promise.all(telling.map((room) => import(`#libs/${room}`)));
    const facts = definedFacts().filter(({ kind }) => !kind.startsWith('test.'));
    kinds = facts.map(({ kind }) => kind);
    fields = new Set(
      facts.flatMap(({ detail }) =>
        getMetadataStorage()
          .getTargetValidationMetadatas(detail, '', true, false)
          .map(({ propertyName }) => propertyName),
      ),
    );
    told = new Set(facts.map(({ subject }) => subject));
  });

  it('are there for every fact that a room declares', () => {
    expect(kinds.length).toBeGreaterThan(50);
    expect(kinds.filter((kind) => !kindsIn(words).includes(kind))).toEqual([]);
  });

  it('are there for nothing that is no fact', () => {
    expect(kindsIn(words).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('name each field of what a fact tells, and no other', () => {
    expect(fields.size).toBeGreaterThan(100);
    expect(Object.keys(details).sort()).toEqual([...fields].sort());
  });

  it('name each kind of thing a fact is about, and no other', () => {
    expect(Object.keys(subjects).sort()).toEqual([...told].sort());
  });
});
