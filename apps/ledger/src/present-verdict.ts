import type { Verdict } from '#libs/chain';

/** What was proven, and plainly what was not. */
export function presentVerdict(verdict: Verdict, given: { keyGiven: boolean; sealGiven: boolean }): string {
  const { organisation, seals, positions, keys, epoch, previous, last } = verdict;
  return [
    `Everything holds: entries ${positions.first} to ${positions.last} of organisation ${organisation}, in seals ${seals.first} to ${seals.last}, epoch ${epoch}.`,
    `Signed with ${keys.length === 1 ? 'the key' : `${keys.length} keys, in this order:`} ${keys.join(', ')}.`,
    ...(previous === null
      ? []
      : [`This is a part: it follows seal ${seals.first - 1} with the hash ${previous}, which is not in it.`]),
    `The last seal is ${last}.`,
    ...(given.keyGiven
      ? []
      : [
          'Not proven without --key: that these keys are the organisation’s, and not of somebody who made all of it up.',
        ]),
    ...(given.sealGiven ? [] : ['Not proven without --expect-seal: that nothing was cut off at the end.']),
  ].join('\n');
}
