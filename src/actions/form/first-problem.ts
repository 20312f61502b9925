import Taro from '@tarojs/taro';

/** Says that something is missing and brings the first such field into sight. */
export function showFirstProblem(): void {
  void Taro.showToast({ title: '有的地方还没填好', icon: 'none' });
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: '.field__problem', offsetTop: -220, duration: 200 }).catch(
      () => undefined,
    );
  });
}
