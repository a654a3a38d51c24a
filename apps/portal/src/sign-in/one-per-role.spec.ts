import type { DemoPerson } from '../api/auth.js';
import { onePerRole, type DemoRole } from './one-per-role.js';

const person = (name: string, ...roles: DemoRole[]): DemoPerson => ({
  name,
  email: `${name}@acme.example`,
  roles,
  team: null,
});

describe('a card a role', () => {
  it('shows the first person of each role, and leaves the others for the list', () => {
    const [ada, bo, cy] = [person('ada', 'advocate'), person('bo', 'advocate'), person('cy', 'admin')];
    expect(onePerRole([cy, ada, bo])).toEqual({
      cards: [
        { role: 'advocate', person: ada },
        { role: 'admin', person: cy },
      ],
      others: [bo],
    });
  });

  it('shows nobody twice, whatever roles they have', () => {
    const both = person('both', 'author', 'reviewer');
    expect(onePerRole([both])).toEqual({ cards: [{ role: 'author', person: both }], others: [] });
  });
});
