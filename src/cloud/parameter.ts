/** A parameter of a page's address: WeChat hands it on as it was written, the web reads it first. */
export const readParameter = (given: string | undefined): string => {
  try {
    return decodeURIComponent(given ?? '');
  } catch {
    return given ?? '';
  }
};
