export default definePageConfig({
  navigationBarTitleText: '请您评价',
  usingComponents:
    process.env.TARO_ENV === 'weapp' ? { 'rating-stars': '../../native/rating-stars/index' } : {},
});
