export default definePageConfig({ navigationBarTitleText: '一周工作小结', enablePullDownRefresh: true });
