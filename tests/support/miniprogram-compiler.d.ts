/** WeChat's own compiler of styles, as far as it is used here. */
declare module 'miniprogram-compiler/src/wcsc' {
  /** Compiles the named `.wxss` (without their ending) of a folder; what is wrong with one is returned, not thrown. */
  export default function compile(
    folder: string,
    files: readonly string[],
    options?: { maxBuffer?: number },
  ): Record<string, string> | Error;
}
