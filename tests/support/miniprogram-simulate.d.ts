declare module 'miniprogram-simulate' {
  /** A node of WeChat's component engine. */
  interface Node {
    dom: HTMLElement;
    instance: Record<string, unknown>;
    attach(host: HTMLElement): void;
    detach(): void;
    querySelector(selector: string): Node | undefined;
    querySelectorAll(selector: string): Node[];
    addEventListener(name: string, listener: (event: { detail: unknown }) => void): void;
    dispatchEvent(name: string, options?: { detail?: unknown; bubbles?: boolean }): void;
  }
  const simulate: {
    load(file: string, options?: object): string;
    render(id: string, properties?: object): Node;
    sleep(milliseconds: number): Promise<void>;
  };
  export default simulate;
  export type { Node };
}
