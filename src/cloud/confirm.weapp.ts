import Taro from '@tarojs/taro';

/** A question before what cannot be taken back; at most four characters on the button, as WeChat wants it. */
export interface Question {
  title: string;
  body: string;
  yes: string;
  danger: boolean;
}

/** Asks, and tells whether the answer was yes. */
export async function confirmed({ title, body, yes, danger }: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content: body,
    confirmText: yes,
    cancelText: '再想想',
    confirmColor: danger ? '#B3261E' : '#0E6B5C',
  });
  return confirm;
}
