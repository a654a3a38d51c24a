import type { KnownFromElsewhere, Verdict } from '#libs/chain';

/** What was proven, and plainly what was not. */
export function presentVerdict(verdict: Verdict, known: KnownFromElsewhere): string {
  const { organisation, seals, positions, keys, epoch, previous, last } = verdict;
  const unproven = [
    known.trustedKeys === undefined &&
      '--key: that these keys are the organisation’s, and not of somebody who made all of it up',
    known.expectSeal === undefined && '--expect-seal: that nothing was cut off at the end',
    known.afterSeal === undefined && previous !== null && '--after-seal: what stands before this part',
  ];
  return [
    `Everything holds: entries ${positions.first} to ${positions.last} of organisation ${organisation}, in seals ${seals.first} to ${seals.last}, epoch ${epoch}.`,
    previous === null
      ? 'It is the ledger from its start.'
      : `It is a part of the ledger: it follows seal ${seals.first - 1}, ${previous}.`,
    `Signed with ${keys.length === 1 ? 'the key' : `${keys.length} keys, in this order:`} ${keys.join(', ')}.`,
    `The last seal is ${last}.`,
    ...unproven.filter(Boolean).map((what) => `Not proven without ${what as string}.`),
  ].join('\n');
}
