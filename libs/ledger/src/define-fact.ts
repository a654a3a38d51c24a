import { validateSync } from 'class-validator';
import type { LedgerEntry } from './ledger-entry.js';

/** What an entry tells beside its kind, subject and actor: ids, counts, codes and dates, never a person's text. */
export type Detail = object;

/** A fact that has no detail. */
export class NoDetail {}

interface FactDeclaration<D extends Detail> {
  /** `noun.happened`, such as `share.created`. */
  kind: string;
  /** What kind of thing its subject is. */
  subject: string;
  detail?: new () => D;
  /** Fields of the detail that tell of a person: kept under a key of that person, so that erasing them erases these. */
  personal?: { fields: readonly (keyof D & string)[]; of: 'actor' | 'subject' };
}

/** What happened, to whom, and by whom; who acts is the member the transaction is bound to, or nobody. */
interface Happening<D extends Detail> {
  at: Date;
  actorId?: string | null;
  subjectId: string;
  detail?: D;
}

/** A fact to append; only a contract makes one. */
export interface Fact {
  readonly contract: FactContract;
  readonly at: Date;
  readonly actorId: string | null;
  readonly subjectId: string;
  readonly detail: Record<string, unknown>;
}

/** What a kind of fact is: the one place that says how it is written and how it is read. */
export interface FactContract<D extends Detail = Detail> extends Required<
  Pick<FactDeclaration<D>, 'kind' | 'subject' | 'detail'>
> {
  readonly personal: { fields: readonly string[]; of: 'actor' | 'subject' } | undefined;
  /** @throws Error naming the kind and the field when the detail is not what the contract says. */
  of(happening: Happening<D>): Fact;
  /** Whether an entry is of this kind. */
  is(entry: LedgerEntry): boolean;
  /** Those of this kind, their details looked at. @throws Error naming the entry and the field that is wrong. */
  among(entries: readonly LedgerEntry[]): LedgerEntry<D>[];
}

const contracts = new Map<string, FactContract>();

/** Declares a fact. @throws Error when the kind is taken: a kind means one thing. */
export function defineFact<D extends Detail = NoDetail>(declared: FactDeclaration<D>): FactContract<D> {
  const { kind, subject, personal } = declared;
  const detail = declared.detail ?? (NoDetail as new () => D);
  if (contracts.has(kind)) throw new Error(`Two facts are called ${kind}.`);
  const contract: FactContract<D> = {
    kind,
    subject,
    detail,
    personal,
    of: (happening) => ({
      contract: contract as unknown as FactContract,
      at: happening.at,
      actorId: happening.actorId ?? null,
      subjectId: happening.subjectId,
      detail: checked(kind, detail, happening.detail ?? {}, true),
    }),
    is: (entry) => entry.kind === kind,
    among: (entries) =>
      entries
        .filter((entry) => entry.kind === kind)
        .map((entry) => ({ ...entry, detail: checked(`${kind} ${entry.id}`, detail, entry.detail, false) as D })),
  };
  contracts.set(kind, contract as unknown as FactContract);
  return contract;
}

/** Every fact declared by the rooms that are loaded. */
export function definedFacts(): FactContract[] {
  return [...contracts.values()];
}

/** A field more is refused when it is written, and let be when it is read: a later version may have written it. */
function checked(what: string, type: new () => object, detail: object, exactly: boolean): Record<string, unknown> {
  if (type === NoDetail && Object.keys(detail).length === 0) return {};
  const problems = validateSync(Object.assign(new type(), detail), {
    forbidUnknownValues: false,
    ...(exactly ? { whitelist: true, forbidNonWhitelisted: true } : {}),
  });
  if (problems.length > 0) {
    throw new Error(`${what}: ${problems.flatMap((p) => Object.values(p.constraints ?? {})).join(', ')}`);
  }
  return detail as Record<string, unknown>;
}
