export default definePageConfig({ navigationBarTitleText: '改进', enablePullDownRefresh: true });
