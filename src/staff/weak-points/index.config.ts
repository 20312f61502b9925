export default definePageConfig({ navigationBarTitleText: '薄弱点', enablePullDownRefresh: true });
