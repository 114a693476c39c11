/** Mulberry32: the same seed gives the same choices on every machine. */
export class Choices {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  below(count) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  }

  oneIn(count) {
    return this.below(count) === 0;
  }

  of(values) {
    return values[this.below(values.length)];
  }
}
