import Taro from '@tarojs/taro';

/** A template to ask for, with the title that the person sees. */
export interface Template {
  id: string;
  title: string;
}

/** Whether anybody can be asked here. */
export const canAsk = (): boolean => true;

/** Asks WeChat for one send per template; must run in the tap itself. Gives the accepted ids; a closed or forbidden window accepts nothing. */
export const requestMessages = (templates: readonly Template[]): Promise<string[] | undefined> =>
  Taro.requestSubscribeMessage({ tmplIds: templates.map(({ id }) => id), entityIds: [] }).then(
    (answer) => {
      const choices: Record<string, unknown> = { ...answer };
      return templates.map(({ id }) => id).filter((id) => choices[id] === 'accept');
    },
    () => [],
  );
