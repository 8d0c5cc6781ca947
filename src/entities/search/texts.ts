import { at, Growing } from "./numbers.ts";

/** Texts that are seldom read, as bytes in one piece: a million strings would weigh on the collector of garbage. */
export class Texts {
  private bytes = Buffer.alloc(1 << 16);
  private end = 0;
  private readonly ends = new Growing(Uint32Array);
  private frozen = new Uint32Array(0);

  add(text: string): number {
    const most = text.length * 3;
    if (this.end + most > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes.subarray(0, this.end)], (this.end + most) * 2);
    this.end += this.bytes.write(text, this.end);
    this.ends.push(this.end);
    return this.ends.length - 1;
  }

  freeze(): this {
    this.frozen = this.ends.done();
    this.bytes = Buffer.from(this.bytes.subarray(0, this.end));
    return this;
  }

  read(index: number): string {
    return this.bytes.toString("utf8", index ? at(this.frozen, index - 1) : 0, at(this.frozen, index));
  }
}
