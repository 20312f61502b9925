export default definePageConfig({ navigationBarTitleText: '工作评价', enablePullDownRefresh: true });
