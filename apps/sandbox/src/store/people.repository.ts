import { KeyedRepository } from './keyed.repository.js';
import type { JournalRepository } from './journal.repository.js';
import type { Person } from './network.entity.js';

const MOST_PEOPLE = 200_000;

/** Everybody who ever signed in, by `sub`. */
export class PeopleRepository extends KeyedRepository<Person> {
  constructor(journal: JournalRepository) {
    super('person', journal, (person) => person.sub, MOST_PEOPLE);
  }

  /** The person, who goes by their `sub` when the network has forgotten them. */
  knownAs(sub: string): Person {
    return this.get(sub) ?? { sub, name: sub };
  }

  /** The latest people to arrive, newest first. */
  latest(limit: number): Person[] {
    return [...this.byKey.values()].slice(-limit).reverse();
  }

  /** Writes only when the person is new or goes by another spelling than before. */
  welcome(person: Person): Person {
    const known = this.get(person.sub);
    return known?.name === person.name ? known : this.put(person);
  }
}
