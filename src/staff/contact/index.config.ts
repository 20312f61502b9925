export default definePageConfig({ navigationBarTitleText: '查看联系方式' });
