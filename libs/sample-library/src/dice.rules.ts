/** Chance that falls the same way every time: what it decides is the same for the same seed. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the options, each as likely as it weighs; null when there is none with any weight. */
  pick<T>(options: readonly T[], weigh: (option: T) => number = () => 1): T | null {
    const weights = options.map(weigh);
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [at, option] of options.entries()) {
      left -= weights[at] ?? 0;
      if (left < 0) return option;
    }
    return null;
  }

  /** A waiting time of the given mean; most are shorter, a few much longer. */
  wait(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  /** Around 1: mostly between a half and two, now and then far above. */
  spread(): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.exp(0.6 * normal);
  }
}
