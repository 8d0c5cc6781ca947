type Numbers = Uint8Array | Uint16Array | Uint32Array;

export const at = (values: Numbers, index: number): number => values[index] ?? 0;

/** Numbers of which nobody knows beforehand how many there will be. */
export class Growing<Values extends Numbers> {
  length = 0;
  private values: Values;
  private readonly make: new (
    length: number,
  ) => Values;

  constructor(make: new (length: number) => Values, room = 1024) {
    this.make = make;
    this.values = new make(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.values = copied(this.values, new this.make(this.length * 2));
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The letters of a text, as numbers. */
  pushText(text: string): void {
    while (this.length + text.length > this.values.length)
      this.values = copied(this.values, new this.make(this.values.length * 2));
    for (let index = 0; index < text.length; index += 1) this.values[this.length + index] = text.charCodeAt(index);
    this.length += text.length;
  }

  at(index: number): number {
    return at(this.values, index);
  }

  /** All of them, in no more room than they need. */
  done(): Values {
    return copied(this.values.subarray(0, this.length) as Values, new this.make(this.length));
  }
}

function copied<Values extends Numbers>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}
