/** The attributes of an element as Taro writes them into its templates, each with what it is where nothing was set. */
type Attributes = Readonly<Record<string, string>>;

/** What Taro hands to a plugin, as far as it is used here. */
interface TaroBuild {
  modifyComponentConfig(change: (now: { componentConfig: { includes: Set<string> } }) => void): void;
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void;
}

/** The mini program's platform; the web's has no templates. */
interface Platform {
  template?: { modifyCompProps?: (element: string, attributes: Attributes) => Attributes };
}

/** Elements that Taro writes templates for whether or not a page has one; a page that has one brings it back. */
const unusedElements = ['scroll-view'];

const touches = ['bindTouchStart', 'bindTouchMove', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap'];

/** What no page sets, by element; each stands in the templates of every depth. */
const unused: Readonly<Record<string, readonly string[]>> = {
  view: [
    ...['animation', 'bindAnimationStart', 'bindAnimationIteration', 'bindAnimationEnd'],
    ...['bindTransitionEnd', 'bindLongTap', 'hover-stop-propagation'],
  ],
  text: [...touches, 'space', 'decode', 'overflow', 'max-lines'],
  label: touches,
};

/** What WeChat's screen reader says of an element; Taro leaves it out (官方文档 组件 / 无障碍访问). */
const spoken: Attributes = { 'aria-role': "''", 'aria-label': "''" };
/** The elements of which something is said. */
export const speaking: readonly string[] = ['view', 'image', 'input', 'textarea', 'switch'];

const written = (element: string, attributes: Attributes): Attributes => {
  const left = unused[element] ?? [];
  const kept = Object.entries(attributes).filter(([name]) => !left.includes(name));
  return { ...Object.fromEntries(kept), ...(speaking.includes(element) ? spoken : {}) };
};

/** Writes into the mini program's templates what its pages use and no more, which is fifteen kilobytes of every start. */
export default (taro: TaroBuild): void => {
  taro.modifyComponentConfig(({ componentConfig }) => {
    for (const element of unusedElements) componentConfig.includes.delete(element);
  });
  taro.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => {
      if (template) template.modifyCompProps = written;
    },
  });
};
