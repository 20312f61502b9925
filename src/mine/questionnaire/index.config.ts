export default definePageConfig({ navigationBarTitleText: '三个小问题', enablePullDownRefresh: true });
