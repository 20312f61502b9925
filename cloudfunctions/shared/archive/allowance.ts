/** How many attachments, and how many bytes of them, may still be fetched to be compared; and only while there is time (§4). */
export class Allowance {
  private fetched = 0;

  constructor(
    private files: number,
    private bytes: number,
    private readonly mayGoOn: () => boolean,
  ) {}

  /** Whether nothing has been fetched on it yet. */
  get whole(): boolean {
    return this.fetched === 0;
  }

  /** Whether it is enough for all of these sizes. */
  covers(sizes: readonly number[]): boolean {
    return sizes.length <= this.files && sizes.reduce((sum, size) => sum + size, 0) <= this.bytes;
  }

  /** Takes one of this size off it, if it is enough for it. */
  take(size: number): boolean {
    if (!this.mayGoOn() || !this.covers([size])) return false;
    this.files -= 1;
    this.bytes -= size;
    this.fetched += 1;
    return true;
  }
}
