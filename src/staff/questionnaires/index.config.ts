export default definePageConfig({ navigationBarTitleText: '季度问卷', enablePullDownRefresh: true });
