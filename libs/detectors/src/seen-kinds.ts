/** Which of up to 64 things were seen. */
export interface Bits {
  low: number;
  high: number;
}

/** Notes that the thing of a number was seen; a negative number stands for none. */
export function mark(bits: Bits, number: number): void {
  if (number < 0) return;
  if (number < 32) bits.low |= 1 << number;
  else bits.high |= 1 << (number - 32);
}

/** The sum of the weights of what was seen. */
export function sumOf(weights: Float64Array, low: number, high = 0): number {
  let sum = 0;
  for (let left = low; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] as number;
  for (let left = high; left !== 0; left &= left - 1) sum += weights[63 - Math.clz32(left & -left)] as number;
  return sum;
}
