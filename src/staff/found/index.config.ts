export default definePageConfig({ navigationBarTitleText: '创建小区' });
