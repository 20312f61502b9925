/** Calls back when something may have changed; in WeChat a subscription message brings people back instead. */
export const onNews = (_listener: () => void) => () => undefined;
