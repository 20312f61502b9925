export default definePageConfig({ navigationBarTitleText: '查阅记录', enablePullDownRefresh: true });
