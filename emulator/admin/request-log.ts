/** One database request, and the run of the function it came from. */
export interface DatabaseRequest {
  action: string;
  collection?: string;
  functionName: string;
  requestId: string;
}

/** Every database request since the start, for counting round trips. */
export class RequestLog {
  private readonly requests: DatabaseRequest[] = [];

  add(request: DatabaseRequest): void {
    this.requests.push(request);
  }

  /** How many there were so far: a mark for `since`. */
  count = (): number => this.requests.length;

  since = (mark: number): DatabaseRequest[] => this.requests.slice(mark);
}
