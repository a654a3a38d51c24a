import passport, { type Strategy } from 'passport';

/** How a strategy decided. */
export type Decision<User> =
  | { kind: 'redirect'; url: string }
  | { kind: 'success'; user: User }
  | { kind: 'refused' }
  | { kind: 'error'; error: unknown };

/**
 * Runs Passport strategies without Express: they get just the parts of a request and a response that they touch, and
 * what they decide comes back as a value. No session and no user are left on any request.
 */
export class PassportBridge<User> {
  private readonly passport = new passport.Passport();

  constructor(private readonly strategy: Strategy & { name: string }) {
    this.passport.use(strategy);
  }

  /** `query`: of the request. `options`: those of `passport.authenticate`, such as `state`. */
  async run(query: Record<string, string>, options: Record<string, unknown> = {}): Promise<Decision<User>> {
    return new Promise((resolve) => {
      const answer = {
        statusCode: 200,
        setHeader: (name: string, value: string) => {
          if (name === 'Location') resolve({ kind: 'redirect', url: value });
        },
        end: () => undefined,
      };
      const decide = (error: unknown, user: User | false) => {
        if (error) resolve({ kind: 'error', error });
        else resolve(user ? { kind: 'success', user } : { kind: 'refused' });
      };
      const handle = this.passport.authenticate(
        this.strategy.name,
        { session: false, ...options },
        decide as never,
      ) as (request: object, response: object, next: (error?: unknown) => void) => void;
      handle({ query, headers: {}, method: 'GET' }, answer, (error) => resolve({ kind: 'error', error }));
    });
  }
}
