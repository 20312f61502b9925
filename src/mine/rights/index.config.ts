export default definePageConfig({ navigationBarTitleText: '个人信息与权利', enablePullDownRefresh: true });
