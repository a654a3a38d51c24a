/**
 * Preloaded into every process and thread of a run (`NODE_OPTIONS=--import=…`), puts its clock forward by
 * `CLOCK_AHEAD_MS`. Timers and PostgreSQL keep their own.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS);
const Real = Date;
const realNow = Date.now;

Real.now = () => realNow() + ahead;
globalThis.Date = new Proxy(Real, {
  construct: (target, words, as) =>
    Reflect.construct(target, words.length > 0 ? words : [target.now()], as === globalThis.Date ? target : as),
  apply: () => new Date().toString(),
});
Real.prototype.constructor = globalThis.Date;
