export default definePageConfig({ navigationBarTitleText: '答复流程建议', enablePullDownRefresh: true });
