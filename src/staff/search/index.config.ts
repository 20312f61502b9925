export default definePageConfig({ navigationBarTitleText: '查找投诉', enablePullDownRefresh: true });
