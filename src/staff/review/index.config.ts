export default definePageConfig({ navigationBarTitleText: '月度评审', enablePullDownRefresh: true });
