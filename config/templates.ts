/** What Taro hands to a plugin, as far as it is used here. */
interface TaroBuild {
  modifyComponentConfig(change: (now: { componentConfig: { includes: Set<string> } }) => void): void;
}

/** Elements that Taro writes templates for whether or not a page has one; a page that has one brings it back. */
const unused = ['scroll-view'];

/** Leaves the templates of elements that the app has none of out of the mini program: nine kilobytes of every start. */
export default (taro: TaroBuild): void => {
  taro.modifyComponentConfig(({ componentConfig }) => {
    for (const element of unused) componentConfig.includes.delete(element);
  });
};
