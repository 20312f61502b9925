export default definePageConfig({ navigationBarTitleText: '流程建议', enablePullDownRefresh: true });
