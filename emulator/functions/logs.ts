/** One line a function wrote to its console. */
export interface LogLine {
  at: string;
  functionName: string;
  level: string;
  text: string;
}

const KEPT = 5000;

/** The last lines the functions wrote, as the console's log page would show them. */
export class Logs {
  private lines: LogLine[] = [];

  constructor(private readonly quiet: boolean) {}

  write(line: LogLine): void {
    this.lines.push(line);
    if (this.lines.length > KEPT * 2) this.lines = this.lines.slice(-KEPT);
    if (!this.quiet) process.stdout.write(`${JSON.stringify(line)}\n`);
  }

  /** Notes a fault of the emulator itself. */
  fault(error: unknown, at: Date): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.write({ at: at.toISOString(), functionName: '', level: 'error', text });
  }

  read(): LogLine[] {
    return this.lines.slice(-KEPT);
  }
}
