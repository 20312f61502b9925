export default definePageConfig({ navigationBarTitleText: '回音', enablePullDownRefresh: true });
